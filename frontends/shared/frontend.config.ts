import { cjsEntry, defineShared } from '@guanjia/frontend-build';
import type { Bundle } from '@guanjia/frontend-build';

const folder = import.meta.dirname;

/** A CommonJS package as a bundle of its own. */
function cjs(specifier: string): Bundle {
  const entry = cjsEntry(specifier, folder);
  return { entries: { [specifier]: entry.file }, plugins: [entry.plugin] };
}

// Each package alone: adding one never renames the files of another.
export default defineShared({
  name: 'shared',
  bundles: [
    cjs('react'),
    cjs('react/jsx-runtime'),
    cjs('react/jsx-dev-runtime'),
    cjs('react/compiler-runtime'),
    cjs('react-dom'),
    cjs('react-dom/client'),
    { entries: { 'single-spa': 'src/single-spa.ts' } },
    { entries: { rxjs: 'src/rxjs.ts' } },
    { entries: { graphql: 'src/graphql.ts' } },
    // One bundle: its entries keep state in modules that they share.
    {
      entries: {
        '@apollo/client': 'src/apollo-client.ts',
        '@apollo/client/react': 'src/apollo-client-react.ts',
        '@apollo/client/link/persisted-queries': 'src/apollo-client-persisted-queries.ts',
      },
    },
  ],
});
