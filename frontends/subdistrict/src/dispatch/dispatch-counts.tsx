import { CountLink } from '@guanjia/domain';
import { useText } from '@guanjia/ui';
import { DISPATCHED, OVERDUE, WAITING } from './dispatch-filters.ts';
import styles from './dispatch-counts.module.css';

interface DispatchCountsProps {
  waiting: number | null;
  overdue: number | null;
  dispatched: number | null;
}

/** Three numbers above the desk, each leading to its rows in the ledger. */
export function DispatchCounts({ waiting, overdue, dispatched }: DispatchCountsProps) {
  const { t } = useText();
  const counts = [
    { key: 'waiting', count: waiting, filter: WAITING },
    { key: 'overdue', count: overdue, filter: OVERDUE },
    { key: 'dispatched', count: dispatched, filter: DISPATCHED },
  ];
  return (
    <dl className={styles['counts']}>
      {counts.map(({ key, count, filter }) => (
        <div key={key} className={styles['count']} data-key={key} data-empty={!count}>
          <dt>{t(`dispatch.count.${key}`)}</dt>
          <dd>{count === null ? '—' : <CountLink count={count} rows={{ field: 'cases', filter }} />}</dd>
        </div>
      ))}
    </dl>
  );
}
