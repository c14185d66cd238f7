import { newId, type Caller, type WriteSession } from '@guanjia/kit';
import { CaseEventEntity, type CaseRecord } from './case.entity.ts';
import type { CaseEventType } from './case-enums.ts';

export interface EventGiven {
  readonly type: CaseEventType;
  readonly at: Date;
  readonly note: string | null;
  readonly data: Record<string, unknown>;
}

/** The id that a person is known by in events and requests: the staff member's, else the account's. */
export function actorId({ staffId, subject }: Caller): string {
  return staffId ?? subject;
}

/** Writes what happened into the case's own history, in the name of the caller. */
export function recordEvent(
  { em, caller }: WriteSession,
  { id, divisionCode }: Pick<CaseRecord, 'id' | 'divisionCode'>,
  { type, at, note, data }: EventGiven,
): void {
  em.create(CaseEventEntity, {
    id: newId('CaseEvent'),
    caseId: id,
    divisionCode,
    type,
    occurredAt: at,
    actorKind: caller.kind,
    actorId: actorId(caller),
    actorName: caller.name,
    actorTier: caller.tier,
    note,
    data,
  });
}
