import { CountLink, useEnumLabel } from '@guanjia/domain';
import { useText } from '@guanjia/ui';
import type { SupervisionDeskQuery } from '../generated/graphql.ts';
import { ESCALATED, LATE_ORDERS, OPEN_ORDERS, overdueAt } from './desk-filters.ts';
import styles from './supervision-counts.module.css';

/** What is late at which tier, and the orders that are under way; each number leads to its rows. */
export function SupervisionCounts({ data }: { data: SupervisionDeskQuery }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const late = (tier: 'COMMUNITY' | 'SUBDISTRICT' | 'DISTRICT', count: number | null | undefined) => ({
    key: tier,
    label: t('supervision.lateAt', { tier: enumLabel('Tier', tier) }),
    count,
    alarm: true,
    rows: { field: 'cases', filter: overdueAt(tier) as object },
  });
  const counts = [
    late('COMMUNITY', data.community?.totalCount),
    late('SUBDISTRICT', data.subdistrict?.totalCount),
    late('DISTRICT', data.district?.totalCount),
    {
      key: 'escalated',
      label: t('supervision.escalated'),
      count: data.escalated?.totalCount,
      alarm: true,
      rows: { field: 'cases', filter: ESCALATED },
    },
    {
      key: 'openOrders',
      label: t('supervision.openOrders'),
      count: data.openOrders?.totalCount,
      alarm: false,
      rows: { field: 'supervisionOrders', filter: OPEN_ORDERS },
    },
    {
      key: 'lateOrders',
      label: t('supervision.lateOrders'),
      count: data.lateOrders?.totalCount,
      alarm: true,
      rows: { field: 'supervisionOrders', filter: LATE_ORDERS },
    },
  ];
  return (
    <dl className={styles['counts']}>
      {counts.map(({ key, label, count, alarm, rows }) => (
        <div key={key} className={styles['count']} data-alarm={alarm && Boolean(count)}>
          <dt>{label}</dt>
          <dd>{count == null ? '—' : <CountLink count={count} rows={rows} />}</dd>
        </div>
      ))}
    </dl>
  );
}
