import { useFormat } from '@guanjia/domain';
import { Button, EmptyState, useText } from '@guanjia/ui';
import type { Question } from '../page/use-question.ts';
import { readHistory } from './query-history.ts';
import styles from './history-panel.module.css';

export interface HistoryPanelProps {
  onOpen: (question: Question) => void;
  /** Read anew each time the tab is opened. */
  active: boolean;
}

/** What was asked in this browser before. */
export function HistoryPanel({ onOpen, active }: HistoryPanelProps) {
  const { t } = useText();
  const { dateTime } = useFormat();
  const history = active ? readHistory() : [];
  if (history.length === 0) return <EmptyState title={t('historyEmpty')} />;
  return (
    <ul className={styles['list']}>
      {history.map(({ query, variables, at }) => (
        <li key={at + query}>
          <Button
            type="text"
            className={styles['entry']}
            onClick={() => onOpen({ query, variables, chart: null })}
          >
            <span className={styles['when']}>{dateTime(at)}</span>
            <code className={styles['text']}>{query.replaceAll(/\s+/g, ' ')}</code>
          </Button>
        </li>
      ))}
    </ul>
  );
}
