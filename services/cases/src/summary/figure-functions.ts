import { standingColumns, standingOf } from '../standings/standing-columns.ts';
import { changesOf } from './figure-changes.ts';
import { allZero, anything, columns, keys, laidOut, measures, recountedInto } from './figure-layout.ts';

/** The owner changes them whoever acts: a community's case counts for the subdistrict and the district above it too. */
export const asOwner = `security definer set search_path from current`;

/** Of many changes the planner expects few: what they come to is gathered in memory, not sorted on disk. */
const fold = `create or replace function fold_case_figures() returns void language plpgsql ${asOwner}
  set work_mem = '64MB' set enable_sort = off as $$
  declare emptied tid[];
  begin
    -- One at a time; whoever comes second has nothing to do.
    if not pg_try_advisory_xact_lock(hashtext('fold_case_figures')) then return; end if;
    with gone as materialized (delete from case_figure_delta returning *),
    folded as (${laidOut('gone')}),
    counted as (
      insert into case_figure as f (${keys}, ${columns}) select * from folded
      on conflict (${keys}) do update set ${measures.map((measure) => `${measure} = f.${measure} + excluded.${measure}`).join(', ')}
      returning f.ctid, ${measures.map((measure) => `f.${measure}`).join(', ')})
    select array_agg(ctid) into emptied from counted where ${allZero};
    -- Whoever folds is alone, so the rows lie where they were just put.
    delete from case_figure where ctid = any(emptied);
  end $$`;

/** So many changes are read beside the roll-ups at most, save what others have not committed. */
const FOLD_EVERY = 4000;

/** The last change that was appended, by whomever. */
export const LAST_CHANGE = `coalesce(pg_sequence_last_value('case_figure_delta_id_seq'), 0)`;

/** A job folds every minute, so that no writer has to; when more is written in a minute, one in some thousand does. */
const foldNowAndThen = `create or replace function fold_case_figures_after(before bigint) returns void language plpgsql ${asOwner} as $$
  begin
    if ${LAST_CHANGE} / ${FOLD_EVERY} > before / ${FOLD_EVERY} then perform fold_case_figures(); end if;
  end $$`;

/** Cases whose last stretch does not say what their row says: how many, and the statement that puts them right. */
const astray = `from case_record c join case_standing s on s.case_id = c.id and s.until_on = 'infinity'
  where (${standingColumns.map((one) => `s.${one}`).join(', ')}) is distinct from (${Object.values(standingOf('c')).join(', ')})
    or s.first_in_time is distinct from case when c.reopened_count = 0 then c.resolved_on_time
      else (select r.on_time from case_resolution r where r.case_id = c.id order by r.resolved_on, r.recorded_at limit 1) end`;

/**
 * `recount_case_figures(repair)` counts all stretches anew and answers by how many rows the roll-ups differ, and how many
 * cases have no stretch that says what their row says. `repair` puts the new counts in their place.
 */
const recount = `create or replace function recount_case_figures(repair boolean) returns integer language plpgsql ${asOwner}
  set work_mem = '256MB' set enable_memoize = off set jit = off as $$
  declare drifted integer;
  declare scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
  begin
    perform set_config('guanjia.scope_from', '000000000000', true), set_config('guanjia.scope_to', '999999999999', true);
    if repair then
      lock table case_record, case_standing, case_figure_delta in share mode;
      perform fold_case_figures();
    end if;
    create temporary table recounted (like case_figure) on commit drop;
    create temporary table changes on commit drop as ${changesOf(`(select *, 1 as sign from case_standing)`)};
    ${recountedInto('changes').join(';\n')};
    drop table changes;
    select count(*) into drifted from (
      select ${keys} from (
        select ${keys}, ${columns} from recounted
        union all select ${keys}, ${measures.map((measure) => `-${measure}`).join(', ')} from case_figure
        union all select ${keys}, ${measures.map((measure) => `-${measure}`).join(', ')} from (${laidOut('case_figure_delta')}) fresh) sides
      group by ${keys} having ${anything}) d;
    if repair and drifted > 0 then
      delete from case_figure_delta;
      delete from case_figure;
      insert into case_figure (${keys}, ${columns}) select ${keys}, ${columns} from recounted order by ${keys};
    end if;
    drop table recounted;
    select drifted + (select count(*) ${astray}) + (select count(*) from case_record c
      where not exists (select from case_standing s where s.case_id = c.id and s.until_on = 'infinity')) into drifted;
    perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true), set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
    return drifted;
  end $$`;

/** SQL of what folds changes into the roll-ups and counts them anew. */
export const figureFunctions: readonly string[] = [fold, foldNowAndThen, recount];
