import { useAction } from '@guanjia/ui';
import type { FormInstance } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { STEPS } from './step-definitions.ts';
import type { StepAction } from './step-definitions.ts';

/** The pages that a step on a case changes, by the names of their operations. */
export const REFRESHED = ['CasePage'];

export interface StepValues {
  note?: string;
  text?: string;
  assigneeId?: string;
  /** YYYY-MM-DD */
  dueOn?: string;
  satisfaction?: string;
}

/** Takes one step with what its form asked for; answers whether it was taken. */
export function useStep(
  action: StepAction,
  { id, version }: { id: string; version: number },
  form: FormInstance<StepValues>,
  refetch = REFRESHED,
) {
  const { t } = useText();
  const [run, { busy, error }] = useAction(STEPS[action].document, {
    form,
    done: t(`step.done.${action}`),
    refetch,
  });
  const take = async (values: StepValues) => (await run({ input: { ...values, id, version } })) !== null;
  return { take, busy, error };
}
