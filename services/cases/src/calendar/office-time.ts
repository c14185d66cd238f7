import { addDays, localDateIn, startOfDay, type LocalDate } from '@guanjia/kit';

/** The instant of a wall-clock time in Asia/Shanghai, in minutes after that date's midnight. */
export function shanghaiInstant(date: LocalDate, minutes: number): Date {
  return new Date(startOfDay(date).getTime() + minutes * 60_000);
}

/** Minutes after midnight in Asia/Shanghai, with fractions. */
export function shanghaiMinutes(instant: Date): number {
  return (instant.getTime() - startOfDay(localDateIn(instant)).getTime()) / 60_000;
}

/** The last millisecond of a date in Asia/Shanghai: a limit in days is kept until then. */
export function endOfShanghaiDay(date: LocalDate): Date {
  return new Date(startOfDay(addDays(date, 1)).getTime() - 1);
}

export function yearOf(date: LocalDate): number {
  return Number(date.slice(0, 4));
}
