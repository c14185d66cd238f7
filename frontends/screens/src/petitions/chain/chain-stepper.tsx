import { useFormat } from '@guanjia/domain';
import { Icon } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import type { ChainPlace } from './chain-progress.ts';
import styles from './petition-section.module.css';

/** The way of the petition from acceptance to its end, one below the other on a phone. */
export function ChainStepper({ places }: { places: readonly ChainPlace[] }) {
  const { t } = useText();
  const format = useFormat();
  return (
    <ol className={styles['stepper']}>
      {places.map(({ step, state, on }, index) => (
        <li
          key={step}
          className={styles['step']}
          data-state={state}
          {...(state === 'current' ? { 'aria-current': 'step' as const } : {})}
        >
          <span className={styles['dot']} aria-hidden="true">
            {state === 'done' ? <Icon name="check" /> : index + 1}
          </span>
          <span>
            <strong>{t(`petition.step.${step}`)}</strong>
            <span className={styles['when']}>{on ? format.date(on) : t(`petition.place.${state}`)}</span>
          </span>
        </li>
      ))}
    </ol>
  );
}
