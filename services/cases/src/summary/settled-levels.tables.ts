import { bulkTriggers } from './bulk-figures.tables.ts';
import { recountAll } from './faster-figures.tables.ts';
import { contained } from './figure-sql.ts';
import { emptyRows, foldFunction, presentView } from './summary.tables.ts';

const tables = ['case_figure', 'case_figure_delta'];

/**
 * A case is settled at a level: that of a tier, or within its estate (不出小区), which is no tier. What was resolved
 * before was settled at its tier, so the roll-ups there are stay right as they are.
 */
export const settledLevels: string[] = [
  `alter table case_record rename column resolved_tier to resolved_level`,
  `alter table case_resolution rename column tier to level`,
  `drop view case_figure_now`,
  `drop index case_figure_empty`,
  ...tables.flatMap((table) => [
    `alter table ${table} add column at_estate integer not null default 0`,
    `alter table ${table} alter column at_estate drop default`,
  ]),
  emptyRows(contained),
  presentView(contained),
  foldFunction('create or replace function', contained),
  recountAll(contained),
  ...bulkTriggers(contained),
];
