import { defineShared } from '@guanjia/frontend-build';
import { styleNonce } from './style-nonce.ts';

export default defineShared({
  name: 'ui',
  bundles: [{ entries: { '@guanjia/ui': 'src/index.ts' }, plugins: [styleNonce(import.meta.dirname)] }],
});
