// Written by `npm run generate` from this frontend's *.graphql files. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import { gql } from '@apollo/client';
/** A person, an integrator’s client, or a service of the platform. */
export type CallerKind =
  | 'CLIENT'
  | 'SERVICE'
  | 'USER';

export type DeleteSavedViewInput = {
  id: string;
  version: number;
};

/** How far down a division lies. */
export type DivisionLevel =
  | 'CITY'
  | 'COMMUNITY'
  | 'DISTRICT'
  | 'PROVINCE'
  | 'SUBDISTRICT';

/** What the caller may do within the division. */
export type Role =
  | 'ADMINISTRATOR'
  | 'ANALYST'
  | 'AUDITOR'
  | 'EVALUATOR'
  | 'HANDLER'
  | 'HEAD'
  | 'INTEGRATOR'
  | 'REGISTRAR'
  | 'SUPERVISOR';

export type SaveViewInput = {
  audience?: SavedViewAudience;
  /** The one to change; a new one without it. */
  id?: string | null | undefined;
  idempotencyKey?: string | null | undefined;
  /** The key of the list; stays as it is when a view is changed. */
  list: string;
  name: string;
  /** Needed for the audience ROLE, and only there. */
  role?: Role | null | undefined;
  /** At most 8,000 characters as JSON. */
  state: unknown;
  /** The version that is changed; goes with id. */
  version?: number | null | undefined;
};

/** OWN: its owner alone sees it. ROLE: those of the owner’s division who hold the role. DEPARTMENT: everybody of the owner’s division. */
export type SavedViewAudience =
  | 'DEPARTMENT'
  | 'OWN'
  | 'ROLE';

export type SetDefaultViewInput = {
  /** The key of the list. */
  list: string;
  /** The view that the list opens with; none without it. */
  viewId?: string | null | undefined;
};

/** The tier of department: 区, 街道/镇, 社区/村. */
export type Tier =
  | 'COMMUNITY'
  | 'DISTRICT'
  | 'SUBDISTRICT';

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { name: string, kind: CallerKind, tier: Tier, roles: Array<Role>, today: string, demo: boolean, division: { id: string, code: string, name: string, level: DivisionLevel }, staffMember: { id: string, name: string } | null } };

export type SavedViewPartsFragment = { id: string, list: string, name: string, state: unknown, audience: SavedViewAudience, role: Role | null, ownerName: string, mine: boolean, changeable: boolean, isDefault: boolean, updatedAt: string, version: number };

export type SavedViewsQueryVariables = Exact<{
  list: string;
  first: number;
}>;


export type SavedViewsQuery = { savedViews: { nodes: Array<{ id: string, list: string, name: string, state: unknown, audience: SavedViewAudience, role: Role | null, ownerName: string, mine: boolean, changeable: boolean, isDefault: boolean, updatedAt: string, version: number }> } };

export type SaveViewMutationVariables = Exact<{
  input: SaveViewInput;
}>;


export type SaveViewMutation = { saveView: { savedView: { id: string, list: string, name: string, state: unknown, audience: SavedViewAudience, role: Role | null, ownerName: string, mine: boolean, changeable: boolean, isDefault: boolean, updatedAt: string, version: number } } };

export type DeleteSavedViewMutationVariables = Exact<{
  input: DeleteSavedViewInput;
}>;


export type DeleteSavedViewMutation = { deleteSavedView: { id: string } };

export type SetDefaultViewMutationVariables = Exact<{
  input: SetDefaultViewInput;
}>;


export type SetDefaultViewMutation = { setDefaultView: { savedView: { id: string, isDefault: boolean } | null } };

export const SavedViewPartsFragmentDoc = gql`
    fragment SavedViewParts on SavedView {
  id
  list
  name
  state
  audience
  role
  ownerName
  mine
  changeable
  isDefault
  updatedAt
  version
}
    ` as unknown as DocumentNode<SavedViewPartsFragment, unknown>;
export const ViewerDocument = gql`
    query Viewer {
  viewer {
    name
    kind
    tier
    roles
    today
    demo
    division {
      id
      code
      name
      level
    }
    staffMember {
      id
      name
    }
  }
}
    ` as unknown as DocumentNode<ViewerQuery, ViewerQueryVariables>;
export const SavedViewsDocument = gql`
    query SavedViews($list: String!, $first: Int!) {
  savedViews(list: $list, first: $first) {
    nodes {
      ...SavedViewParts
    }
  }
}
    ${SavedViewPartsFragmentDoc}` as unknown as DocumentNode<SavedViewsQuery, SavedViewsQueryVariables>;
export const SaveViewDocument = gql`
    mutation SaveView($input: SaveViewInput!) {
  saveView(input: $input) {
    savedView {
      ...SavedViewParts
    }
  }
}
    ${SavedViewPartsFragmentDoc}` as unknown as DocumentNode<SaveViewMutation, SaveViewMutationVariables>;
export const DeleteSavedViewDocument = gql`
    mutation DeleteSavedView($input: DeleteSavedViewInput!) {
  deleteSavedView(input: $input) {
    id
  }
}
    ` as unknown as DocumentNode<DeleteSavedViewMutation, DeleteSavedViewMutationVariables>;
export const SetDefaultViewDocument = gql`
    mutation SetDefaultView($input: SetDefaultViewInput!) {
  setDefaultView(input: $input) {
    savedView {
      id
      isDefault
    }
  }
}
    ` as unknown as DocumentNode<SetDefaultViewMutation, SetDefaultViewMutationVariables>;