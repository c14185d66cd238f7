import { isOpenOrder } from '@guanjia/screens/supervision';
import type { OrderedCase } from '@guanjia/screens/supervision';
import { DueTag, EnumTag, useEnumLabel, useHasRole, useToday } from '@guanjia/domain';
import { Button, EmptyState, Link, RecordLink, Section, Segmented, listPath, useText } from '@guanjia/ui';
import { PRESSING } from './desk-filters.ts';
import type { Pressing } from './desk-filters.ts';
import type { PressingCase } from './use-supervision-desk.ts';
import styles from './pressing-cases.module.css';

interface PressingCasesProps {
  cases: PressingCase[];
  count: number;
  shown: Pressing;
  onShow: (shown: Pressing) => void;
  /** Asks for an order about a case. */
  onOrder: (about: OrderedCase) => void;
}

/** The cases that were escalated to the district, or all overdue ones, the longest due first. */
export function PressingCases({ cases, count, shown, onShow, onOrder }: PressingCasesProps) {
  const { t } = useText();
  const all = listPath('cases', PRESSING[shown]);
  return (
    <Section
      title={t(`supervision.${shown}`)}
      description={t(`supervision.${shown}Hint`)}
      extra={all ? <Link to={all}>{t('supervision.all', { count })}</Link> : null}
    >
      <Segmented
        value={shown}
        aria-label={t('supervision.show')}
        onChange={(value) => onShow(value as Pressing)}
        options={(['overdue', 'escalated'] as const).map((value) => ({
          value,
          label: t(`supervision.${value}`),
        }))}
      />
      {cases.length === 0 ? (
        <EmptyState title={t('supervision.none')} hint={t('supervision.noneHint')} />
      ) : null}
      <ul className={styles['list']}>
        {cases.map((row) => (
          <PressingLine key={row.id} case={row} onOrder={onOrder} />
        ))}
      </ul>
    </Section>
  );
}

function PressingLine({ case: row, onOrder }: { case: PressingCase; onOrder: (about: OrderedCase) => void }) {
  const { t, language } = useText();
  const enumLabel = useEnumLabel();
  const today = useToday();
  const mayOrder = useHasRole('SUPERVISOR', 'HEAD');
  const orders = row.supervisionOrders.filter(isOpenOrder);
  return (
    <li className={styles['line']}>
      <div className={styles['what']}>
        <span className={styles['head']}>
          <RecordLink
            type="Case"
            id={row.id}
            name={`${row.number} · ${language === 'en' ? row.category.nameEn : row.category.name}`}
          />
          {row.urgency === 'NORMAL' ? null : <EnumTag type="Urgency" value={row.urgency} />}
          <EnumTag type="CaseState" value={row.state} />
        </span>
        <span className={styles['muted']}>
          {[row.estate?.name ?? row.division?.name, enumLabel('Tier', row.tier), row.assigneeName]
            .filter(Boolean)
            .join(' · ')}
        </span>
        {orders.map((order) => (
          <span key={order.id} className={styles['muted']}>
            <RecordLink type="SupervisionOrder" id={order.id} name={order.number} />{' '}
            {enumLabel('SupervisionOrderState', order.state)}
          </span>
        ))}
      </div>
      <div className={styles['moves']}>
        <DueTag dueOn={row.dueOn} dueAt={row.dueAt} overdue={row.overdue} today={today} />
        {mayOrder && orders.length === 0 ? (
          <Button
            size="small"
            aria-label={t('supervision.orderFor', { number: row.number })}
            onClick={() => onOrder(row)}
          >
            {t('supervision.order')}
          </Button>
        ) : null}
      </div>
    </li>
  );
}
