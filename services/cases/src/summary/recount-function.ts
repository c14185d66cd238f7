import { anything, asOwner, counts, keys, type Layout } from './figure-sql.ts';
import type { Head } from './figure-triggers.ts';

/**
 * `recount_case_figures(repair)` counts all cases anew and answers by how many rows the roll-ups differ. `repair` puts
 * the new counts in their place.
 * @param recount statements that make `recounted`, a table like case_figure
 */
export function recountFunction(
  head: Head,
  layout: Layout,
  recount: readonly string[],
  options = asOwner,
): string {
  return `${head} recount_case_figures(repair boolean) returns integer language plpgsql ${options} as $$
  declare drifted integer;
  declare scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
  begin
    perform set_config('guanjia.scope_from', '000000000000', true), set_config('guanjia.scope_to', '999999999999', true);
    if repair then lock table case_record, case_resolution in share mode; end if;
    ${recount.join(';\n')};
    select count(*) into drifted from (
      select ${keys} from (
        select ${keys}, ${counts(layout)} from recounted union all
        select ${keys}, ${layout.measures.map((measure) => `-${measure}`).join(', ')} from case_figure_now) sides
      group by ${keys} having ${anything(layout)}) d;
    if repair and drifted > 0 then
      delete from case_figure_delta;
      delete from case_figure;
      insert into case_figure (${keys}, ${counts(layout)}) select ${keys}, ${counts(layout)} from recounted order by ${keys};
    end if;
    drop table recounted;
    perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true), set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
    return drifted;
  end $$`;
}
