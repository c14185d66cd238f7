import { EnumTag, useFormat } from '@guanjia/domain';
import { useText } from '../../scope.ts';
import { BatchDue } from './batch-due.tsx';
import type { BatchRow } from './use-batch-list.ts';
import styles from './batches.module.css';

/** One batch in a narrow list: what about, how many came, how it stands. */
export function BatchCard({ batch }: { batch: BatchRow }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <span className={styles['card']}>
      <span className={styles['head']}>
        <strong>{batch.subject}</strong>
        <EnumTag type="CollectivePetitionState" value={batch.state} />
        <BatchDue batch={batch} />
      </span>
      <span className={styles['muted']}>
        {batch.number} · {format.date(batch.receivedOn)} · {t('batches.came', { count: batch.persons })}
        {' · '}
        {batch.estate?.name ?? batch.division?.name}
      </span>
    </span>
  );
}
