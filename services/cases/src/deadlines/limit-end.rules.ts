import { addDays, localDateIn, type LocalDate } from '@guanjia/kit';
import { endOfShanghaiDay, shanghaiInstant, shanghaiMinutes } from '../calendar/office-time.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.rules.ts';
import type { TimeLimit } from './deadline.rules.ts';

/** Office hours in minutes after midnight, Asia/Shanghai: 08:30–12:00 and 14:30–17:30. */
export const officeHours: readonly (readonly [number, number])[] = [
  [510, 720],
  [870, 1050],
];

/** Where a limit ends: the date, the instant, and where it would have ended had it not rolled. */
export interface LimitEnd {
  readonly dueOn: LocalDate;
  readonly dueAt: Date;
  readonly unrolledEnd: LocalDate;
  readonly holidayName: string | null;
}

/** The end of a limit that starts at `from` and is never paused. */
export function endOf(limit: TimeLimit, from: Date, calendar: WorkingCalendar): LimitEnd {
  switch (limit.unit) {
    case 'HOURS':
      return atInstant(new Date(from.getTime() + limit.amount * 3_600_000));
    case 'WORKING_HOURS':
      return atInstant(afterWorkingMinutes(from, limit.amount * 60, calendar));
    case 'WORKING_DAYS':
      return onDay(nthWorkingDay(localDateIn(from), limit.amount, calendar));
    case 'NATURAL_DAYS':
      return naturalDay(addDays(localDateIn(from), limit.amount), limit.roll, calendar);
  }
}

/** A limit in natural days that ends on `unrolled`, rolled to a working day when its rule says so. */
export function naturalDay(unrolled: LocalDate, roll: boolean, calendar: WorkingCalendar): LimitEnd {
  if (!roll) return onDay(unrolled);
  const day = calendar.day(unrolled);
  if (day.working) return onDay(unrolled);
  return { ...onDay(nthWorkingDay(unrolled, 1, calendar)), unrolledEnd: unrolled, holidayName: day.name };
}

export function atInstant(dueAt: Date): LimitEnd {
  const dueOn = localDateIn(dueAt);
  return { dueOn, dueAt, unrolledEnd: dueOn, holidayName: null };
}

export function onDay(dueOn: LocalDate): LimitEnd {
  return { dueOn, dueAt: endOfShanghaiDay(dueOn), unrolledEnd: dueOn, holidayName: null };
}

/** The `count`th working day after a date. */
export function nthWorkingDay(after: LocalDate, count: number, calendar: WorkingCalendar): LocalDate {
  let date = after;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    if (calendar.day(date).working) left -= 1;
  }
  return date;
}

/** The instant at which `minutes` of office hours have passed since `from`. */
export function afterWorkingMinutes(from: Date, minutes: number, calendar: WorkingCalendar): Date {
  let left = minutes;
  let clock = shanghaiMinutes(from);
  for (let date = localDateIn(from); ; date = addDays(date, 1), clock = 0) {
    if (!calendar.day(date).working) continue;
    for (const [opens, closes] of officeHours) {
      const start = Math.max(opens, clock);
      if (start >= closes) continue;
      if (left <= closes - start) return shanghaiInstant(date, start + left);
      left -= closes - start;
    }
  }
}
