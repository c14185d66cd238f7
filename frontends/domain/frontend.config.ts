import { defineShared } from '@guanjia/frontend-build';

export default defineShared({
  name: 'domain',
  bundles: [{ entries: { '@guanjia/domain': 'src/index.ts' } }],
});
