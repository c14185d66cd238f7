import type { WholeSheet } from '@guanjia/kit';
import { sheetDate } from './sheet-moment.rules.ts';

// 2018年10月台账, 2018.10, 20181011 and 2018 alone; not a part of a longer number.
const YEAR = /(?<!\d)(20\d{2})(?=\d{4}(?!\d)|(?!\d))/g;

/**
 * The year of the dates that leave it out: the one that the sheet's titles name, else the one of all its whole dates. Null
 * where there are none or several: then it is asked for.
 */
export function sheetYear({ titles, rows }: WholeSheet): number | null {
  return (
    only(titles.flatMap((title) => [...title.matchAll(YEAR)].map(([, year]) => Number(year)))) ??
    only(rows.flatMap(({ values }) => sheetDate(values['receivedAt'] ?? '')?.year ?? []))
  );
}

function only(years: readonly number[]): number | null {
  const [year, ...others] = new Set(years);
  return year !== undefined && others.length === 0 ? year : null;
}
