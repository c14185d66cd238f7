import {
  CASE_STATES,
  CHANNELS,
  REFUSAL_REASONS,
  SETTLEMENT_LEVELS,
  TIERS,
  URGENCIES,
  useEnumOptions,
  useViewer,
} from '@guanjia/domain';
import { useConnection, useListState } from '@guanjia/ui';
import type { FilterDefinition, FilterField } from '@guanjia/ui';
import { useCategoryFilter } from '../../categories/index.ts';
import { useDivisionFilter } from '../../divisions/index.ts';
import {
  CaseCountDocument,
  CaseListDocument,
  CompanyNamesDocument,
  EstateNamesDocument,
  StaffNamesDocument,
} from '../../generated/graphql.ts';
import type { CaseListQuery } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import { searchedWords } from './searched-words.ts';
import { useRecordField } from './use-record-field.ts';

/** A case as the ledger shows it, with its place in the list that is looked at. */
export type CaseRow = NonNullable<CaseListQuery['cases']>['nodes'][number] & { place: number };

/** The state of the ledger, all of it in the address. */
export function useCaseListState() {
  const { t } = useText();
  const { staffMember } = useViewer();
  const divisions = useDivisionFilter();
  const category = useCategoryFilter();
  const choice = useEnumOptions();

  const filters: FilterDefinition[] = [
    { key: 'q', label: t('case.search'), kind: 'search', pinned: true },
    {
      key: 'state',
      label: t('case.state'),
      kind: 'choice',
      multiple: true,
      field: 'state',
      options: choice('CaseState', CASE_STATES),
      pinned: true,
    },
    ...divisions,
    { key: 'open', label: t('case.onlyOpen'), kind: 'flag', field: 'open', pinned: true },
    { key: 'overdue', label: t('case.onlyOverdue'), kind: 'flag', field: 'overdue', pinned: true },
    { key: 'archived', label: t('case.onlyArchived'), kind: 'flag', field: 'archived' },
    ...(staffMember ? [mine(t('case.mine'), staffMember.id)] : []),
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
      field: 'resolvedLevel',
      label: t('case.resolvedLevel'),
      kind: 'choice',
      options: choice('SettlementLevel', SETTLEMENT_LEVELS),
    },
    {
      field: 'refusalReason',
      label: t('case.refusalReason'),
      kind: 'choice',
      options: choice('RefusalReason', REFUSAL_REASONS),
    },
    { field: 'suspendedUntil', label: t('case.suspendedTo'), kind: 'date', nullable: true },
  ];
  const list = useListState({
    id: 'cases',
    filters,
    fields,
    defaultSort: { field: 'RECEIVED_AT', direction: 'DESC' },
  });
  const condition = list.filter;
  const records = [
    useRecordField({
      field: 'estateId',
      label: t('case.estate'),
      document: EstateNamesDocument,
      condition,
      nullable: true,
    }),
    useRecordField({
      field: 'companyId',
      label: t('case.company'),
      document: CompanyNamesDocument,
      condition,
    }),
    useRecordField({
      field: 'assigneeId',
      label: t('case.holder'),
      document: StaffNamesDocument,
      condition,
      nullable: true,
    }),
  ];
  return { ...list, fields: [...list.fields, ...records] };
}

/** One's own cases: in a saved view that others use too, each reader's own. */
function mine(label: string, staffId: string): FilterDefinition {
  return {
    key: 'mine',
    label,
    kind: 'flag',
    pinned: true,
    toFilter: () => ({ assigneeId: { eq: staffId } }),
  };
}

/** What the case list shows: its state in the URL and the page of cases that belongs to it. */
export function useCaseList() {
  const list = useCaseListState();
  const words = searchedWords(list.filter);
  const result = useConnection(CaseListDocument, {
    list,
    select: (data) => data.cases,
    variables: { search: words, searching: words !== '', counting: false },
    count: { document: CaseCountDocument, select: (data) => data.cases },
  });
  const before = (list.number - 1) * list.size;
  const rows = result.rows.map((row, index) => ({ ...row, place: before + index + 1 }));
  return { list, result: { ...result, rows } };
}
