import { COLLECTIVE_PETITION_STATES, useEnumOptions } from '@guanjia/domain';
import { useConnection, useListState } from '@guanjia/ui';
import type { FilterDefinition } from '@guanjia/ui';
import { useDivisionFilter } from '../../divisions/index.ts';
import { BatchListDocument } from '../../generated/graphql.ts';
import type { BatchListQuery } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';

export type BatchRow = NonNullable<BatchListQuery['collectivePetitions']>['nodes'][number];

/** The collective petitions within the viewer's reach: the list's state in the address, and its page. */
export function useBatchList() {
  const { t } = useText();
  const enumOptions = useEnumOptions();
  const divisions = useDivisionFilter();
  const filters: FilterDefinition[] = [
    {
      key: 'subject',
      label: t('batches.subject'),
      kind: 'search',
      toFilter: (value) => ({ subject: { contains: value } }),
      rule: { field: 'subject', kind: 'text' },
      pinned: true,
    },
    {
      key: 'state',
      label: t('batches.state'),
      kind: 'choice',
      multiple: true,
      options: enumOptions('CollectivePetitionState', COLLECTIVE_PETITION_STATES),
      pinned: true,
    },
    ...divisions,
    { key: 'overdue', label: t('batches.onlyOverdue'), kind: 'flag', pinned: true },
    { key: 'paused', label: t('batches.onlyPaused'), kind: 'flag' },
    { key: 'onTime', label: t('batches.onlyOnTime'), kind: 'flag' },
    { key: 'received', label: t('batches.receivedOn'), kind: 'dates', field: 'receivedOn' },
    { key: 'due', label: t('batches.dueOn'), kind: 'dates', field: 'dueOn' },
    { key: 'persons', label: t('batches.persons'), kind: 'range' },
  ];
  const list = useListState({
    id: 'petitions',
    filters,
    defaultSort: { field: 'RECEIVED_ON', direction: 'DESC' },
  });
  const result = useConnection(BatchListDocument, { list, select: (data) => data.collectivePetitions });
  return { list, result };
}
