import type { TypedDocumentNode } from '@apollo/client';
import { useQuery } from '@apollo/client/react';
import type { ListState } from '@guanjia/ui';
import { useEffect, useState } from 'react';
import { CaseListDocument } from '../../generated/graphql.ts';
import type { CaseListQuery } from '../../generated/graphql.ts';
import type { CaseRow } from '../list/use-case-list.ts';

/** More than this nobody prints: it goes into a file instead. */
export const MOST_PRINTED = 1_000;
const PAGE = 100;
// The state of a list is the graph's filter as plain JSON.
const DOCUMENT = CaseListDocument as TypedDocumentNode<CaseListQuery, Record<string, unknown>>;

export interface WholeLedger {
  rows: CaseRow[];
  total: number | null;
  totalIsExact: boolean;
  /** All that will be printed is there. */
  complete: boolean;
  error: unknown;
  retry: () => void;
}

/** Every case of a list's filter, page after page, as many as are printed. */
export function useWholeLedger(list: ListState): WholeLedger {
  const { data, error, fetchMore, refetch } = useQuery(DOCUMENT, {
    variables: { filter: list.filter, orderBy: list.orderBy, first: PAGE },
    fetchPolicy: 'no-cache',
  });
  // Apollo tells of a later page's failure to whoever asked, not in `error`.
  const [failure, setFailure] = useState<unknown>(null);
  const connection = data?.cases;
  const nodes = connection?.nodes ?? [];
  const { hasNextPage = false, endCursor = null } = connection?.pageInfo ?? {};
  const missing = hasNextPage && nodes.length < MOST_PRINTED;
  const more = missing && !error && !failure;
  useEffect(() => {
    if (!more) return;
    fetchMore({
      variables: { after: endCursor },
      updateQuery: (known, { fetchMoreResult: next }) =>
        next.cases && known.cases
          ? { cases: { ...next.cases, nodes: [...known.cases.nodes, ...next.cases.nodes] } }
          : known,
    }).then(({ error: refused }) => setFailure(refused ?? null), setFailure);
  }, [more, endCursor, fetchMore]);
  return {
    rows: nodes.map((row, index) => ({ ...row, place: index + 1 })),
    total: connection?.totalCount ?? null,
    totalIsExact: connection?.totalCountIsExact ?? true,
    complete: connection !== undefined && !missing,
    error: error ?? failure,
    retry: () => (failure ? setFailure(null) : void refetch()),
  };
}
