import { CountLink, EnumTag, useFormat } from '@guanjia/domain';
import { RecordLink } from '@guanjia/ui';
import type { Column } from '@guanjia/ui';
import { openCasesOf } from '../../../case-summary/index.ts';
import { useText } from '../../../scope.ts';
import { EstateStar } from '../estate-star.tsx';
import type { EstateRow } from './use-estate-list.ts';

/** The columns of the estates list. */
export function useEstateColumns(): Column<EstateRow>[] {
  const { t } = useText();
  const format = useFormat();
  return [
    {
      key: 'name',
      title: t('estate.name'),
      sortField: 'NAME',
      render: (row) => <RecordLink type="Estate" id={row.id} name={row.name} />,
    },
    {
      key: 'division',
      title: t('estate.division'),
      sortField: 'DIVISION',
      render: (row) => row.division.name,
    },
    {
      key: 'mode',
      title: t('estate.managementMode'),
      width: 144,
      render: (row) => <EnumTag type="ManagementMode" value={row.managementMode} />,
    },
    {
      key: 'company',
      title: t('estate.company'),
      width: 220,
      minor: true,
      render: (row) =>
        row.company ? <RecordLink type="PropertyCompany" id={row.company.id} name={row.company.name} /> : '—',
    },
    {
      key: 'star',
      title: t('estate.star'),
      width: 84,
      render: (row) => (row.star ? <EstateStar star={row.star} /> : '—'),
    },
    {
      key: 'year',
      title: t('estate.built'),
      sortField: 'COMPLETION_YEAR',
      width: 84,
      align: 'right',
      minor: true,
      render: (row) => row.completionYear ?? '—',
    },
    {
      key: 'area',
      title: t('estate.floorArea'),
      sortField: 'FLOOR_AREA',
      width: 140,
      align: 'right',
      render: (row) => format.area(row.floorArea),
    },
    {
      key: 'households',
      title: t('estate.households'),
      sortField: 'HOUSEHOLDS',
      width: 124,
      align: 'right',
      render: (row) => format.number(row.households),
    },
    {
      key: 'open',
      title: t('estate.openCases'),
      width: 100,
      align: 'right',
      render: (row) =>
        row.openCases === null ? '—' : <CountLink count={row.openCases} rows={openCasesOf(row.id)} />,
    },
  ];
}
