import { useAction } from '@guanjia/ui';
import type { FormInstance } from '@guanjia/ui';
import { REFRESHED } from '../../case-summary/index.ts';
import { useText } from '../../scope.ts';
import { STEPS } from './step-definitions.ts';
import type { StepAction } from './step-definitions.ts';
import type { SteppedCase } from './step-form.tsx';
import { waitsForApproval } from './waits-for-approval.ts';

export interface StepValues {
  note?: string;
  text?: string;
  level?: string;
  assigneeId?: string;
  /** YYYY-MM-DD */
  dueOn?: string;
  satisfaction?: string;
  /** YYYY-MM-DD */
  until?: string;
  reason?: string;
  divisionCode?: string;
  authority?: string;
}

/** Takes one step with what its form asked for; answers whether it was taken or asked for. */
export function useStep(
  action: StepAction,
  shown: SteppedCase,
  form: FormInstance<StepValues>,
  refetch = REFRESHED,
) {
  const { t } = useText();
  const [run, { busy, error }] = useAction(STEPS[action].document, {
    form,
    done: (answer) =>
      waitsForApproval(answer)
        ? t('approval.asked', { step: t(`step.${action}`), who: t(`approval.by.${action}`) })
        : t(`step.done.${action}`),
    refetch,
  });
  const { id, version } = (STEPS[action].of === 'TRANSFER' ? shown.transfer : null) ?? shown;
  const take = async (values: StepValues) => (await run({ input: { ...values, id, version } })) !== null;
  return { take, busy, error };
}
