import { GradeTag } from '@guanjia/screens/registry';
import { CountLink, useFormat } from '@guanjia/domain';
import { RecordLink, useText } from '@guanjia/ui';
import type { Column } from '@guanjia/ui';
import type { CompanyRow } from './use-company-list.ts';

/** The columns of the companies list. */
export function useCompanyColumns(): Column<CompanyRow>[] {
  const { t } = useText();
  const format = useFormat();
  return [
    {
      key: 'name',
      title: t('companies.name'),
      sortField: 'NAME',
      width: 300,
      render: (row) => <RecordLink type="PropertyCompany" id={row.id} name={row.name} />,
    },
    {
      key: 'code',
      title: t('companies.creditCode'),
      width: 190,
      minor: true,
      render: (row) => <span className="gj-code">{row.creditCode}</span>,
    },
    {
      key: 'estates',
      title: t('companies.estates'),
      align: 'right',
      render: (row) => (
        <CountLink
          count={row.estateCount}
          rows={{ field: 'estates', filter: { companyId: { eq: row.id } } }}
        />
      ),
    },
    {
      key: 'good',
      title: t('companies.good'),
      align: 'right',
      minor: true,
      render: (row) => (row.credit ? format.points(row.credit.good, '+') : '—'),
    },
    {
      key: 'bad',
      title: t('companies.bad'),
      align: 'right',
      minor: true,
      render: (row) => (row.credit ? format.points(row.credit.bad, '−') : '—'),
    },
    {
      key: 'score',
      title: t('companies.score'),
      align: 'right',
      render: (row) => (row.credit ? format.number(row.credit.score, 2) : '—'),
    },
    {
      key: 'grade',
      title: t('companies.grade'),
      render: (row) => (row.credit ? <GradeTag grade={row.credit.grade} /> : '—'),
    },
  ];
}
