import { useFormat } from '@guanjia/domain';
import { StatusTag, useText } from '@guanjia/ui';
import type { Cost } from './use-answer.ts';

/** What the question would cost of what is allowed, before it is run. */
export function CostNote({ cost }: { cost: Cost | null }) {
  const { t } = useText();
  const { number } = useFormat();
  if (!cost) return null;
  const tone = cost.requested > cost.limit ? 'bad' : cost.requested > cost.limit / 2 ? 'warn' : 'neutral';
  return (
    <StatusTag tone={tone}>
      {t('cost', { requested: number(cost.requested), limit: number(cost.limit) })}
    </StatusTag>
  );
}
