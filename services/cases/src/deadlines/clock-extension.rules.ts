import { addDays, type LocalDate } from '@guanjia/kit';
import type { WorkingCalendar } from '../calendar/working-calendar.rules.ts';
import type { TimeLimit } from './deadline.rules.ts';
import { atInstant, naturalDay, type LimitEnd } from './limit-end.rules.ts';

/** More time for a limit, granted once: natural days, by the article that allows it. */
export interface ClockExtension {
  readonly rule: string;
  readonly days: number;
  /** ISO instant. A pause that began later starts out from the prolonged end. */
  readonly grantedAt: string;
}

/** An extension with what it did: the date before and after. */
export interface ExtensionExplained extends ClockExtension {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * Where a prolonged limit ends: the days are added before the end rolls, so that 60 and 30 days are 90 days, and a
 * holiday in between is not counted on top.
 */
export function endAfterExtension(
  { unit, roll }: TimeLimit,
  before: LimitEnd,
  { days }: ClockExtension,
  calendar: WorkingCalendar,
): LimitEnd {
  if (unit === 'HOURS' || unit === 'WORKING_HOURS') {
    return atInstant(new Date(before.dueAt.getTime() + days * 86_400_000));
  }
  // A limit in working days ends on one also when it is prolonged.
  return naturalDay(addDays(before.unrolledEnd, days), roll || unit === 'WORKING_DAYS', calendar);
}
