import type { LocalDate } from '@guanjia/kit';
import { CreditKind } from './credit-pack.ts';
import type { CreditGrade, CreditPack } from './credit-pack.ts';
import { gradeOf } from './credit-pack.rules.ts';
import type { Points } from './points.ts';

/** What a score needs to know of an entry. `points` is never negative: BAD points are subtracted. */
export interface CreditRecord {
  packKey: string;
  kind: CreditKind;
  points: Points;
  veto: boolean;
  effectiveOn: LocalDate;
  /** The last day that counts; null stands until voided. */
  validUntil: LocalDate | null;
  /** From this day on a voided entry counts no more; null while it stands. One that was never right is void from its first day. */
  voidFrom: LocalDate | null;
}

/** total = base + good − bad, each within its cap. It is not floored: a company can fall below zero. */
export interface CreditTotals {
  base: Points;
  good: Points;
  bad: Points;
  total: Points;
  badRecord: boolean;
  vetoed: boolean;
  grade: CreditGrade;
}

/** Why an entry counts in full, in part, or not at all. */
export enum CreditLineReason {
  COUNTS = 'COUNTS',
  CAPPED = 'CAPPED',
  NOT_YET_EFFECTIVE = 'NOT_YET_EFFECTIVE',
  EXPIRED = 'EXPIRED',
  VOIDED = 'VOIDED',
  OTHER_PACK = 'OTHER_PACK',
}

/** One line of the explanation. `counted` carries the sign it has in the total. */
export interface CreditLineOf<R extends CreditRecord> {
  record: R;
  counted: Points;
  reason: CreditLineReason;
}

/** The score as of a date. Runs for every company of a page, so it builds nothing but its answer. */
export function creditTotals(
  pack: CreditPack,
  records: readonly CreditRecord[],
  asOf: LocalDate,
): CreditTotals {
  let base = 0;
  let good = 0;
  let bad = 0;
  let badRecord = false;
  let vetoed = false;
  for (const record of records) {
    if (standing(pack, record, asOf) !== CreditLineReason.COUNTS) continue;
    if (record.kind === CreditKind.BASE) base += record.points;
    else if (record.kind === CreditKind.GOOD) good += record.points;
    else {
      bad += record.points;
      badRecord = true;
    }
    vetoed ||= record.veto;
  }
  base = within(base, pack.kinds.BASE.cap);
  good = within(good, pack.kinds.GOOD.cap);
  bad = within(bad, pack.kinds.BAD.cap);
  const total = base + good - bad;
  return { base, good, bad, total, badRecord, vetoed, grade: gradeOf(pack, total, badRecord, vetoed) };
}

/**
 * Every entry with what it counted and why, in the order in which caps are used up: by effective date,
 * then as given. The counted points add up to the total.
 */
export function creditLines<R extends CreditRecord>(
  pack: CreditPack,
  records: readonly R[],
  asOf: LocalDate,
): CreditLineOf<R>[] {
  const used: Record<CreditKind, Points> = { BASE: 0, GOOD: 0, BAD: 0 };
  return [...records].sort(byEffectiveDate).map((record) => {
    const reason = standing(pack, record, asOf);
    if (reason !== CreditLineReason.COUNTS) return { record, counted: 0, reason };
    const before = used[record.kind];
    used[record.kind] = within(before + record.points, pack.kinds[record.kind].cap);
    const gained = used[record.kind] - before;
    return {
      record,
      // Not -0, which a caller would see in JSON as 0 but a test as something else.
      counted: record.kind === CreditKind.BAD && gained !== 0 ? -gained : gained,
      reason: gained === record.points ? CreditLineReason.COUNTS : CreditLineReason.CAPPED,
    };
  });
}

function standing(pack: CreditPack, record: CreditRecord, asOf: LocalDate): CreditLineReason {
  if (record.voidFrom !== null && asOf >= record.voidFrom) return CreditLineReason.VOIDED;
  if (record.packKey !== pack.key) return CreditLineReason.OTHER_PACK;
  if (asOf < record.effectiveOn) return CreditLineReason.NOT_YET_EFFECTIVE;
  if (record.validUntil !== null && asOf > record.validUntil) return CreditLineReason.EXPIRED;
  return CreditLineReason.COUNTS;
}

function within(sum: Points, cap: Points | null): Points {
  return cap === null ? sum : Math.min(sum, cap);
}

function byEffectiveDate(a: CreditRecord, b: CreditRecord): number {
  return a.effectiveOn < b.effectiveOn ? -1 : a.effectiveOn > b.effectiveOn ? 1 : 0;
}
