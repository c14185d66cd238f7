import { useQuery } from '@apollo/client/react';
import { useSearchParams } from '@guanjia/ui';
import { DispatchDeskDocument } from '../generated/graphql.ts';
import type { DispatchDeskQuery } from '../generated/graphql.ts';
import { DISPATCHED, OVERDUE, WAITING } from './dispatch-filters.ts';

export type WaitingCase = NonNullable<DispatchDeskQuery['waiting']>['nodes'][number];

/** Cases shown at once; a desk with more than these has other worries, and the ledger lists them all. */
const ROWS = 50;

/** The cases that wait for dispatch, due first, and the one that is open (`?case=`). */
export function useDispatchDesk() {
  const [search, setSearch] = useSearchParams();
  const result = useQuery(DispatchDeskDocument, {
    variables: {
      waiting: WAITING,
      overdue: OVERDUE,
      dispatched: DISPATCHED,
      orderBy: [{ field: 'DUE_ON', direction: 'ASC' }],
      first: ROWS,
      counted: 1,
    },
    fetchPolicy: 'cache-and-network',
  });
  const waiting = result.data?.waiting?.nodes ?? [];
  const chosen = waiting.find(({ id }) => id === search.get('case')) ?? null;
  const choose = (id: string | null) => setSearch({ case: id });
  return { result, waiting, chosen, choose };
}
