import { useAction } from '@guanjia/ui';
import { useOneAtATime } from '../../actions/index.ts';
import { useText } from '../../scope.ts';
import { BATCH_STEPS } from './batch-step-definitions.ts';
import type { BatchStep } from './batch-step-definitions.ts';
import { REFRESHED_BY_BATCHES } from './use-batch-page.ts';
import type { ShownBatch } from './use-batch-page.ts';

/** Takes a step that asks for nothing: accepting, letting the clock go on. */
export function useImmediateBatchStep({ id, version }: Pick<ShownBatch, 'id' | 'version'>) {
  const { t } = useText();
  const { taking, takeOne } = useOneAtATime<BatchStep>(REFRESHED_BY_BATCHES);
  const [accept, accepting] = useAction(BATCH_STEPS.ACCEPT.document, { done: t('batches.done.ACCEPT') });
  const [resume, resuming] = useAction(BATCH_STEPS.RESUME.document, { done: t('batches.done.RESUME') });
  const take = async (action: BatchStep): Promise<void> => {
    const run = { ACCEPT: accept, RESUME: resume }[action as string];
    if (run) await takeOne(action, () => run({ input: { id, version } }));
  };
  return { take, taking, error: accepting.error ?? resuming.error };
}
