import { defineShared } from '@guanjia/frontend-build';

export default defineShared({ name: 'ui', bundles: [{ entries: { '@guanjia/ui': 'src/index.ts' } }] });
