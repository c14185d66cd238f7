import { useFormat } from '@guanjia/domain';
import { Button } from '@guanjia/ui';
import { useText } from '../scope.ts';
import styles from './simulator.module.css';
import { MOMENTS, OPENING } from './simulated-case.ts';

/** Days whose dates run into holidays, make-up working days and the turn of a year. */
const DAYS = ['2026-01-31', '2026-02-10', '2026-09-16', '2025-09-20', '2018-10-10'];

/** Visits whose dates show how the calendar counts; one press fills the form. */
export function Examples({ onChoose }: { onChoose: (changes: Record<string, string | null>) => void }) {
  const { t } = useText();
  const format = useFormat();
  const nothingElse = Object.fromEntries(
    [...MOMENTS, 'handleBy', 'suspensions', 'category', 'urgency', 'channel'].map((name) => [name, null]),
  );
  return (
    <div className={styles['examples']} role="group" aria-label={t('simulator.examples')}>
      <span>{t('simulator.examples')}</span>
      {DAYS.map((day) => (
        <Button
          key={day}
          size="small"
          onClick={() => onChoose({ ...nothingElse, receivedAt: `${day}T${OPENING}` })}
        >
          {format.date(day)}
        </Button>
      ))}
    </div>
  );
}
