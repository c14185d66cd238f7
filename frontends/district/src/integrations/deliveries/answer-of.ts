import type { EnumLabel } from '@guanjia/domain';
import type { DeliveryRow } from './use-deliveries.ts';

/** What the receiver said last: its status, and why that was not enough. */
export function answerOf(
  { lastStatus, lastFailure }: DeliveryRow,
  enumLabel: EnumLabel,
  t: (key: string) => string,
): string {
  const parts = [
    lastStatus ? String(lastStatus) : null,
    lastFailure ? enumLabel('WebhookFailure', lastFailure) : null,
  ];
  return parts.filter(Boolean).join(' · ') || t('common.none');
}
