/** A calendar date in Asia/Shanghai as 'YYYY-MM-DD'. Plain strings compare in calendar order. */
export type LocalDate = string & { readonly __localDate?: never };

const MS_PER_DAY = 86_400_000;
// China has had one time zone without daylight saving since 1991; the platform keeps no older dates.
const SHANGHAI_OFFSET_MS = 8 * 3_600_000;

/** The calendar date of a moment in Asia/Shanghai. */
export function localDateIn(moment: Date): LocalDate {
  return new Date(moment.getTime() + SHANGHAI_OFFSET_MS).toISOString().slice(0, 10);
}

/** The moment at which a Shanghai calendar date begins. */
export function startOfDay(date: LocalDate): Date {
  return new Date(epochDay(date) * MS_PER_DAY - SHANGHAI_OFFSET_MS);
}

/** Whether a text is an existing calendar date in the form YYYY-MM-DD. */
export function isLocalDate(text: unknown): text is LocalDate {
  if (typeof text !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === text;
}

/** Days that were asked for before: those of a century at most. An import asks for the same ones in every row. */
const known = new Map<LocalDate, number>();
const MOST_KNOWN = 36_525;

/** The number of days since 1970-01-01. Throws RangeError when the text is not a calendar date. */
export function epochDay(date: LocalDate): number {
  const before = known.get(date);
  if (before !== undefined) return before;
  if (!isLocalDate(date)) throw new RangeError(`${String(date)} is not a calendar date (YYYY-MM-DD)`);
  const day = Date.parse(`${date}T00:00:00Z`) / MS_PER_DAY;
  if (known.size === MOST_KNOWN) known.clear();
  known.set(date, day);
  return day;
}

/** The date `days` natural days later (earlier when negative). */
export function addDays(date: LocalDate, days: number): LocalDate {
  return new Date((epochDay(date) + days) * MS_PER_DAY).toISOString().slice(0, 10);
}

/** The date `years` later; 29 February becomes 28 February in a common year. */
export function addYears(date: LocalDate, years: number): LocalDate {
  return addMonths(date, years * 12);
}

/**
 * The last day of a term of whole years that begins on a date: the day before its anniversary. A year without that day
 * ends the term with the month, so five years from 29 February end on 28 February.
 */
export function lastDayOfTerm(from: LocalDate, years: number): LocalDate {
  const anniversary = addYears(from, years);
  return anniversary.slice(8) === from.slice(8) ? addDays(anniversary, -1) : anniversary;
}

/** The date `months` later, on the same day of the month or on the month's last day when it is shorter. */
export function addMonths(date: LocalDate, months: number): LocalDate {
  const first = new Date(epochDay(`${date.slice(0, 8)}01`) * MS_PER_DAY);
  first.setUTCMonth(first.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(Number(date.slice(8)), lastDay));
  return first.toISOString().slice(0, 10);
}

/** How many natural days lie between two dates (negative when `to` is before `from`). */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return epochDay(to) - epochDay(from);
}

/** ISO weekday of a date: 1 is Monday, 7 is Sunday. */
export function weekday(date: LocalDate): number {
  return ((((epochDay(date) + 3) % 7) + 7) % 7) + 1;
}
