import { useAction } from '@guanjia/ui';
import { useText } from '../../scope.ts';
import { BATCH_STEPS } from './batch-step-definitions.ts';
import type { BatchStep } from './batch-step-definitions.ts';
import { REFRESHED_BY_BATCHES } from './use-batch-page.ts';
import type { ShownBatch } from './use-batch-page.ts';

/** Takes a step that asks for nothing: accepting, letting the clock go on. */
export function useImmediateBatchStep({ id, version }: Pick<ShownBatch, 'id' | 'version'>) {
  const { t } = useText();
  const refetch = REFRESHED_BY_BATCHES;
  const runs = {
    ACCEPT: useAction(BATCH_STEPS.ACCEPT.document, { done: t('batches.done.ACCEPT'), refetch }),
    RESUME: useAction(BATCH_STEPS.RESUME.document, { done: t('batches.done.RESUME'), refetch }),
  };
  const taking = (['ACCEPT', 'RESUME'] as const).find((action) => runs[action][1].busy) ?? null;
  const take = async (action: BatchStep): Promise<void> => {
    if (taking || (action !== 'ACCEPT' && action !== 'RESUME')) return;
    await runs[action][0]({ input: { id, version } });
  };
  return { take, taking, error: runs.ACCEPT[1].error ?? runs.RESUME[1].error };
}
