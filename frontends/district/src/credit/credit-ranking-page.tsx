import { GradeTag } from '@guanjia/screens/registry';
import { CountLink, useFormat } from '@guanjia/domain';
import { recordPath, useText } from '@guanjia/ui';
import type { Column } from '@guanjia/ui';
import { ListPage } from '../lists/list-page.tsx';
import { useCreditRanking } from './use-credit-ranking.ts';
import type { RankingRow } from './use-credit-ranking.ts';

/** The property companies in the order of their credit. */
export function CreditRankingPage() {
  const { t } = useText();
  const { list, result } = useCreditRanking();
  const columns = useRankingColumns();
  return (
    <ListPage
      title={t('credit.title')}
      subtitle={t('credit.subtitle')}
      none={t('credit.none')}
      list={list}
      result={result}
      columns={columns}
      rowPath={(row) => recordPath('PropertyCompany', row.id)}
    />
  );
}

function useRankingColumns(): Column<RankingRow>[] {
  const { t } = useText();
  const format = useFormat();
  return [
    {
      key: 'rank',
      title: t('credit.rank'),
      sortField: 'RANK',
      width: 80,
      align: 'right',
      plain: true,
      render: (row) => row.rank,
    },
    {
      key: 'company',
      title: t('credit.company'),
      width: 280,
      render: (row) => row.company.name,
    },
    {
      key: 'estates',
      title: t('credit.estates'),
      align: 'right',
      render: (row) => (
        <CountLink
          count={row.company.estateCount}
          rows={{ field: 'estates', filter: { companyId: { eq: row.company.id } } }}
        />
      ),
    },
    {
      key: 'base',
      title: t('credit.base'),
      align: 'right',
      minor: true,
      render: (row) => format.number(row.credit.base, 2),
    },
    {
      key: 'good',
      title: t('credit.good'),
      align: 'right',
      minor: true,
      render: (row) => format.points(row.credit.good, '+'),
    },
    {
      key: 'bad',
      title: t('credit.bad'),
      align: 'right',
      minor: true,
      render: (row) => format.points(row.credit.bad, '−'),
    },
    {
      key: 'score',
      title: t('credit.score'),
      sortField: 'SCORE',
      align: 'right',
      render: (row) => format.number(row.credit.score, 2),
    },
    {
      key: 'grade',
      title: t('credit.grade'),
      width: 90,
      render: (row) => <GradeTag grade={row.credit.grade} />,
    },
  ];
}
