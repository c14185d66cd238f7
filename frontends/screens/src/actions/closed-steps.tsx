import { ActionButton, Collapse } from '@guanjia/ui';
import { useText } from '../scope.ts';
import styles from './closed-steps.module.css';

interface ClosedStepsProps<Action extends string> {
  steps: readonly { action: Action; reason?: string | null }[];
  label: (action: Action) => string;
}

/** The steps that are not possible now, each with its reason, folded away until someone asks. */
export function ClosedSteps<Action extends string>({ steps, label }: ClosedStepsProps<Action>) {
  const { t } = useText();
  if (steps.length === 0) return null;
  return (
    <Collapse
      ghost
      size="small"
      items={[
        {
          key: 'closed',
          label: t('step.closed', { count: steps.length }),
          children: (
            <ul className={styles['closed']}>
              {steps.map(({ action, reason }) => {
                const why = t(`refusal.${reason ?? 'other'}`, { defaultValue: t('refusal.other') });
                return (
                  <li key={action}>
                    <ActionButton allowed={false} reason={why} size="small">
                      {label(action)}
                    </ActionButton>
                    <span className={styles['reason']}>{why}</span>
                  </li>
                );
              })}
            </ul>
          ),
        },
      ]}
    />
  );
}
