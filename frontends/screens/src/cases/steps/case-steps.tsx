import { useEnumLabel } from '@guanjia/domain';
import { Alert, mayLeave, Section, UnsavedPart, useCommands } from '@guanjia/ui';
import { useState } from 'react';
import { ClosedSteps, StepError } from '../../actions/index.ts';
import { useText } from '../../scope.ts';
import type { ShownCase } from '../page/use-case-page.ts';
import { orderedSteps } from './ordered-steps.ts';
import { StepButton } from './step-button.tsx';
import { STEPS } from './step-definitions.ts';
import type { StepAction } from './step-definitions.ts';
import { StepForm } from './step-form.tsx';
import { stepQuestions } from './step-questions.ts';
import { useImmediateStep } from './use-immediate-step.ts';
import styles from './case-steps.module.css';

/** What the viewer may do with the case now, each with a shortcut; below it what is not possible, and why. */
export function CaseSteps({ case: shown }: { case: ShownCase }) {
  const { t } = useText();
  const enumLabel = useEnumLabel();
  const [chosen, setChosen] = useState<StepAction | null>(null);
  const [part] = useState(() => Symbol('step'));
  const { open, closed } = orderedSteps(shown.allowedActions);
  const usual = open.filter(({ action }) => !STEPS[action].detour);
  const detours = open.filter(({ action }) => STEPS[action].detour);
  const { take, taking, error } = useImmediateStep(shown);
  const current = [...open, ...closed].find(({ action }) => action === chosen);
  const { waitingFor } = shown;
  const nothing = waitingFor?.name
    ? t('step.elsewhere', { name: waitingFor.name, tier: enumLabel('Tier', waitingFor.tier) })
    : t('step.nothing');
  const choose = async (action: StepAction) => {
    const needsApproval = open.find((step) => step.action === action)?.needsApproval ?? false;
    if (stepQuestions(action, { needsApproval }).length === 0) await take(action);
    // Another step's form takes the place of the one that is open, with what was typed there.
    else if (action !== chosen && (await mayLeave(part))) setChosen(action);
  };
  useCommands(
    open.map(({ action }) => ({
      id: `case-${action}`,
      title: t(`step.${action}`),
      section: t('step.section'),
      shortcut: STEPS[action].shortcut,
      run: () => void choose(action),
    })),
  );
  return (
    <Section title={t('step.section')}>
      {current ? (
        <UnsavedPart value={part}>
          <StepForm
            key={current.action}
            action={current.action}
            needsApproval={current.needsApproval}
            // After someone else's change the step may not be open any more; what was typed stays to be copied.
            refusal={current.allowed ? null : t(`refusal.${current.reason ?? 'other'}`)}
            case={{
              ...shown,
              transfer: shown.transfers[0] ?? null,
              openTasks: shown.tasks.filter(({ state }) => state === 'OPEN').map((task) => task.handlerName),
            }}
            onDone={() => setChosen(null)}
            onCancel={() => setChosen(null)}
          />
        </UnsavedPart>
      ) : (
        <div className={styles['steps']}>
          <StepError error={error} />
          {open.length === 0 ? <Alert type="info" title={nothing} /> : null}
          {usual.map((step, index) => (
            <StepButton
              key={step.action}
              {...step}
              primary={index === 0}
              busy={taking === step.action}
              onClick={() => void choose(step.action)}
            />
          ))}
          {detours.length > 0 ? (
            <div className={styles['detours']}>
              {detours.map((step) => (
                <StepButton
                  key={step.action}
                  {...step}
                  busy={taking === step.action}
                  onClick={() => void choose(step.action)}
                />
              ))}
            </div>
          ) : null}
        </div>
      )}
      {current ? null : <ClosedSteps steps={closed} label={(action) => t(`step.${action}`)} />}
    </Section>
  );
}
