import { addDays, daysBetween, weekday, type LocalDate } from '@guanjia/kit';
import { yearOf } from './office-time.ts';
import type { HolidayNotice } from './state-council-notices.ts';

export type DayKind = 'OFF' | 'WORK';

/** A day that the weekly rhythm gets wrong: a public holiday, or a weekend day that is worked (调休). */
export interface CalendarDate {
  readonly date: LocalDate;
  readonly kind: DayKind;
  readonly name: string;
  readonly source: string;
}

/** What the rules ask of a calendar. */
export interface WorkingCalendar {
  day(date: LocalDate): CalendarDay;
}

export interface CalendarDay {
  readonly working: boolean;
  readonly name: string | null;
  /** The year whose holiday notice is not loaded and could still change this day; null when none can. */
  readonly awaits: number | null;
}

/**
 * From this day on the notice of the year to come can change December: New Year's days off and the days worked for
 * them. None has reached back before the 29th (国办发明电〔2018〕15号: 2018-12-29); a week is on the safe side.
 */
const NEW_YEAR_FROM = '12-25';

/** Every exceptional day of the notices, in date order. */
export function daysOfNotices(notices: readonly HolidayNotice[]): CalendarDate[] {
  const days: CalendarDate[] = [];
  for (const notice of notices) {
    for (const [name, off, work, source = notice.source] of notice.festivals) {
      for (const date of spelledOut(off, notice.year)) days.push({ date, kind: 'OFF', name, source });
      for (const date of spelledOut(work ?? '', notice.year)) days.push({ date, kind: 'WORK', name, source });
    }
  }
  return days.sort((a, b) => (a.date < b.date ? -1 : 1));
}

function spelledOut(list: string, year: number): LocalDate[] {
  const full = (date: string) => (date.length === 5 ? `${year}-${date}` : date);
  return list
    .split(' ')
    .filter((item) => item !== '')
    .flatMap((item) => {
      const [first = '', last = first] = item.split('..').map(full);
      const length = daysBetween(first, last) + 1;
      return Array.from({ length }, (_, offset) => addDays(first, offset));
    });
}

/** A calendar over loaded days. Saturdays and Sundays are off unless the days say otherwise. */
export function workingCalendar(days: readonly CalendarDate[], years: readonly number[]): WorkingCalendar {
  const byDate = new Map(days.map((day) => [day.date, day]));
  const loaded = new Set(years);
  return {
    day(date) {
      const exception = byDate.get(date);
      const weekend = weekday(date) > 5;
      return {
        working: exception ? exception.kind === 'WORK' : !weekend,
        name: exception?.name ?? null,
        awaits: awaitedYear(date, (year) => loaded.has(year)),
      };
    },
  };
}

function awaitedYear(date: LocalDate, isLoaded: (year: number) => boolean): number | null {
  const year = yearOf(date);
  if (!isLoaded(year)) return year;
  return date.slice(5) >= NEW_YEAR_FROM && !isLoaded(year + 1) ? year + 1 : null;
}

/** A calendar in which a year has these days instead of those it had; some of them may lie in the December before. */
export function calendarWith(
  calendar: WorkingCalendar,
  days: readonly CalendarDate[],
  year: number,
): WorkingCalendar {
  const instead = workingCalendar(days, [year]);
  const given = new Set(days.map(({ date }) => date));
  // Early in a year nothing but its own notice is awaited.
  const isLoaded = (one: number) => one === year || calendar.day(`${one}-01-01`).awaits === null;
  return {
    day(date) {
      const { working, name } = (yearOf(date) === year || given.has(date) ? instead : calendar).day(date);
      return { working, name, awaits: awaitedYear(date, isLoaded) };
    },
  };
}
