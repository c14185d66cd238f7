import { CREDIT_GRADES } from '@guanjia/domain';
import { useConnection, useListState, useText } from '@guanjia/ui';
import { CreditRankingDocument } from '../generated/graphql.ts';
import type { CreditRankingQuery } from '../generated/graphql.ts';
import { hoistAsOf } from '../lists/hoist-as-of.ts';

export type RankingRow = CreditRankingQuery['creditRanking']['nodes'][number] & { id: string };

/** What the ranking shows: its state in the URL and the page of companies that belongs to it. */
export function useCreditRanking() {
  const { t } = useText();
  const list = useListState({
    id: 'credit',
    filters: [
      { key: 'q', label: t('credit.search'), kind: 'search', pinned: true },
      {
        key: 'grade',
        label: t('credit.grade'),
        kind: 'choice',
        multiple: true,
        options: CREDIT_GRADES.map((value) => ({ value, label: value })),
        pinned: true,
      },
    ],
    defaultSort: { field: 'RANK', direction: 'ASC' },
  });
  const result = useConnection(CreditRankingDocument, {
    list: { ...list, filter: hoistAsOf(list.filter) },
    select: (data) => ({
      ...data.creditRanking,
      nodes: data.creditRanking.nodes.map((row): RankingRow => ({ ...row, id: row.company.id })),
    }),
  });
  return { list, result };
}
