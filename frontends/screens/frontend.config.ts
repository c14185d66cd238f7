import { defineShared } from '@guanjia/frontend-build';

export default defineShared({
  name: 'screens',
  bundles: [
    {
      entries: {
        '@guanjia/screens/case': 'src/cases/page/index.ts',
        '@guanjia/screens/case-figures': 'src/case-figures/index.ts',
        '@guanjia/screens/cases': 'src/cases/index.ts',
        '@guanjia/screens/petitions': 'src/petitions/index.ts',
        '@guanjia/screens/registry': 'src/registry/index.ts',
        '@guanjia/screens/supervision': 'src/supervision/index.ts',
      },
    },
  ],
});
