import type { LocalDate } from '@guanjia/kit';

export type EstateStatusName = 'PLANNED' | 'UNDER_CONSTRUCTION' | 'COMPLETED' | 'DEMOLISHED';

/** Which grid coordinates refer to; the two differ by some hundred metres, so it is stored with them. */
export type DatumName = 'GCJ02' | 'WGS84';

export interface StatusFacts {
  status: EstateStatusName;
  completionYear: number | null;
  completedOn: LocalDate | null;
  demolishedOn: LocalDate | null;
}

/** Why the facts of an estate do not go together; a key of the frontends' catalogue and the field it belongs to. */
export interface FactsRefusal {
  reason:
    | 'estateNotCompletedYet'
    | 'estateCompletionContradicts'
    | 'estateDemolitionDateMissing'
    | 'estateDemolitionDateSpare';
  field: 'completedOn' | 'completionYear' | 'demolishedOn';
}

/** Null when status and dates go together on a day, or what contradicts what. */
export function refusalOfStatus(facts: StatusFacts, today: LocalDate): FactsRefusal | null {
  const { status, completionYear, completedOn, demolishedOn } = facts;
  const done = status === 'COMPLETED' || status === 'DEMOLISHED';
  const future =
    (completedOn !== null && completedOn > today) || (completionYear ?? 0) > Number(today.slice(0, 4));
  // A planned estate may name the year it is to be completed in, a completed one lies in the past.
  if (done && future) return { reason: 'estateNotCompletedYet', field: 'completedOn' };
  if (!done && completedOn !== null) return { reason: 'estateNotCompletedYet', field: 'completedOn' };
  if (completedOn !== null && completionYear !== null && Number(completedOn.slice(0, 4)) !== completionYear) {
    return { reason: 'estateCompletionContradicts', field: 'completionYear' };
  }
  if (status === 'DEMOLISHED' && (demolishedOn === null || demolishedOn > today)) {
    return { reason: 'estateDemolitionDateMissing', field: 'demolishedOn' };
  }
  if (status !== 'DEMOLISHED' && demolishedOn !== null)
    return { reason: 'estateDemolitionDateSpare', field: 'demolishedOn' };
  return null;
}
