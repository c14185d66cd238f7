import { bulkTriggers } from './bulk-figures.tables.ts';
import { recountAll } from './faster-figures.tables.ts';
import { aged } from './figure-sql.ts';

/** Ages of open cases as of the end of a past month are read like those of today, not counted in the cases of two months. */
export const agesAtMonthEnds: string[] = [
  recountAll(aged),
  ...bulkTriggers(aged),
  `select recount_case_figures(true)`,
];
