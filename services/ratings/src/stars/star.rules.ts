import { addDays } from '@guanjia/kit';
import type { LocalDate } from '@guanjia/kit';

/** What can happen to a star after its award. Expiry is computed from the date, never entered. */
export enum StarChangeKind {
  DOWNGRADED = 'DOWNGRADED',
  REVOKED = 'REVOKED',
  REISSUED = 'REISSUED',
}

/** How an award stands on a date. */
export enum StarStatus {
  PENDING = 'PENDING',
  VALID = 'VALID',
  REVOKED = 'REVOKED',
  EXPIRED = 'EXPIRED',
}

/** An award as it was made. `validUntil` is the last day of the star. */
export interface StarAwardFacts {
  level: number;
  plaqueNumber: string;
  awardedOn: LocalDate;
  validUntil: LocalDate;
}

/** One change, effective from its day on. DOWNGRADED has a level; REISSUED has a plaque and a level. */
export interface StarChange {
  kind: StarChangeKind;
  on: LocalDate;
  level: number | null;
  plaqueNumber: string | null;
}

/** A time in which the estate holds one level under one plaque: from `from` until before `to`. */
export interface StarPeriod {
  level: number;
  plaqueNumber: string;
  from: LocalDate;
  to: LocalDate;
}

/** How the award stands on a day, with the level and plaque last held. */
export interface StarStanding {
  status: StarStatus;
  level: number;
  plaqueNumber: string;
}

/** Why a change is refused; the key under which the frontends translate it. */
export type StarChangeProblem =
  | 'starNotYetAwarded'
  | 'starExpired'
  | 'starRevoked'
  | 'starChangeBeforeLast'
  | 'starLevelNotLower'
  | 'starLevelNotHigher'
  | 'plaqueNumberMissing'
  | 'plaqueNumberUsed';

/** How the award stands on a date, from the award and its changes in the order in which they were made. */
export function starOn(award: StarAwardFacts, changes: readonly StarChange[], date: LocalDate): StarStanding {
  const standing = { status: StarStatus.VALID, level: award.level, plaqueNumber: award.plaqueNumber };
  for (const change of changes) {
    if (change.on > date) break;
    standing.status = change.kind === StarChangeKind.REVOKED ? StarStatus.REVOKED : StarStatus.VALID;
    standing.level = change.level ?? standing.level;
    standing.plaqueNumber = change.plaqueNumber ?? standing.plaqueNumber;
  }
  if (date < award.awardedOn) standing.status = StarStatus.PENDING;
  // A revoked star stays revoked when its term is over: that is what a reader has to know of it.
  else if (date > award.validUntil && standing.status === StarStatus.VALID)
    standing.status = StarStatus.EXPIRED;
  return standing;
}

/** The times in which the star was held, oldest first, without overlap: the history that dates are looked up in. */
export function starPeriods(award: StarAwardFacts, changes: readonly StarChange[]): StarPeriod[] {
  const days = [award.awardedOn, ...changes.map((change) => change.on)];
  const end = addDays(award.validUntil, 1);
  return days.flatMap((from, index): StarPeriod[] => {
    const to = days[index + 1] ?? end;
    const { status, level, plaqueNumber } = starOn(award, changes.slice(0, index), from);
    // Two changes on one day: only the last one leaves a period.
    return status === StarStatus.VALID && from < to ? [{ level, plaqueNumber, from, to }] : [];
  });
}

/** Why `change` cannot be made now, or null. A history is only ever added to at its end. */
export function starChangeProblem(
  award: StarAwardFacts,
  changes: readonly StarChange[],
  change: StarChange,
): StarChangeProblem | null {
  if (change.on < award.awardedOn) return 'starNotYetAwarded';
  if (change.on > award.validUntil) return 'starExpired';
  const last = changes.at(-1);
  if (last !== undefined && change.on < last.on) return 'starChangeBeforeLast';
  const standing = starOn(award, changes, change.on);
  switch (change.kind) {
    case StarChangeKind.DOWNGRADED:
      if (standing.status === StarStatus.REVOKED) return 'starRevoked';
      return change.level !== null && change.level >= 1 && change.level < standing.level
        ? null
        : 'starLevelNotLower';
    case StarChangeKind.REVOKED:
      return standing.status === StarStatus.REVOKED ? 'starRevoked' : null;
    case StarChangeKind.REISSUED:
      return reissueProblem(award, changes, change, standing);
    default:
      return unknownKind(change.kind);
  }
}

function reissueProblem(
  award: StarAwardFacts,
  changes: readonly StarChange[],
  change: StarChange,
  standing: StarStanding,
): StarChangeProblem | null {
  if (change.plaqueNumber === null) return 'plaqueNumberMissing';
  const used = [award.plaqueNumber, ...changes.map((each) => each.plaqueNumber)];
  if (used.includes(change.plaqueNumber)) return 'plaqueNumberUsed';
  // More stars than before are a new award after a new evaluation, not a new plaque.
  const level = change.level ?? standing.level;
  return level >= 1 && level <= standing.level ? null : 'starLevelNotHigher';
}

function unknownKind(kind: never): never {
  throw new Error(`Unknown change of a star: ${String(kind)}`);
}
