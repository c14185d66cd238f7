import { CountLink, RecordLink, StatusTag, useFormat, useText } from '@guanjia/ui';
import type { Column } from '@guanjia/ui';
import { ListPage } from '../lists/list-page.tsx';
import { usePetitionList } from './use-petition-list.ts';
import type { PetitionRow } from './use-petition-list.ts';

/** Collective petitions, counted in batches and persons; each leads to the cases that belong to it. */
export function PetitionListPage() {
  const { t } = useText();
  const { list, result } = usePetitionList();
  const columns = usePetitionColumns();
  return (
    <ListPage
      title={t('petitions.title')}
      subtitle={t('petitions.subtitle')}
      none={t('petitions.none')}
      list={list}
      result={result}
      columns={columns}
    />
  );
}

function usePetitionColumns(): Column<PetitionRow>[] {
  const { t } = useText();
  const format = useFormat();
  return [
    {
      key: 'number',
      title: t('petitions.number'),
      width: 140,
      render: (row) => (
        <CountLink count={0} rows={{ field: 'cases', filter: { collectivePetitionId: { eq: row.id } } }}>
          {row.number}
        </CountLink>
      ),
    },
    { key: 'subject', title: t('petitions.subject'), render: (row) => row.subject },
    {
      key: 'estate',
      title: t('petitions.estate'),
      render: (row) =>
        row.estate ? (
          <RecordLink type="Estate" id={row.estate.id} name={row.estate.name} />
        ) : (
          row.division.name
        ),
    },
    {
      key: 'persons',
      title: t('petitions.persons'),
      sortField: 'PERSONS',
      align: 'right',
      width: 90,
      render: (row) => format.number(row.persons),
    },
    {
      key: 'received',
      title: t('petitions.receivedOn'),
      sortField: 'RECEIVED_ON',
      width: 120,
      render: (row) => format.date(row.receivedOn),
    },
    {
      key: 'due',
      title: t('petitions.dueOn'),
      width: 120,
      minor: true,
      render: (row) => format.date(row.dueOn),
    },
    {
      key: 'resolved',
      title: t('petitions.resolvedOn'),
      width: 180,
      render: (row) =>
        row.resolvedOn ? (
          <>
            {format.date(row.resolvedOn)}{' '}
            <StatusTag tone={row.onTime ? 'good' : 'bad'}>
              {t(row.onTime ? 'petitions.onTime' : 'petitions.late')}
            </StatusTag>
          </>
        ) : (
          <StatusTag tone="progress">{t('petitions.open')}</StatusTag>
        ),
    },
  ];
}
