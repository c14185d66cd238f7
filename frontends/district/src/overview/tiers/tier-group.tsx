import { useQuery } from '@apollo/client/react';
import { Skeleton, useText } from '@guanjia/ui';
import type { ReportingPeriod } from '@guanjia/ui';
import { TierFiguresDocument } from '../../generated/graphql.ts';
import { TIER_COLUMNS } from './tier-columns.ts';
import { TierRow } from './tier-row.tsx';

/** Divisions below one; the largest subdistrict of the demo district has sixteen. */
export const MOST_CHILDREN = 40;

interface TierGroupProps {
  code: string;
  period: ReportingPeriod;
  /** 0 for subdistricts, 1 for communities. */
  depth: number;
}

/** The divisions directly below one, a row each. */
export function TierGroup({ code, period, depth }: TierGroupProps) {
  const { t } = useText();
  const { data, loading } = useQuery(TierFiguresDocument, {
    variables: { code, asOf: period.to, period, first: MOST_CHILDREN },
    fetchPolicy: 'cache-and-network',
  });
  const rows = data?.division?.children.nodes ?? [];
  if (rows.length === 0) {
    return (
      <tbody>
        <tr>
          <td colSpan={TIER_COLUMNS.length + 1}>
            {loading ? <Skeleton active title={false} paragraph={{ rows: 3 }} /> : t('tiers.none')}
          </td>
        </tr>
      </tbody>
    );
  }
  return rows.map((row) => (
    <TierRow
      key={row.id}
      division={row}
      depth={depth}
      below={(parent) => <TierGroup code={parent} period={period} depth={depth + 1} />}
    />
  ));
}
