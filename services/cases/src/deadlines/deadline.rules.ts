import { addDays, localDateIn, type LocalDate } from '@guanjia/kit';
import { endOfShanghaiDay, shanghaiInstant, shanghaiMinutes, yearOf } from '../calendar/office-time.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.rules.ts';

export const deadlineClocks = ['ACCEPT', 'DISPATCH', 'HANDLE', 'FOLLOW_UP', 'TOTAL'] as const;
export type DeadlineClock = (typeof deadlineClocks)[number];

export const deadlineUnits = ['HOURS', 'WORKING_HOURS', 'WORKING_DAYS', 'NATURAL_DAYS'] as const;
export type DeadlineUnit = (typeof deadlineUnits)[number];

/** A time limit: `rule` is the stable key of the law article or local policy it comes from. */
export interface TimeLimit {
  readonly rule: string;
  readonly amount: number;
  readonly unit: DeadlineUnit;
  /** Whether a limit in natural days that ends on a day off moves to the next working day. */
  readonly roll: boolean;
}

/** Why a deadline is when it is; enough to say it as one sentence in any language. */
export interface DeadlineExplanation extends TimeLimit {
  readonly from: LocalDate;
  readonly fromAt: string;
  readonly unrolledEnd: LocalDate;
  readonly rolled: boolean;
  /** The public holiday that `unrolledEnd` falls into; null on a plain weekend or a working day. */
  readonly holidayName: string | null;
  /** Years that were consulted without having been loaded. */
  readonly provisionalYears: readonly number[];
}

export interface ComputedDeadline {
  readonly dueOn: LocalDate;
  readonly dueAt: Date;
  /** True when the calendar of a year involved is not loaded yet: the date may still move. */
  readonly provisional: boolean;
  readonly explanation: DeadlineExplanation;
}

/** Office hours in minutes after midnight, Asia/Shanghai: 08:30–12:00 and 14:30–17:30. */
export const officeHours: readonly (readonly [number, number])[] = [
  [510, 720],
  [870, 1050],
];

/**
 * When a limit that starts at `from` ends. The first day is not counted (民法典 art. 201); a limit in days is
 * kept until the end of its last day.
 */
export function deadline(limit: TimeLimit, from: Date, calendar: WorkingCalendar): ComputedDeadline {
  if (!Number.isSafeInteger(limit.amount) || limit.amount < 1) {
    throw new RangeError(`A time limit is a whole number of at least 1, not ${limit.amount}`);
  }
  const watched = watching(calendar);
  const end = endOf(limit, from, watched.calendar);
  const provisionalYears = watched.unknownYears();
  return {
    dueOn: end.dueOn,
    dueAt: end.dueAt,
    provisional: provisionalYears.length > 0,
    explanation: {
      ...limit,
      from: localDateIn(from),
      fromAt: from.toISOString(),
      unrolledEnd: end.unrolledEnd,
      rolled: end.unrolledEnd !== end.dueOn,
      holidayName: end.holidayName,
      provisionalYears,
    },
  };
}

interface LimitEnd {
  readonly dueOn: LocalDate;
  readonly dueAt: Date;
  readonly unrolledEnd: LocalDate;
  readonly holidayName: string | null;
}

function endOf(limit: TimeLimit, from: Date, calendar: WorkingCalendar): LimitEnd {
  switch (limit.unit) {
    case 'HOURS':
      return atInstant(new Date(from.getTime() + limit.amount * 3_600_000));
    case 'WORKING_HOURS':
      return atInstant(afterWorkingHours(from, limit.amount, calendar));
    case 'WORKING_DAYS':
      return onDay(nthWorkingDay(localDateIn(from), limit.amount, calendar));
    case 'NATURAL_DAYS': {
      const unrolled = addDays(localDateIn(from), limit.amount);
      if (!limit.roll) return onDay(unrolled);
      const day = calendar.day(unrolled);
      if (day.working) return onDay(unrolled);
      return { ...onDay(nthWorkingDay(unrolled, 1, calendar)), unrolledEnd: unrolled, holidayName: day.name };
    }
  }
}

function atInstant(dueAt: Date): LimitEnd {
  const dueOn = localDateIn(dueAt);
  return { dueOn, dueAt, unrolledEnd: dueOn, holidayName: null };
}

function onDay(dueOn: LocalDate): LimitEnd {
  return { dueOn, dueAt: endOfShanghaiDay(dueOn), unrolledEnd: dueOn, holidayName: null };
}

function nthWorkingDay(after: LocalDate, count: number, calendar: WorkingCalendar): LocalDate {
  let date = after;
  for (let left = count; left > 0;) {
    date = addDays(date, 1);
    if (calendar.day(date).working) left -= 1;
  }
  return date;
}

function afterWorkingHours(from: Date, hours: number, calendar: WorkingCalendar): Date {
  let left = hours * 60;
  let minutes = shanghaiMinutes(from);
  for (let date = localDateIn(from); ; date = addDays(date, 1), minutes = 0) {
    if (!calendar.day(date).working) continue;
    for (const [opens, closes] of officeHours) {
      const start = Math.max(opens, minutes);
      if (start >= closes) continue;
      if (left <= closes - start) return shanghaiInstant(date, start + left);
      left -= closes - start;
    }
  }
}

function watching(calendar: WorkingCalendar): { calendar: WorkingCalendar; unknownYears(): number[] } {
  const unknown = new Set<number>();
  return {
    calendar: {
      day(date) {
        const day = calendar.day(date);
        if (!day.known) unknown.add(yearOf(date));
        return day;
      },
    },
    unknownYears: () => [...unknown].sort((a, b) => a - b),
  };
}
