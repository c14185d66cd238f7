import { Button } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { STEPS } from './step-definitions.ts';
import type { StepAction } from './step-definitions.ts';
import styles from './case-steps.module.css';

interface StepButtonProps {
  action: StepAction;
  primary?: boolean;
  /** The step is only asked for: somebody else has to agree. */
  needsApproval: boolean;
  /** The step is being taken. */
  busy?: boolean;
  onClick: () => void;
}

/** One step as a button with its shortcut. */
export function StepButton({
  action,
  primary = false,
  needsApproval,
  busy = false,
  onClick,
}: StepButtonProps) {
  const { t } = useText();
  const { shortcut } = STEPS[action];
  return (
    <Button
      block
      className={styles['button'] ?? ''}
      type={primary ? 'primary' : 'default'}
      loading={busy}
      onClick={onClick}
      aria-keyshortcuts={shortcut}
    >
      <span>
        {t(`step.${action}`)}
        {needsApproval ? <span className={styles['approval']}>{t('step.needsApproval')}</span> : null}
      </span>
      <kbd className={styles['key']} aria-hidden="true">
        {shortcut}
      </kbd>
    </Button>
  );
}
