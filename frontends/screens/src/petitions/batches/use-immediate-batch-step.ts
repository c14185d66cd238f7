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
  const [accept, accepting] = useAction(BATCH_STEPS.ACCEPT.document, {
    done: t('batches.done.ACCEPT'),
    refetch,
  });
  const [resume, resuming] = useAction(BATCH_STEPS.RESUME.document, {
    done: t('batches.done.RESUME'),
    refetch,
  });
  const take = async (action: BatchStep): Promise<void> => {
    if (action === 'ACCEPT') await accept({ input: { id, version } });
    if (action === 'RESUME') await resume({ input: { id, version } });
  };
  return { take, busy: accepting.busy || resuming.busy, error: accepting.error ?? resuming.error };
}
