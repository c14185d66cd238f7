import { ExploreLink } from '@guanjia/domain';
import { Section, useText } from '@guanjia/ui';
import type { ReportingPeriod } from '@guanjia/domain';
import { TierFiguresDocument } from '../../generated/graphql.ts';
import { MOST_CHILDREN, TierGroup } from './tier-group.tsx';
import { TIER_COLUMNS } from './tier-columns.ts';
import styles from './tier-table.module.css';

interface TierTableProps {
  code: string;
  period: ReportingPeriod;
}

/** The district's subdistricts side by side; each opens to its communities. */
export function TierTable({ code, period }: TierTableProps) {
  const { t } = useText();
  return (
    <Section
      title={t('tiers.title')}
      description={t('tiers.hint')}
      extra={
        <ExploreLink
          exploration={{
            query: TierFiguresDocument,
            variables: { code, asOf: period.to, period, first: MOST_CHILDREN },
          }}
        />
      }
    >
      <div className={styles['scroll']} tabIndex={0} role="region" aria-label={t('tiers.table')}>
        <table className={styles['table']}>
          <thead>
            <tr>
              <th scope="col">{t('tiers.division')}</th>
              {TIER_COLUMNS.map((column) => (
                <th key={column} scope="col" className={styles['number']}>
                  {t(`tiers.column.${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <TierGroup code={code} period={period} depth={0} />
        </table>
      </div>
    </Section>
  );
}
