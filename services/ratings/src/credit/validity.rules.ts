import type { LocalDate } from '@guanjia/kit';

/**
 * The last day on which something with a term of months still counts.
 *
 * Civil Code art. 201 and 202 (before 2021: General Provisions art. 201 and 202): the first day is not
 * counted and a term in months ends on the corresponding day of its last month, or on that month's last
 * day; art. 203: that day counts until midnight. An entry of 2017-10-29 for 12 months therefore still
 * counts on 2018-10-29 and not on 2018-10-30.
 */
export function termEnd(effectiveOn: LocalDate, months: number): LocalDate {
  const [year, month, day] = parts(effectiveOn);
  const index = year * 12 + (month - 1) + months;
  const endYear = Math.floor(index / 12);
  const endMonth = (index % 12) + 1;
  return format(endYear, endMonth, Math.min(day, daysInMonth(endYear, endMonth)));
}

/** The day after, for half-open periods. */
export function dayAfter(date: LocalDate): LocalDate {
  const [year, month, day] = parts(date);
  return new Date(Date.UTC(year, month - 1, day + 1)).toISOString().slice(0, 10);
}

function daysInMonth(year: number, month: number): number {
  return new Date(Date.UTC(year, month, 0)).getUTCDate();
}

function parts(date: LocalDate): [number, number, number] {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(date);
  if (match === null) throw new RangeError(`Not a date: ${date}`);
  return [Number(match[1]), Number(match[2]), Number(match[3])];
}

function format(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
