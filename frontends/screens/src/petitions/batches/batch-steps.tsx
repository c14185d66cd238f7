import { useEnumLabel } from '@guanjia/domain';
import { Button, Section, useCommands } from '@guanjia/ui';
import { useState } from 'react';
import { ClosedSteps, StepError } from '../../actions/index.ts';
import { useText } from '../../scope.ts';
import { BatchStepDrawer } from './batch-step-drawer.tsx';
import { BATCH_STEPS } from './batch-step-definitions.ts';
import { LinkCases } from './link-cases.tsx';
import { useImmediateBatchStep } from './use-immediate-batch-step.ts';
import type { ShownBatch } from './use-batch-page.ts';
import styles from './batches.module.css';

const ORDER = ['ACCEPT', 'RESOLVE', 'RESUME', 'LINK_CASES', 'PAUSE', 'WITHDRAW'] as const;

/** What the viewer may do with the batch now, and, folded away, what not and why. */
export function BatchSteps({ batch }: { batch: ShownBatch }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const [chosen, setChosen] = useState<(typeof ORDER)[number] | null>(null);
  const { take, taking, error } = useImmediateBatchStep(batch);
  const answered = ORDER.flatMap((action) => {
    const answer = batch.allowedActions.find((one) => one.action === action);
    return answer ? [{ ...answer, action }] : [];
  });
  const open = answered.filter(({ allowed }) => allowed);
  const closed = answered.filter(({ allowed }) => !allowed);
  const choose = (action: (typeof ORDER)[number]) => {
    if (action !== 'LINK_CASES' && BATCH_STEPS[action].fields.length === 0) void take(action);
    else setChosen(action);
  };
  useCommands(
    open.map(({ action }) => ({
      id: `batch-${action}`,
      title: enumLabel('CollectivePetitionAction', action),
      section: t('batches.title'),
      run: () => choose(action),
    })),
  );
  return (
    <Section title={t('step.section')}>
      <div className={styles['actions']}>
        <StepError error={error} />
        {open.map(({ action }, index) => (
          <Button
            key={action}
            block
            type={index === 0 ? 'primary' : 'default'}
            loading={taking === action}
            onClick={() => choose(action)}
          >
            {enumLabel('CollectivePetitionAction', action)}
          </Button>
        ))}
      </div>
      <ClosedSteps steps={closed} label={(action) => enumLabel('CollectivePetitionAction', action)} />
      <BatchStepDrawer
        action={chosen === 'LINK_CASES' ? null : chosen}
        batch={batch}
        onClose={() => setChosen(null)}
      />
      {chosen === 'LINK_CASES' ? <LinkCases batch={batch} onClose={() => setChosen(null)} /> : null}
    </Section>
  );
}
