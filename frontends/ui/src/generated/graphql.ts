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

/** The tier of department: 区, 街道/镇, 社区/村. */
export type Tier =
  | 'COMMUNITY'
  | 'DISTRICT'
  | 'SUBDISTRICT';

export type ViewerQueryVariables = Exact<{ [key: string]: never; }>;


export type ViewerQuery = { viewer: { name: string, kind: CallerKind, tier: Tier, roles: Array<Role>, today: string, demo: boolean, division: { id: string, code: string, name: string, level: DivisionLevel }, staffMember: { id: string, name: string } | null } };


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