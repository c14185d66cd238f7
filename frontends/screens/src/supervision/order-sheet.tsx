import { EnumTag, explainDeadline, useEnumLabel, useFormat } from '@guanjia/domain';
import { DescriptionList, RecordLink, Stack, StatusTag, useText as useUiText } from '@guanjia/ui';
import { useCategoryName } from '../categories/index.ts';
import { useText } from '../scope.ts';
import type { OpenedOrder } from './order-drawer.tsx';
import { OrderDue } from './order-due.tsx';
import { OrderMove } from './order-move.tsx';
import { OrderReplies } from './order-replies.tsx';
import { issuerText } from './use-order-columns.tsx';
import styles from './order-sheet.module.css';

/** The rule of a date that somebody set: there is nothing to count. */
const SET_BY_HAND = 'local.supervisionByHand';

/** Everything about one order, and what the viewer may do with it. */
export function OrderSheet({ order }: { order: OpenedOrder }) {
  const { t } = useText();
  const { t: uiText, language } = useUiText();
  const enumLabel = useEnumLabel();
  const format = useFormat();
  const categoryName = useCategoryName();
  const { case: about, explanation } = order;
  return (
    <Stack gap={4}>
      <div className={styles['head']}>
        <h3 className={styles['number']}>{order.number}</h3>
        <EnumTag type="SupervisionOrderState" value={order.state} />
        <OrderDue order={order} />
        {order.provisional ? <StatusTag tone="warn">{uiText('deadlines.provisionalTag')}</StatusTag> : null}
      </div>
      <section>
        <h4 className={styles['title']}>{t('orders.demand')}</h4>
        <p className={styles['words']}>
          {order.demand ??
            t('orders.standardDemand', {
              clock: order.clock ? enumLabel('Clock', order.clock) : '',
            })}
        </p>
      </section>
      <DescriptionList
        columns={2}
        items={[
          {
            label: t('orders.dueOn'),
            span: 2,
            value: format.date(order.dueOn),
            hint:
              explanation.rule === SET_BY_HAND
                ? uiText(`rules.${SET_BY_HAND}`)
                : explainDeadline(order, uiText, language),
          },
          { label: t('orders.issuer'), value: issuerText(order, t, enumLabel) },
          { label: t('orders.issuedAt'), value: format.dateTime(order.issuedAt) },
          {
            label: t('orders.addressee'),
            value: order.addresseeName ?? enumLabel('Tier', order.addresseeTier),
          },
          { label: t('orders.closedAt'), value: order.closedAt ? format.dateTime(order.closedAt) : null },
          {
            label: t('orders.case'),
            span: 2,
            value: (
              <RecordLink
                type="Case"
                id={about.id}
                name={`${about.number} · ${categoryName(about.category)} · ${about.estate?.name ?? about.division?.name}`}
              />
            ),
            hint: about.text,
          },
        ]}
      />
      <OrderReplies replies={order.replies} />
      <OrderMove order={order} />
    </Stack>
  );
}
