import { defineShared } from '@guanjia/frontend-build';

export default defineShared({
  name: 'screens',
  bundles: [
    {
      entries: {
        '@guanjia/screens/case': 'src/entries/case.ts',
        '@guanjia/screens/case-figures': 'src/entries/case-figures.ts',
        '@guanjia/screens/cases': 'src/entries/cases.ts',
        '@guanjia/screens/petitions': 'src/entries/petitions.ts',
        '@guanjia/screens/registry': 'src/entries/registry.ts',
        '@guanjia/screens/supervision': 'src/entries/supervision.ts',
      },
    },
  ],
});
