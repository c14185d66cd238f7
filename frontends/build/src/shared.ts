/**
 * The specifiers that every frontend takes from the import map instead of bundling: one React, one Apollo cache and one
 * UI kit in the page. A specifier listed here must be provided by exactly one release.
 */
export const SHARED = [
  'react',
  'react/jsx-runtime',
  'react/jsx-dev-runtime',
  'react/compiler-runtime',
  'react-dom',
  'react-dom/client',
  'single-spa',
  'rxjs',
  'graphql',
  '@apollo/client',
  '@apollo/client/react',
  '@apollo/client/link/persisted-queries',
  '@guanjia/ui',
  '@guanjia/domain',
  '@guanjia/screens/case',
  '@guanjia/screens/case-figures',
  '@guanjia/screens/cases',
  '@guanjia/screens/petitions',
  '@guanjia/screens/registry',
  '@guanjia/screens/supervision',
] as const;

/** The npm package (or workspace) that a specifier belongs to: `@apollo/client/react` → `@apollo/client`. */
export function packageOf(specifier: string): string {
  const parts = specifier.split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
