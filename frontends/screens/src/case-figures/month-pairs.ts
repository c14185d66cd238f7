import type { MonthPartsFragment } from '../generated/graphql.ts';

/** A month with the same one a year before; null where that lies before everything that was counted. */
export interface MonthPair {
  month: string;
  now: MonthPartsFragment;
  before: MonthPartsFragment | null;
}

/** Months beside those of the year before, oldest first. */
export function monthPairs(
  months: readonly MonthPartsFragment[],
  lastYear: readonly MonthPartsFragment[],
): MonthPair[] {
  const earlier = new Map(lastYear.map((one) => [one.month, one]));
  return months.map((now) => ({
    month: now.month,
    now,
    before: earlier.get(yearBefore(now.month)) ?? null,
  }));
}

function yearBefore(month: string): string {
  return `${Number(month.slice(0, 4)) - 1}${month.slice(4)}`;
}
