import { Tier } from '@guanjia/kit';
import type { BatchEventType } from '../collective-petition/batch-event.ts';
import { desk, type Recipient, type Tidings } from '../notices/tell.ts';
import type { NoticeKind } from '../notices/notice-kinds.ts';
import type { EscalationStage } from './escalation-pack.ts';
import type { WatchedBatch } from './escalate-batches.ts';

/** Supervision orders demand that a case is settled: the cases of a batch have clocks, and orders, of their own. */
export type BatchStage = Exclude<EscalationStage, 'SUPERVISION_ORDER'>;

/** What a stage leaves in the batch's history. A warning is between the platform and who has the batch. */
export const batchStageEvents: Readonly<Record<BatchStage, BatchEventType | null>> = {
  WARNING: null,
  OVERDUE: 'OVERDUE',
  REMINDER: 'REMINDED',
  SUBDISTRICT: 'ESCALATED',
  DISTRICT: 'ESCALATED',
};

const kinds: Readonly<Record<BatchStage, NoticeKind>> = {
  WARNING: 'BATCH_WARNING',
  OVERDUE: 'BATCH_OVERDUE',
  REMINDER: 'BATCH_REMINDER',
  SUBDISTRICT: 'BATCH_ESCALATED',
  DISTRICT: 'BATCH_ESCALATED',
};

/** Who is told of a stage, and what. A batch is with a desk, not with a person. */
export function batchTidings(stage: BatchStage, batch: WatchedBatch): Tidings {
  const { id, number, clock, dueOn, tier } = batch;
  return {
    to: recipient(stage, batch),
    kind: kinds[stage],
    petitionId: id,
    params: { petition: number, clock, dueOn, tier },
  };
}

function recipient(stage: BatchStage, { divisionCode, tier }: WatchedBatch): Recipient {
  if (stage === 'SUBDISTRICT') return desk(divisionCode, Tier.SUBDISTRICT);
  if (stage === 'DISTRICT') return desk(divisionCode, Tier.DISTRICT);
  return desk(divisionCode, tier);
}
