import { newId, type WriteSession } from '@guanjia/kit';
import type { BatchAction } from './batch-life.ts';
import {
  CollectivePetitionEventEntity,
  type CollectivePetitionRecord,
} from './collective-petition.entity.ts';

export const batchEventTypes = [
  'REGISTERED',
  'ACCEPTED',
  'PAUSED',
  'RESUMED',
  'RESOLVED',
  'WITHDRAWN',
  'CASES_LINKED',
  'CASES_UNLINKED',
  'REPRESENTATIVES_REVEALED',
  // These come of themselves: when its time is over, and when its clock is missed.
  'REPRESENTATIVES_ERASED',
  'OVERDUE',
  'REMINDED',
  'ESCALATED',
] as const;
export type BatchEventType = (typeof batchEventTypes)[number];

type NotAStep = 'REPRESENTATIVES_REVEALED' | 'REPRESENTATIVES_ERASED' | 'OVERDUE' | 'REMINDED' | 'ESCALATED';

const feedTypes: Readonly<Record<Exclude<BatchEventType, NotAStep>, string>> = {
  REGISTERED: 'CollectivePetitionRegistered',
  ACCEPTED: 'CollectivePetitionAccepted',
  PAUSED: 'CollectivePetitionPaused',
  RESUMED: 'CollectivePetitionResumed',
  RESOLVED: 'CollectivePetitionResolved',
  WITHDRAWN: 'CollectivePetitionWithdrawn',
  CASES_LINKED: 'CollectivePetitionCasesLinked',
  CASES_UNLINKED: 'CollectivePetitionCasesUnlinked',
};

const eventTypes: Readonly<Record<BatchAction, keyof typeof feedTypes>> = {
  REGISTER: 'REGISTERED',
  ACCEPT: 'ACCEPTED',
  PAUSE: 'PAUSED',
  RESUME: 'RESUMED',
  RESOLVE: 'RESOLVED',
  WITHDRAW: 'WITHDRAWN',
  LINK_CASES: 'CASES_LINKED',
  UNLINK_CASES: 'CASES_UNLINKED',
};

/** Writes what happened into the batch's history, the feed and the audit log. No personal data goes along. */
export async function recordBatchEvent(
  session: WriteSession,
  petition: CollectivePetitionRecord,
  action: BatchAction,
  { note, data }: { readonly note: string | null; readonly data: Record<string, unknown> },
): Promise<void> {
  const { id, number, divisionCode } = petition;
  const type = eventTypes[action];
  noteBatchEvent(session, petition, { type, note, data });
  // The event tells the version that the step led to.
  await session.em.flush();
  const { estateId, state, persons, receivedOn, dueOn, resolvedOn, onTime, version } = petition;
  session.emit({
    type: feedTypes[type],
    subjectId: id,
    divisionCode,
    data: {
      id,
      version,
      number,
      divisionCode,
      estateId: estateId ?? null,
      state,
      persons,
      receivedOn,
      dueOn,
      resolvedOn: resolvedOn ?? null,
      onTime: onTime ?? null,
    },
  });
}

/** Writes something into the batch's history alone. */
export function noteBatchEvent(
  { caller, clock, em }: WriteSession,
  { id: petitionId, divisionCode }: Pick<CollectivePetitionRecord, 'id' | 'divisionCode'>,
  event: {
    readonly type: BatchEventType;
    readonly note: string | null;
    readonly data: Record<string, unknown>;
  },
): void {
  em.create(CollectivePetitionEventEntity, {
    id: newId('CollectivePetitionEvent'),
    petitionId,
    divisionCode,
    occurredAt: clock.now(),
    actorName: caller.kind === 'SERVICE' ? null : caller.name,
    actorTier: caller.tier,
    ...event,
  });
}
