import { addDays, daysBetween, localDateIn, startOfDay, type LocalDate } from '@guanjia/kit';
import { shanghaiMinutes } from '../calendar/office-time.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.rules.ts';
import type { TimeLimit } from './deadline.rules.ts';
import {
  afterWorkingMinutes,
  atInstant,
  naturalDay,
  nthWorkingDay,
  officeHours,
  onDay,
  type LimitEnd,
} from './limit-end.rules.ts';

/** A time during which a clock stood still, as ISO instants. */
export interface ClockPause {
  readonly pausedAt: string;
  readonly resumedAt: string;
}

/** A pause with what it did: the days, or minutes of a limit in hours, that were left, and the date before and after. */
export interface PauseExplained extends ClockPause {
  readonly remaining: number;
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/**
 * When a pause that was granted until a day ends, looked at now: at the latest as that day begins. Whoever comes later,
 * because the platform stood still, gives the clock no more time than was granted.
 */
export function endOfPause(until: LocalDate | null | undefined, now: Date): Date {
  const end = until ? startOfDay(until) : now;
  return end < now ? end : now;
}

interface AfterPause {
  readonly end: LimitEnd;
  readonly remaining: number;
}

/**
 * Where a limit ends after it stood still: what was left when it was paused is added when it goes on, working units
 * counted in working units. What was overdue already stays so: a pause forgives nothing.
 */
export function endAfterPause(
  limit: TimeLimit,
  before: LimitEnd,
  pause: ClockPause,
  calendar: WorkingCalendar,
): AfterPause {
  const pausedAt = new Date(pause.pausedAt);
  const resumedAt = new Date(pause.resumedAt);
  if (before.dueAt < pausedAt) return { end: before, remaining: 0 };
  const [pausedOn, resumedOn] = [localDateIn(pausedAt), localDateIn(resumedAt)];
  switch (limit.unit) {
    case 'HOURS': {
      const left = before.dueAt.getTime() - pausedAt.getTime();
      return { end: atInstant(new Date(resumedAt.getTime() + left)), remaining: Math.round(left / 60_000) };
    }
    case 'WORKING_HOURS': {
      const left = workingMinutesBetween(pausedAt, before.dueAt, calendar);
      return { end: atInstant(afterWorkingMinutes(resumedAt, left, calendar)), remaining: Math.round(left) };
    }
    case 'WORKING_DAYS': {
      const left = workingDaysBetween(pausedOn, before.dueOn, calendar);
      return { end: onDay(workingDayFrom(resumedOn, left, calendar)), remaining: left };
    }
    case 'NATURAL_DAYS': {
      // Days that a limit only got by rolling over a holiday are not time that was left.
      const left = Math.max(0, daysBetween(pausedOn, before.unrolledEnd));
      return { end: naturalDay(addDays(resumedOn, left), limit.roll, calendar), remaining: left };
    }
  }
}

/** Working days after `from`, up to and with `to`. */
function workingDaysBetween(from: LocalDate, to: LocalDate, calendar: WorkingCalendar): number {
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) {
    if (calendar.day(date).working) count += 1;
  }
  return count;
}

/** `count` working days on; with none left that very day, or the next working one. */
function workingDayFrom(date: LocalDate, count: number, calendar: WorkingCalendar): LocalDate {
  if (count > 0) return nthWorkingDay(date, count, calendar);
  return calendar.day(date).working ? date : nthWorkingDay(date, 1, calendar);
}

function workingMinutesBetween(from: Date, to: Date, calendar: WorkingCalendar): number {
  const [first, last] = [localDateIn(from), localDateIn(to)];
  let minutes = 0;
  for (let date = first; date <= last; date = addDays(date, 1)) {
    if (!calendar.day(date).working) continue;
    const starts = date === first ? shanghaiMinutes(from) : 0;
    const ends = date === last ? shanghaiMinutes(to) : 24 * 60;
    for (const [opens, closes] of officeHours) {
      minutes += Math.max(0, Math.min(closes, ends) - Math.max(opens, starts));
    }
  }
  return minutes;
}
