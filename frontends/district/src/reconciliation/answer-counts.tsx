import { EnumTag, RECONCILIATION_ANSWERS } from '@guanjia/domain';
import styles from './claim-card.module.css';

/** How many claims got which answer. */
export function AnswerCounts({ answers }: { answers: (string | null)[] }) {
  return (
    <ul className={styles['counts']}>
      {RECONCILIATION_ANSWERS.map((answer) => (
        <li key={answer}>
          <EnumTag type="ReconciliationAnswer" value={answer} />{' '}
          {answers.filter((given) => given === answer).length}
        </li>
      ))}
    </ul>
  );
}
