// Written by `npm run generate` from this frontend's *.graphql files. Do not edit.
/** Internal type. DO NOT USE DIRECTLY. */
type Exact<T extends { [key: string]: unknown }> = { [K in keyof T]: T[K] };
/** Internal type. DO NOT USE DIRECTLY. */
export type Incremental<T> = T | { [P in keyof T]?: P extends ' $fragmentName' | '__typename' ? T[P] : never };
import type { TypedDocumentNode as DocumentNode } from '@graphql-typed-document-node/core';
import { gql } from '@apollo/client';
export type TodayQueryVariables = Exact<{ [key: string]: never; }>;


export type TodayQuery = { viewer: { today: string } };

export type UnreadNoticesQueryVariables = Exact<{ [key: string]: never; }>;


export type UnreadNoticesQuery = { unreadNotices: number };


export const TodayDocument = gql`
    query Today {
  viewer {
    today
  }
}
    ` as unknown as DocumentNode<TodayQuery, TodayQueryVariables>;
export const UnreadNoticesDocument = gql`
    query UnreadNotices {
  unreadNotices
}
    ` as unknown as DocumentNode<UnreadNoticesQuery, UnreadNoticesQueryVariables>;