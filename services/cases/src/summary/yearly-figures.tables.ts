import { bulkTriggers } from './bulk-figures.tables.ts';
import { recountAll } from './faster-figures.tables.ts';
import { anything, asOwner, counts, keys, signed, yearly } from './figure-sql.ts';

const { kindAt, eventAt, cohortAt } = yearly;

/**
 * Roll-ups by year beside those by month: a period of whole years reads the same few rows whether the district had two
 * thousand cases or two million. Those there are come from the months; from then on each change counts in both.
 */
export const yearlyFigures: string[] = [
  `lock table case_record, case_resolution in share mode`,
  `create function add_years() returns void language plpgsql ${asOwner} as $$
   declare scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
   begin
     perform set_config('guanjia.scope_from', '000000000000', true), set_config('guanjia.scope_to', '999999999999', true);
     insert into case_figure (${keys}, ${counts(yearly)})
     select division_code, dimension, ${kindAt} as kind, ${eventAt} as event, ${cohortAt} as cohort, member, ${signed(yearly, '')}
     from (select division_code, dimension, left(kind, 1) as kind, event, cohort, member, 'Y' as grain, ${counts(yearly)}
       from case_figure_now where kind in ('AM', 'RM', 'U')) months
     group by division_code, dimension, 3, 4, 5, member having ${anything(yearly)};
     perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true), set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
   end $$`,
  `select add_years()`,
  `drop function add_years()`,
  recountAll(yearly),
  ...bulkTriggers(yearly),
];
