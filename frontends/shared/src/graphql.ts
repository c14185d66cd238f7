/**
 * The part of graphql-js that Apollo Client, `gql` and the UI use: 14 kB instead of 44. A module that needs schemas,
 * validation or execution bundles the package itself (`defineModule({ bundle: ['graphql'] })`).
 */
export { BREAK, isSelectionNode, Kind, OperationTypeNode, parse, print, visit } from 'graphql';
