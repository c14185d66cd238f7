import { Checkbox, useText } from '@guanjia/ui';
import type { WaitingCase } from './use-dispatch-desk.ts';
import { WaitingRow } from './waiting-row.tsx';
import styles from './waiting-list.module.css';

interface WaitingListProps {
  cases: WaitingCase[];
  marked: string | null;
  /** The ticked ones, for bulk work. */
  ticked: ReadonlySet<string>;
  onTick: (id: string) => void;
  onMark: (id: string) => void;
  onOpen: (id: string) => void;
}

/** The cases that wait, the most pressing first. */
export function WaitingList({ cases, marked, ticked, onTick, onMark, onOpen }: WaitingListProps) {
  const { t } = useText();
  return (
    <ol className={styles['list']} aria-label={t('dispatch.waiting')}>
      {cases.map((row) => (
        <li key={row.id} className={styles['item']}>
          <Checkbox
            className={styles['tick'] ?? ''}
            aria-label={t('dispatch.bulk.tick', { number: row.number })}
            checked={ticked.has(row.id)}
            onChange={() => onTick(row.id)}
          />
          <WaitingRow
            case={row}
            marked={row.id === marked}
            onMark={() => onMark(row.id)}
            onOpen={() => onOpen(row.id)}
          />
        </li>
      ))}
    </ol>
  );
}
