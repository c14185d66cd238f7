import { defineShared } from '@guanjia/frontend-build';

export default defineShared({ name: 'shell', bundles: [{ entries: { '@guanjia/shell': 'src/index.ts' } }] });
