import { EnumTag, Stars, useFormat } from '@guanjia/domain';
import { RecordLink, recordPath, useText } from '@guanjia/ui';
import type { Column } from '@guanjia/ui';
import { ListPage } from '../lists/list-page.tsx';
import { useStarList } from './use-star-list.ts';
import type { StarRow } from './use-star-list.ts';

/** The stars given to estates, with their numbered plaques. */
export function StarListPage() {
  const { t } = useText();
  const { list, result } = useStarList();
  const columns = useStarColumns();
  return (
    <ListPage
      title={t('stars.title')}
      subtitle={t('stars.subtitle')}
      none={t('stars.none')}
      list={list}
      result={result}
      columns={columns}
      rowPath={(row) => recordPath('Estate', row.estate.id)}
    />
  );
}

function useStarColumns(): Column<StarRow>[] {
  const { t } = useText();
  const format = useFormat();
  return [
    {
      key: 'estate',
      title: t('stars.estate'),
      render: (row) => <RecordLink type="Estate" id={row.estate.id} name={row.estate.name} />,
    },
    { key: 'division', title: t('stars.division'), render: (row) => row.division.name },
    {
      key: 'level',
      title: t('stars.level'),
      sortField: 'LEVEL',
      render: (row) => <Stars level={row.level} {...(row.scheme ? { of: row.scheme.scale } : {})} />,
    },
    {
      key: 'plaque',
      title: t('stars.plaque'),
      sortField: 'PLAQUE_NUMBER',
      render: (row) => row.plaqueNumber,
    },
    {
      key: 'awarded',
      title: t('stars.awardedOn'),
      sortField: 'AWARDED_ON',
      render: (row) => format.date(row.awardedOn),
    },
    {
      key: 'until',
      title: t('stars.validUntil'),
      sortField: 'VALID_UNTIL',
      render: (row) => format.date(row.validUntil),
    },
    {
      key: 'status',
      title: t('stars.status'),
      render: (row) => <EnumTag type="AwardStatus" value={row.status} />,
    },
  ];
}
