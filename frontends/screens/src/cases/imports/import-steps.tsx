import type { ImportState } from '../../generated/graphql.ts';
import { useText } from '../../scope.ts';
import styles from './imports.module.css';

export type ImportStep = 'file' | 'columns' | 'dryRun' | 'run' | 'report';

const STEPS: ImportStep[] = ['file', 'columns', 'dryRun', 'run', 'report'];

/** The step of the wizard that belongs to an import as it stands. */
export function stepOf({ state, startedAt }: { state: ImportState; startedAt: string | null }): ImportStep {
  if (state === 'DONE') return 'report';
  if (startedAt) return 'run';
  if (state === 'CHECKING' || state === 'CHECKED') return 'dryRun';
  return 'columns';
}

/** Where in the import one is. */
export function ImportSteps({ at }: { at: ImportStep }) {
  const { t } = useText();
  return (
    <ol className={styles['steps']} aria-label={t('imports.steps.label')}>
      {STEPS.map((step, place) => (
        <li
          key={step}
          data-done={place < STEPS.indexOf(at)}
          {...(step === at ? { 'aria-current': 'step' as const } : {})}
        >
          <span className={styles['stepNumber']} aria-hidden="true">
            {place + 1}
          </span>
          {t(`imports.steps.${step}`)}
        </li>
      ))}
    </ol>
  );
}
