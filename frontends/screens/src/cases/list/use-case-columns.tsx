import { DueTag, EnumTag, RecordLink, useEnumLabel, useFormat, useToday } from '@guanjia/ui';
import type { Column } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { isDone } from '../case-done.ts';
import { useCategoryName } from '../categories/use-category-name.ts';
import type { CaseRow } from './use-case-list.ts';

/** The columns of the case list. */
export function useCaseColumns(): Column<CaseRow>[] {
  const { t } = useText();
  const categoryName = useCategoryName();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const today = useToday();
  return [
    {
      key: 'number',
      title: t('case.number'),
      sortField: 'NUMBER',
      width: 124,
      render: (row) => <RecordLink type="Case" id={row.id} name={row.number} />,
    },
    {
      key: 'received',
      title: t('case.receivedAt'),
      sortField: 'RECEIVED_AT',
      width: 130,
      render: (row) => format.dateTime(row.receivedAt),
    },
    { key: 'category', title: t('case.category'), width: 130, render: (row) => categoryName(row.category) },
    {
      key: 'estate',
      title: t('case.estate'),
      width: 130,
      render: (row) =>
        row.estate ? (
          <RecordLink type="Estate" id={row.estate.id} name={row.estate.name} />
        ) : (
          t('case.noEstate')
        ),
    },
    {
      key: 'division',
      title: t('case.division'),
      width: 136,
      minor: true,
      render: (row) => row.division?.name,
    },
    {
      key: 'channel',
      title: t('case.channel'),
      width: 96,
      minor: true,
      render: (row) => enumLabel('Channel', row.channel),
    },
    {
      key: 'state',
      title: t('case.state'),
      width: 96,
      render: (row) => <EnumTag type="CaseState" value={row.state} />,
    },
    {
      key: 'holder',
      title: t('case.holder'),
      width: 96,
      minor: true,
      render: (row) => row.assigneeName ?? enumLabel('Tier', row.tier),
    },
    {
      key: 'due',
      title: t('case.dueOn'),
      sortField: 'DUE_ON',
      width: 124,
      render: (row) =>
        row.dueOn ? (
          <DueTag dueOn={row.dueOn} overdue={row.overdue} today={today} done={isDone(row.state)} />
        ) : null,
    },
  ];
}
