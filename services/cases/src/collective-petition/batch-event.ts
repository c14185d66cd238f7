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
] as const;
export type BatchEventType = (typeof batchEventTypes)[number];

const eventTypes: Readonly<Record<BatchAction, BatchEventType>> = {
  REGISTER: 'REGISTERED',
  ACCEPT: 'ACCEPTED',
  PAUSE: 'PAUSED',
  RESUME: 'RESUMED',
  RESOLVE: 'RESOLVED',
  WITHDRAW: 'WITHDRAWN',
  LINK_CASES: 'CASES_LINKED',
  UNLINK_CASES: 'CASES_UNLINKED',
};

const feedTypes: Readonly<Record<BatchEventType, string>> = {
  REGISTERED: 'CollectivePetitionRegistered',
  ACCEPTED: 'CollectivePetitionAccepted',
  PAUSED: 'CollectivePetitionPaused',
  RESUMED: 'CollectivePetitionResumed',
  RESOLVED: 'CollectivePetitionResolved',
  WITHDRAWN: 'CollectivePetitionWithdrawn',
  CASES_LINKED: 'CollectivePetitionCasesLinked',
  CASES_UNLINKED: 'CollectivePetitionCasesUnlinked',
};

/** Writes what happened into the batch's history, the feed and the audit log. No personal data goes along. */
export async function recordBatchEvent(
  session: WriteSession,
  petition: CollectivePetitionRecord,
  action: BatchAction,
  { note, data }: { readonly note: string | null; readonly data: Record<string, unknown> },
): Promise<void> {
  const { caller, clock, em } = session;
  const { id, number, divisionCode } = petition;
  const type = eventTypes[action];
  em.create(CollectivePetitionEventEntity, {
    id: newId('CollectivePetitionEvent'),
    petitionId: id,
    divisionCode,
    type,
    occurredAt: clock.now(),
    actorName: caller.name,
    actorTier: caller.tier,
    note,
    data,
  });
  // The event tells the version that the step led to.
  await em.flush();
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
