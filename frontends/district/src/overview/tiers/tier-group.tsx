import { useQuery } from '@apollo/client/react';
import { Skeleton, useText } from '@guanjia/ui';
import type { ReportingPeriod } from '@guanjia/domain';
import { TierFiguresDocument } from '../../generated/graphql.ts';
import { TIER_COLUMNS } from './tier-columns.ts';
import { remainderOf } from './remainder.ts';
import { TierCells } from './tier-cells.tsx';
import { TierRow } from './tier-row.tsx';
import styles from './tier-table.module.css';

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
  const rest = data?.division ? remainderOf(data.division, rows) : null;
  return (
    <>
      {rows.map((row) => (
        <TierRow
          key={row.id}
          division={row}
          asOf={period.to}
          depth={depth}
          below={(parent) => <TierGroup code={parent} period={period} depth={depth + 1} />}
        />
      ))}
      {rest ? (
        <tbody className={styles['group']} data-depth={depth}>
          <tr>
            <th scope="row">
              <span className={styles['indent']} />
              <span title={t('tiers.restHint')}>{t('tiers.rest')}</span>
            </th>
            <TierCells sums={rest} />
          </tr>
        </tbody>
      ) : null}
    </>
  );
}
