import { useQuery } from '@apollo/client/react';
import { useViewer } from '@guanjia/domain';
import { useSearchParams } from '@guanjia/ui';
import { SupervisionDeskDocument } from '../generated/graphql.ts';
import type { SupervisionDeskQuery } from '../generated/graphql.ts';
import { ESCALATED, LATE_ORDERS, OPEN_ORDERS, PRESSING, overdueAt } from './desk-filters.ts';
import type { Pressing } from './desk-filters.ts';

export type PressingCase = NonNullable<SupervisionDeskQuery['pressing']>['nodes'][number];

/** Cases listed on the desk; the ledger lists them all. */
const ROWS = 12;
/** Subdistricts of a district. */
const MOST_DIVISIONS = 40;

/** What the district supervises today, in one request; which cases are listed stands in the address (`?show=`). */
export function useSupervisionDesk() {
  const { division } = useViewer();
  const [params, change] = useSearchParams();
  const shown: Pressing = params.get('show') === 'escalated' ? 'escalated' : 'overdue';
  const result = useQuery(SupervisionDeskDocument, {
    variables: {
      code: division.code,
      divisions: MOST_DIVISIONS,
      community: overdueAt('COMMUNITY'),
      subdistrict: overdueAt('SUBDISTRICT'),
      district: overdueAt('DISTRICT'),
      escalated: ESCALATED,
      pressing: PRESSING[shown],
      openOrders: OPEN_ORDERS,
      lateOrders: LATE_ORDERS,
      counted: 1,
      first: ROWS,
    },
    fetchPolicy: 'cache-and-network',
  });
  // While the other list is asked for, the desk stays as it was.
  const data = result.data ?? (result.previousData as typeof result.data);
  return {
    result: { ...result, data },
    shown,
    show: (next: Pressing) => change({ show: next === 'overdue' ? null : next }),
  };
}
