/**
 * Arithmetic on Asia/Shanghai calendar dates. Nothing here reads the process time zone: a date is the text
 * 'YYYY-MM-DD', and an instant is turned into a date with the fixed offset of the People's Republic.
 */
export type LocalDate = string;

const dayMs = 86_400_000;
// Mainland China has had no daylight saving time since 1991; the platform knows no earlier instants.
const shanghaiOffsetMs = 8 * 3_600_000;

/** Days since 1970-01-01. Throws a RangeError on text that is not a date of the calendar. */
export function dayNumber(date: LocalDate): number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  const time = parts ? Date.UTC(Number(parts[1]), Number(parts[2]) - 1, Number(parts[3])) : Number.NaN;
  if (Number.isNaN(time) || dateOfDayNumber(time / dayMs) !== date) {
    throw new RangeError(`"${date}" is no calendar date; write it as YYYY-MM-DD`);
  }
  return time / dayMs;
}

function dateOfDayNumber(days: number): LocalDate {
  return new Date(days * dayMs).toISOString().slice(0, 10);
}

/** The date `days` later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return dateOfDayNumber(dayNumber(date) + days);
}

/** Calendar days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayNumber(to) - dayNumber(from);
}

/** 0 is Sunday, 6 is Saturday. */
export function weekday(date: LocalDate): number {
  // 1970-01-01 was a Thursday.
  return (((dayNumber(date) + 4) % 7) + 7) % 7;
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}

/** The calendar date in Asia/Shanghai at this instant. */
export function shanghaiDate(instant: Date): LocalDate {
  return new Date(instant.getTime() + shanghaiOffsetMs).toISOString().slice(0, 10);
}

/** The instant of a wall-clock time in Asia/Shanghai, minutes after that date's midnight. */
export function shanghaiInstant(date: LocalDate, minutes: number): Date {
  return new Date(dayNumber(date) * dayMs - shanghaiOffsetMs + minutes * 60_000);
}

/** Minutes after midnight in Asia/Shanghai, with fractions. */
export function shanghaiMinutes(instant: Date): number {
  return (instant.getTime() - shanghaiInstant(shanghaiDate(instant), 0).getTime()) / 60_000;
}

/** The last millisecond of a date in Asia/Shanghai: a limit in days is kept until then. */
export function endOfShanghaiDay(date: LocalDate): Date {
  return new Date(shanghaiInstant(date, 24 * 60).getTime() - 1);
}
