import { useConnection, useEnumLabel, useListState } from '@guanjia/ui';
import type { FilterDefinition, FilterField } from '@guanjia/ui';
import { useDivisionFilter } from '../../divisions/use-division-filter.ts';
import { CaseListDocument } from '../../generated/graphql.ts';
import type { CaseListQuery } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { useCategoryFilter } from '../categories/use-category-filter.ts';

export type CaseRow = NonNullable<CaseListQuery['cases']>['nodes'][number];

const STATES = [
  'REGISTERED',
  'ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'REOPENED',
  'RESOLVED',
  'CLOSED',
  'NOT_ACCEPTED',
  'WITHDRAWN',
  'VOIDED',
];
const CHANNELS = ['CALL', 'VISIT', 'HOTLINE', 'MAYOR_MAILBOX', 'LETTER', 'ONLINE', 'PATROL'];
const URGENCIES = ['EMERGENCY', 'URGENT', 'NORMAL', 'COMPLEX'];
const TIERS = ['COMMUNITY', 'SUBDISTRICT', 'DISTRICT'];

/** What the case list shows: its state in the URL and the page of cases that belongs to it. */
export function useCaseList() {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const divisions = useDivisionFilter();
  const category = useCategoryFilter();
  const choice = (type: string, values: string[]) =>
    values.map((value) => ({ value, label: enumLabel(type, value) }));

  const filters: FilterDefinition[] = [
    { key: 'q', label: t('case.search'), kind: 'search', pinned: true },
    {
      key: 'state',
      label: t('case.state'),
      kind: 'choice',
      multiple: true,
      field: 'state',
      options: choice('CaseState', STATES),
      pinned: true,
    },
    ...divisions,
    { key: 'open', label: t('case.onlyOpen'), kind: 'flag', field: 'open', pinned: true },
    { key: 'overdue', label: t('case.onlyOverdue'), kind: 'flag', field: 'overdue', pinned: true },
    category,
    {
      key: 'channel',
      label: t('case.channel'),
      kind: 'choice',
      multiple: true,
      field: 'channel',
      options: choice('Channel', CHANNELS),
    },
    {
      key: 'urgency',
      label: t('case.urgency'),
      kind: 'choice',
      multiple: true,
      field: 'urgency',
      options: choice('Urgency', URGENCIES),
    },
    {
      key: 'tier',
      label: t('case.tier'),
      kind: 'choice',
      multiple: true,
      field: 'tier',
      options: choice('Tier', TIERS),
    },
    { key: 'received', label: t('case.receivedOn'), kind: 'dates', field: 'receivedOn' },
    { key: 'due', label: t('case.dueOn'), kind: 'dates', field: 'dueOn' },
  ];
  const fields: FilterField[] = [
    { field: 'number', label: t('case.number'), kind: 'text' },
    { field: 'acceptedOn', label: t('case.acceptedOn'), kind: 'date', nullable: true },
    { field: 'resolvedOn', label: t('case.resolvedOn'), kind: 'date', nullable: true },
    {
      field: 'resolvedTier',
      label: t('case.resolvedTier'),
      kind: 'choice',
      options: choice('Tier', TIERS),
    },
  ];
  const list = useListState({
    id: 'cases',
    filters,
    fields,
    defaultSort: { field: 'RECEIVED_AT', direction: 'DESC' },
  });
  const result = useConnection(CaseListDocument, { list, select: (data) => data.cases });
  return { list, result };
}
