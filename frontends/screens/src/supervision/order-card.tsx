import { EnumTag, useEnumLabel } from '@guanjia/domain';
import { useCategoryName } from '../categories/index.ts';
import { useText } from '../scope.ts';
import { OrderDue } from './order-due.tsx';
import { issuerText } from './use-order-columns.tsx';
import type { OrderRow } from './use-order-list.ts';
import styles from './order-card.module.css';

/** One order in a narrow list or on a desk: what about, whose move, by when. */
export function OrderCard({ order }: { order: OrderRow }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const categoryName = useCategoryName();
  const { case: about } = order;
  return (
    <span className={styles['card']}>
      <span className={styles['head']}>
        <strong>{order.number}</strong>
        <EnumTag type="SupervisionOrderState" value={order.state} />
        <OrderDue order={order} />
      </span>
      <span>
        {categoryName(about.category)} · {about.estate?.name ?? about.division?.name}
      </span>
      <span className={styles['muted']}>
        {t('orders.fromTo', {
          from: issuerText(order, t, enumLabel),
          to: order.addresseeName ?? enumLabel('Tier', order.addresseeTier),
        })}
      </span>
    </span>
  );
}
