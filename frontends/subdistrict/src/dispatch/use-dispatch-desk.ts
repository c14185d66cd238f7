import { useQuery } from '@apollo/client/react';
import { CHANNELS, URGENCIES, useEnumOptions } from '@guanjia/domain';
import { useListState, useText } from '@guanjia/ui';
import type { FilterDefinition } from '@guanjia/ui';
import { DispatchDeskDocument } from '../generated/graphql.ts';
import type { CaseFilter, DispatchDeskQuery } from '../generated/graphql.ts';
import { DISPATCHED, OVERDUE, WAITING } from './dispatch-filters.ts';

export type WaitingCase = NonNullable<DispatchDeskQuery['waiting']>['nodes'][number];

/** Cases shown at once; a desk with more than these has other worries, and the ledger lists them all. */
const ROWS = 50;

/** The cases that wait for dispatch, due first, narrowed as the address says, and the one that is open (`?row=`). */
export function useDispatchDesk() {
  const list = useListState({ id: 'dispatch', filters: useFilters() });
  const waitingFilter: CaseFilter = list.filter ? { and: [WAITING, list.filter as CaseFilter] } : WAITING;
  const result = useQuery(DispatchDeskDocument, {
    variables: {
      waiting: waitingFilter,
      overdue: OVERDUE,
      dispatched: DISPATCHED,
      orderBy: [{ field: 'DUE_ON', direction: 'ASC' }],
      first: ROWS,
      counted: 1,
    },
    fetchPolicy: 'cache-and-network',
  });
  // While another filter is being asked for, the desk stays as it was.
  const data = result.data ?? (result.previousData as typeof result.data);
  const waiting = data?.waiting?.nodes ?? [];
  const chosen = waiting.find(({ id }) => id === list.open) ?? null;
  return { list, result: { ...result, data }, waiting, waitingFilter, chosen, choose: list.setOpen };
}

function useFilters(): FilterDefinition[] {
  const { t } = useText();
  const choice = useEnumOptions();
  return [
    { key: 'q', label: t('dispatch.search'), kind: 'search', pinned: true },
    {
      key: 'urgency',
      label: t('dispatch.urgency'),
      kind: 'choice',
      multiple: true,
      options: choice('Urgency', URGENCIES),
      pinned: true,
    },
    {
      key: 'channel',
      label: t('case.channel'),
      kind: 'choice',
      multiple: true,
      options: choice('Channel', CHANNELS),
    },
    { key: 'overdue', label: t('dispatch.onlyOverdue'), kind: 'flag', pinned: true },
    { key: 'due', label: t('case.dueOn'), kind: 'dates', field: 'dueOn' },
    { key: 'received', label: t('dispatch.receivedOn'), kind: 'dates', field: 'receivedOn' },
  ];
}
