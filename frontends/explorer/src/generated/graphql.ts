// Written by `npm run generate` from this frontend's *.graphql files. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import { gql } from '@apollo/client';
export type DeleteSavedQueryInput = {
  id: string;
  version: number;
};

export type SaveQueryInput = {
  /** The one to change; a new one without it. */
  id?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
  name: string;
  query: string;
  sharedWith?: SavedQuerySharing;
  variables?: string;
  /** The version that is changed; goes with id. */
  version?: number | null | undefined;
  view?: unknown;
};

/** OWN: its owner alone sees it. DEPARTMENT: everybody whose division is the owner’s. */
export type SavedQuerySharing =
  | 'DEPARTMENT'
  | 'OWN';

export type SavedQueryPartsFragment = { id: string, name: string, query: string, variables: string, view: unknown, sharedWith: SavedQuerySharing, ownerName: string, mine: boolean, version: number };

export type SavedQueriesQueryVariables = Exact<{
  first: number;
}>;


export type SavedQueriesQuery = { savedQueries: { nodes: Array<{ id: string, name: string, query: string, variables: string, view: unknown, sharedWith: SavedQuerySharing, ownerName: string, mine: boolean, version: number }> } };

export type SaveQueryMutationVariables = Exact<{
  input: SaveQueryInput;
}>;


export type SaveQueryMutation = { saveQuery: { savedQuery: { id: string, name: string, query: string, variables: string, view: unknown, sharedWith: SavedQuerySharing, ownerName: string, mine: boolean, version: number } } };

export type DeleteSavedQueryMutationVariables = Exact<{
  input: DeleteSavedQueryInput;
}>;


export type DeleteSavedQueryMutation = { deleteSavedQuery: { id: string } };

export const SavedQueryPartsFragmentDoc = gql`
    fragment SavedQueryParts on SavedQuery {
  id
  name
  query
  variables
  view
  sharedWith
  ownerName
  mine
  version
}
    ` as unknown as DocumentNode<SavedQueryPartsFragment, unknown>;
export const SavedQueriesDocument = gql`
    query SavedQueries($first: Int!) {
  savedQueries(first: $first) {
    nodes {
      ...SavedQueryParts
    }
  }
}
    ${SavedQueryPartsFragmentDoc}` as unknown as DocumentNode<SavedQueriesQuery, SavedQueriesQueryVariables>;
export const SaveQueryDocument = gql`
    mutation SaveQuery($input: SaveQueryInput!) {
  saveQuery(input: $input) {
    savedQuery {
      ...SavedQueryParts
    }
  }
}
    ${SavedQueryPartsFragmentDoc}` as unknown as DocumentNode<SaveQueryMutation, SaveQueryMutationVariables>;
export const DeleteSavedQueryDocument = gql`
    mutation DeleteSavedQuery($input: DeleteSavedQueryInput!) {
  deleteSavedQuery(input: $input) {
    id
  }
}
    ` as unknown as DocumentNode<DeleteSavedQueryMutation, DeleteSavedQueryMutationVariables>;