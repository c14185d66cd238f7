import { useAction } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { STEPS } from './step-definitions.ts';
import type { StepAction } from './step-definitions.ts';
import { REFRESHED } from './use-step.ts';

/**
 * Takes a step that asks for nothing: accepting, starting, closing, resuming; one at a time. `take` answers whether it was
 * taken, `taking` is the one on its way, `error` what the last refusal said.
 */
export function useImmediateStep(
  { id, version }: { id: string; version: number },
  refetch: string[] = REFRESHED,
) {
  const { t } = useText();
  const runs = {
    ACCEPT: useAction(STEPS.ACCEPT.document, { done: t('step.done.ACCEPT'), refetch }),
    START: useAction(STEPS.START.document, { done: t('step.done.START'), refetch }),
    CLOSE: useAction(STEPS.CLOSE.document, { done: t('step.done.CLOSE'), refetch }),
    RESUME: useAction(STEPS.RESUME.document, { done: t('step.done.RESUME'), refetch }),
  };
  const actions = Object.keys(runs) as (keyof typeof runs)[];
  const taking = actions.find((action) => runs[action][1].busy) ?? null;
  const take = async (action: StepAction): Promise<boolean> => {
    const known = actions.find((one) => one === action);
    if (!known || taking) return false;
    return (await runs[known][0]({ input: { id, version } })) !== null;
  };
  const error = actions.map((action) => runs[action][1].error).find(Boolean) ?? null;
  return { take, taking, error };
}
