import { useAction } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { STEPS } from './step-definitions.ts';
import type { StepAction } from './step-definitions.ts';
import { REFRESHED } from './use-step.ts';

/**
 * Takes a step that asks for nothing: accepting, starting, closing, resuming. `take` answers whether it was taken; `error` is what
 * the last refusal said.
 */
export function useImmediateStep(
  { id, version }: { id: string; version: number },
  refetch: string[] = REFRESHED,
) {
  const { t } = useText();
  const [accept, accepting] = useAction(STEPS.ACCEPT.document, { done: t('step.done.ACCEPT'), refetch });
  const [start, starting] = useAction(STEPS.START.document, { done: t('step.done.START'), refetch });
  const [close, closing] = useAction(STEPS.CLOSE.document, { done: t('step.done.CLOSE'), refetch });
  const [resume, resuming] = useAction(STEPS.RESUME.document, { done: t('step.done.RESUME'), refetch });
  const runs: Partial<Record<StepAction, typeof accept>> = {
    ACCEPT: accept,
    START: start,
    CLOSE: close,
    RESUME: resume,
  };
  const take = async (action: StepAction): Promise<boolean> => {
    const run = runs[action];
    return run !== undefined && (await run({ input: { id, version } })) !== null;
  };
  return {
    take,
    busy: accepting.busy || starting.busy || closing.busy || resuming.busy,
    error: accepting.error ?? starting.error ?? closing.error ?? resuming.error,
  };
}
