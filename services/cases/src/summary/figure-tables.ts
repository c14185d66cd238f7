import { divisionScope } from '@guanjia/kit';
import { standingColumns, standingOf } from '../standings/standing-columns.ts';
import { changeMeasures, changesOf } from './figure-changes.ts';
import { allZero, anything, columns, keys, laidOut, measures, recountedInto } from './figure-layout.ts';

/** The owner changes them whoever acts: a community's case counts for the subdistrict and the district above it too. */
export const asOwner = `security definer set search_path = public, pg_temp`;

export function ownersOwn(table: string): string {
  return `create policy upkeep on ${table} to current_user using (true) with check (true)`;
}

/** Kept by triggers alone: no role but their owner writes them. */
export function servicesReadOnly(table: string): string {
  return `do $$ declare service text := replace(current_user, '_owner', '_service'); begin
    if exists (select from pg_roles where rolname = service) then
      execute format('revoke insert, update, delete, truncate on ${table} from %I', service);
    end if;
  end $$`;
}

/** A count that changes stays on its page, and no index is touched: no index may name a count for that. */
const roomToCount = `alter table case_figure set (fillfactor = 80)`;

/**
 * Roll-ups. A row counts for a division and everything below it, so a figure of any division is read from its own rows;
 * rows of an ESTATE stand under the estate's own division alone. `kind` is the cohort (see figure-layout.ts) with the
 * grain of the event: T all time, Y year, M month, D day.
 */
const tables = [
  `create table case_figure (
     division_code text not null,
     dimension text not null,
     kind text not null,
     event date not null,
     cohort date not null,
     member text not null,
     ${measures.map((measure) => `${measure} integer not null`).join(', ')},
     primary key (${keys})
   )`,
  roomToCount,
  `create index case_figure_member on case_figure (dimension, member, kind) where dimension = 'ESTATE'`,
  `create index case_figure_estates on case_figure (kind, event, division_code) where dimension = 'ESTATE'`,
  ...divisionScope('case_figure'),
  ownersOwn('case_figure'),
  servicesReadOnly('case_figure'),
  // What changed since the last folding, in the finest grain: every change appends, none waits for another.
  `create table case_figure_delta (
     id bigint generated always as identity primary key,
     division_code text not null,
     channel text not null,
     tier text not null,
     category_id text not null,
     estate_id text,
     company_id text,
     received_on date not null,
     accepted_on date,
     resolved_on date,
     event date not null,
     ${changeMeasures.map((measure) => `${measure} integer not null`).join(', ')}
   )`,
  ...divisionScope('case_figure_delta'),
  ownersOwn('case_figure_delta'),
  servicesReadOnly('case_figure_delta'),
];

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

export const foldFunctions: string[] = [fold, foldNowAndThen];

/** Folding writes each row in place and drops what counts nothing any more without an index of it. */
export const foldedInPlace: string[] = [
  `drop index if exists case_figure_empty`,
  roomToCount,
  ...foldFunctions,
];
export const figureTables: string[] = [...tables, ...foldFunctions];
export const figureCheck: string[] = [recount];
