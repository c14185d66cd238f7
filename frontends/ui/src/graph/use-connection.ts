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

type Untyped = TypedDocumentNode<unknown, Record<string, unknown>>;
type Counts = Pick<Connection<never>, 'totalCount' | 'totalCountIsExact'>;

/** A document that counts the whole list and takes `$filter`. */
export interface ConnectionCount<Data> {
  document: TypedDocumentNode<Data, Record<string, unknown>>;
  select: (data: Data) => Counts | null | undefined;
}

export interface ConnectionOptions<Data, Row, Counted = Data> {
  list: ListState;
  /** Finds the connection in the answer. */
  select: (data: Data) => Connection<Row> | null | undefined;
  /** Further variables of the document. */
  variables?: Record<string, unknown>;
  /** A filter that the user cannot take away. */
  fixed?: Record<string, unknown>;
  /**
   * Counts in a request of its own, once for all pages: the rows, whose document leaves the count out, do not wait for it.
   */
  count?: ConnectionCount<Counted>;
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
export function useConnection<Data, Variables extends Record<string, unknown>, Row, Counted = Data>(
  document: TypedDocumentNode<Data, Variables>,
  { list, select, variables, fixed, count, skip = false }: ConnectionOptions<Data, Row, Counted>,
): ConnectionResult<Row> {
  const conditions = [list.filter, fixed].filter((part) => part && Object.keys(part).length > 0);
  const filter = conditions.length > 1 ? { and: conditions } : (conditions[0] ?? null);
  const result = useQuery(document as Untyped, {
    variables: { ...variables, ...list.page, orderBy: list.orderBy, filter },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    notifyOnNetworkStatusChange: true,
    skip,
  });
  const counting = useQuery((count?.document ?? document) as Untyped, {
    variables: { filter },
    fetchPolicy: 'cache-and-network',
    nextFetchPolicy: 'cache-first',
    skip: skip || !count,
  });
  const data = (result.data ?? (result.previousData as unknown)) as Data | undefined;
  const connection = data ? select(data) : undefined;
  const counted = (counting.data ?? counting.previousData) as Counted | undefined;
  const counts = count ? counted && count.select(counted) : connection;
  return {
    rows: connection?.nodes ?? [],
    totalCount: counts?.totalCount ?? null,
    totalCountIsExact: counts?.totalCountIsExact ?? true,
    pageInfo: connection?.pageInfo ?? null,
    loading: result.loading,
    error: result.error,
    refetch: () => {
      void result.refetch();
      if (count) void counting.refetch();
    },
  };
}
