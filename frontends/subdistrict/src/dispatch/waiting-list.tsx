import { useText } from '@guanjia/ui';
import type { WaitingCase } from './use-dispatch-desk.ts';
import { WaitingRow } from './waiting-row.tsx';
import styles from './waiting-list.module.css';

interface WaitingListProps {
  cases: WaitingCase[];
  marked: string | null;
  onMark: (id: string) => void;
  onOpen: (id: string) => void;
}

/** The cases that wait, the most pressing first. */
export function WaitingList({ cases, marked, onMark, onOpen }: WaitingListProps) {
  const { t } = useText();
  return (
    <ol className={styles['list']} aria-label={t('dispatch.waiting')}>
      {cases.map((row) => (
        <li key={row.id}>
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
