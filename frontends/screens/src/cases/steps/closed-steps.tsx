import { ActionButton, Collapse } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import type { OfferedStep } from './ordered-steps.ts';
import styles from './case-steps.module.css';

/** The steps that are not possible now, each with its reason, folded away until someone asks. */
export function ClosedSteps({ steps }: { steps: OfferedStep[] }) {
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
                const why = t(`refusal.${reason ?? 'other'}`);
                return (
                  <li key={action}>
                    <ActionButton allowed={false} reason={why} size="small">
                      {t(`step.${action}`)}
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
