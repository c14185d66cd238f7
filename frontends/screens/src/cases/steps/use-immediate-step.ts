import { useAction } from '@guanjia/ui';
import { useOneAtATime } from '../../actions/index.ts';
import { REFRESHED } from '../../case-summary/index.ts';
import { useText } from '../../scope.ts';
import { STEPS } from './step-definitions.ts';
import type { StepAction } from './step-definitions.ts';

/**
 * Takes a step that asks for nothing: accepting, starting, closing, resuming; one at a time. `take` answers whether it was
 * taken, `taking` is the one on its way, `error` what the last refusal said.
 */
export function useImmediateStep(
  { id, version }: { id: string; version: number },
  refetch: string[] = REFRESHED,
) {
  const { t } = useText();
  const { taking, takeOne } = useOneAtATime<StepAction>(refetch);
  const runs = {
    ACCEPT: useAction(STEPS.ACCEPT.document, { done: t('step.done.ACCEPT') }),
    START: useAction(STEPS.START.document, { done: t('step.done.START') }),
    CLOSE: useAction(STEPS.CLOSE.document, { done: t('step.done.CLOSE') }),
    RESUME: useAction(STEPS.RESUME.document, { done: t('step.done.RESUME') }),
  };
  const actions = Object.keys(runs) as (keyof typeof runs)[];
  const take = async (action: StepAction): Promise<boolean> => {
    const known = actions.find((one) => one === action);
    if (!known) return false;
    return takeOne(action, () => runs[known][0]({ input: { id, version } }));
  };
  const error = actions.map((action) => runs[action][1].error).find(Boolean) ?? null;
  return { take, taking, error };
}
