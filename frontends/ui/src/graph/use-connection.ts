import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { ListState } from '../lists/use-list-state.ts';

export interface PageInfo {
  hasNextPage: boolean;
  hasPreviousPage: boolean;
  startCursor?: string | null | undefined;
  endCursor?: string | null | undefined;
}

export interface Connection<Row> {
  nodes: readonly Row[];
  pageInfo: PageInfo;
  totalCount?: number | null | undefined;
  totalCountIsExact?: boolean | null | undefined;
}

export interface ConnectionOptions<Data, Row> {
  list: ListState;
  /** Finds the connection in the answer. */
  select: (data: Data) => Connection<Row> | null | undefined;
  /** Further variables of the document. */
  variables?: Record<string, unknown>;
  /** A filter that the user cannot take away. */
  fixed?: Record<string, unknown>;
  skip?: boolean;
}

export interface ConnectionResult<Row> {
  rows: readonly Row[];
  totalCount: number | null;
  totalCountIsExact: boolean;
  pageInfo: PageInfo | null;
  loading: boolean;
  error: unknown;
  refetch: () => void;
}

/**
 * One page of a Relay connection for the state of a list. The document takes `$filter $orderBy $first $after $last
 * $before`.
 */
export function useConnection<Data, Variables extends Record<string, unknown>, Row>(
  document: TypedDocumentNode<Data, Variables>,
  { list, select, variables, fixed, skip = false }: ConnectionOptions<Data, Row>,
): ConnectionResult<Row> {
  const conditions = [list.filter, fixed].filter((part) => part && Object.keys(part).length > 0);
  const page = {
    ...list.page,
    orderBy: list.orderBy,
    filter: conditions.length > 1 ? { and: conditions } : (conditions[0] ?? null),
  };
  const result = useQuery(document as TypedDocumentNode<Data, Record<string, unknown>>, {
    variables: { ...variables, ...page },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
    skip,
  });
  const data = (result.data ?? (result.previousData as unknown)) as Data | undefined;
  const connection = data ? select(data) : undefined;
  return {
    rows: connection?.nodes ?? [],
    totalCount: connection?.totalCount ?? null,
    totalCountIsExact: connection?.totalCountIsExact ?? true,
    pageInfo: connection?.pageInfo ?? null,
    loading: result.loading,
    error: result.error,
    refetch: () => void result.refetch(),
  };
}
