import { EnumTag } from '@guanjia/ui';
import styles from './claim-card.module.css';

const ANSWERS = ['OK', 'INCONSISTENT', 'WARNING', 'DEFINITION_DEPENDENT'];

/** How many claims got which answer. */
export function AnswerCounts({ answers }: { answers: (string | null)[] }) {
  return (
    <ul className={styles['counts']}>
      {ANSWERS.map((answer) => (
        <li key={answer}>
          <EnumTag type="ReconciliationAnswer" value={answer} />{' '}
          {answers.filter((given) => given === answer).length}
        </li>
      ))}
    </ul>
  );
}
