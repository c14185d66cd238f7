import { EnumTag, useFormat } from '@guanjia/domain';
import { RecordLink } from '@guanjia/ui';
import type { Column } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { BatchDue } from './batch-due.tsx';
import type { BatchRow } from './use-batch-list.ts';

/** The columns of the list of collective petitions. */
export function useBatchColumns(): Column<BatchRow>[] {
  const { t } = useText();
  const format = useFormat();
  return [
    { key: 'number', title: t('batches.number'), width: 130, render: (row) => row.number },
    { key: 'subject', title: t('batches.subject'), width: 220, render: (row) => row.subject },
    {
      key: 'place',
      title: t('batches.place'),
      width: 112,
      render: ({ estate, division }) =>
        estate ? <RecordLink type="Estate" id={estate.id} name={estate.name} /> : division?.name,
    },
    {
      key: 'persons',
      title: t('batches.persons'),
      sortField: 'PERSONS',
      align: 'right',
      width: 90,
      render: (row) => format.number(row.persons),
    },
    {
      key: 'received',
      title: t('batches.receivedOn'),
      sortField: 'RECEIVED_ON',
      width: 112,
      render: (row) => format.date(row.receivedOn),
    },
    {
      key: 'state',
      title: t('batches.state'),
      width: 110,
      render: (row) => <EnumTag type="CollectivePetitionState" value={row.state} />,
    },
    {
      key: 'due',
      title: t('batches.dueOn'),
      sortField: 'DUE_ON',
      width: 112,
      minor: true,
      render: (row) => format.date(row.dueOn),
    },
    {
      key: 'clock',
      title: t('batches.clock'),
      width: 110,
      render: (row) => <BatchDue batch={row} />,
    },
    {
      key: 'resolved',
      title: t('batches.resolvedOn'),
      width: 112,
      minor: true,
      render: (row) => format.date(row.resolvedOn),
    },
  ];
}
