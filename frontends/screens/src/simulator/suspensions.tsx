import { Button, Icon } from '@guanjia/ui';
import { useText } from '../scope.ts';
import { MomentField } from './moment-field.tsx';
import type { Suspension } from './simulated-case.ts';
import styles from './simulator.module.css';

/** The graph takes so many. */
const MOST = 10;

interface SuspensionsProps {
  suspensions: readonly Suspension[];
  onChange: (suspensions: Suspension[]) => void;
  error: string | null;
}

/** The times in which the case's clocks stand still. */
export function Suspensions({ suspensions, onChange, error }: SuspensionsProps) {
  const { t } = useText();
  const replace = (number: number, changed: Partial<Suspension>) =>
    onChange(suspensions.map((one, at) => (at + 1 === number ? { ...one, ...changed } : one)));
  // By their places: what stands in one changes with every key that is pressed.
  const numbered = suspensions.map((one, at) => ({ number: at + 1, ...one }));
  return (
    <div className={styles['suspensions']}>
      {numbered.map(({ number, from, to }) => (
        <div key={number} className={styles['suspension']}>
          <MomentField
            label={t('simulator.suspendedFrom')}
            value={from}
            onChange={(moment) => replace(number, { from: moment })}
          />
          <MomentField
            label={t('simulator.suspendedTo')}
            value={to}
            onChange={(moment) => replace(number, { to: moment })}
          />
          <Button
            aria-label={t('simulator.removeSuspension', { number })}
            icon={<Icon name="delete" />}
            onClick={() => onChange(suspensions.filter((_, at) => at + 1 !== number))}
          />
        </div>
      ))}
      {error ? (
        <p role="alert" className={styles['error']}>
          {error}
        </p>
      ) : null}
      {suspensions.length < MOST ? (
        <Button
          type="dashed"
          icon={<Icon name="plus" />}
          onClick={() => onChange([...suspensions, { from: null, to: null }])}
        >
          {t('simulator.addSuspension')}
        </Button>
      ) : null}
    </div>
  );
}
