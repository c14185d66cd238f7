import { divisionScope } from '@guanjia/kit';
import { entriesSql, measures } from './figure-entries.ts';

const key = ['division_code', 'dimension', 'kind', 'event', 'cohort', 'member'] as const;
const keys = key.join(', ');
const counts = measures.join(', ');
const allZero = measures.map((measure) => `${measure} = 0`).join(' and ');

/**
 * Roll-ups. A row counts for a division and everything below it, so a figure of any division is read from its own rows;
 * rows of an ESTATE stand under the estate's own division alone. `kind` is the cohort (see figure-entries.ts) with the
 * grain of the event: T all time, M month, D day; cohorts stand by month, of `O` by day.
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
  `create index case_figure_member on case_figure (dimension, member, kind) where dimension = 'ESTATE'`,
  `create index case_figure_empty on case_figure (kind) where ${allZero}`,
  ...divisionScope('case_figure'),
  ownersOwn('case_figure'),
  // What changed since the last folding: every change appends, none waits for another.
  `create table case_figure_delta (like case_figure, id bigint generated always as identity primary key)`,
  `create index case_figure_delta_key on case_figure_delta (division_code, dimension, kind)`,
  ...divisionScope('case_figure_delta'),
  ownersOwn('case_figure_delta'),
  `create view case_figure_now with (security_invoker) as
     select ${keys}, ${counts} from case_figure union all select ${keys}, ${counts} from case_figure_delta`,
];

const levels = `(values (division_code), (left(division_code, 9) || '000'), (left(division_code, 6) || '000000'))`;

/** Every dimension that a case counts in, with the grains that are kept of it. */
const dimensions = {
  TOTAL: { member: `''`, grains: ['T', 'M', 'D'] },
  CHANNEL: { member: 'channel', grains: ['T', 'M'] },
  CATEGORY: { member: 'category', grains: ['T', 'M'] },
  TIER: { member: 'tier', grains: ['T', 'M'] },
  ESTATE: { member: 'estate_id', grains: ['T', 'M'] },
} as const;

const kindAt = `case when kind in ('A', 'R', 'F') then kind || grain else kind end`;
const cohortAt = `case when kind not in ('A', 'R', 'F') then cohort when grain = 'T' then '-infinity'
  else date_trunc('month', cohort)::date end`;
const eventAt = `case when kind not in ('A', 'R', 'F') or grain = 'D' then event when grain = 'T' then '-infinity'
  else date_trunc('month', event)::date end`;
/** The present has one grain, and finished cases are counted by month and as a whole only. */
const grainKept = `(kind in ('A', 'R') or (kind = 'F' and dimension = 'TOTAL' and grain <> 'T') or (kind in ('O', 'U') and grain = 'M'))`;

function signed(sign: string): string {
  return measures.map((measure) => `sum(${measure}${sign})::int as ${measure}`).join(', ');
}
const anything = `(${measures.map((measure) => `sum(${measure})`).join(', ')}) <> (${measures.map(() => '0').join(', ')})`;
const anythingSigned = anything.replaceAll(/sum\((\w+)\)/g, 'sum($1 * sign)');

/** Appends what the entries of some cases come to. */
function append(entries: string): string {
  const places = Object.entries(dimensions).flatMap(([name, { member, grains }]) =>
    grains.map((grain) => `('${name}', ${member}, '${grain}')`),
  );
  return `
    insert into case_figure_delta (${keys}, ${counts})
    select code, dimension, ${kindAt} as kind, ${eventAt} as event, ${cohortAt} as cohort, member, ${signed(' * sign')}
    from (${entries}) e
    cross join lateral (values ${places.join(', ')}) as place(dimension, member, grain)
    cross join lateral (select distinct code from ${levels} as level(code)
      where dimension <> 'ESTATE' or code = division_code) l
    where member is not null and ${grainKept}
    group by code, dimension, 3, 4, 5, member having ${anythingSigned}`;
}

// The owner changes them whoever acts: a community's case counts for the subdistrict and the district above it too.
const asOwner = `security definer set search_path = public, pg_temp`;

function ownersOwn(table: string): string {
  return `create policy upkeep on ${table} to current_user using (true) with check (true)`;
}

const fold = `create function fold_case_figures() returns void language plpgsql ${asOwner} as $$
  begin
    -- One at a time; whoever comes second has nothing to do.
    if not pg_try_advisory_xact_lock(hashtext('fold_case_figures')) then return; end if;
    with gone as (delete from case_figure_delta returning *)
    insert into case_figure as f (${keys}, ${counts})
    select ${keys}, ${signed('')} from gone group by ${keys} having ${anything}
    on conflict (${keys}) do update set ${measures.map((measure) => `${measure} = f.${measure} + excluded.${measure}`).join(', ')};
    delete from case_figure where ${allZero};
  end $$`;

/** So many rows of changes are read beside the roll-ups at most, save what others have not committed. */
const FOLD_EVERY = 2000;
const LAST_CHANGE = `coalesce(pg_sequence_last_value('case_figure_delta_id_seq'), 0)`;
const foldNowAndThen = `
  if ${LAST_CHANGE} / ${FOLD_EVERY} > before / ${FOLD_EVERY} then
    perform fold_case_figures();
  end if;`;

const caseTrigger = `create function count_cases() returns trigger language plpgsql ${asOwner} as $$
  declare before bigint := ${LAST_CHANGE};
  begin
    if tg_op = 'INSERT' then
      ${append(entriesSql('(select *, 1 as sign from new_rows)'))};
    elsif tg_op = 'DELETE' then
      ${append(entriesSql('(select *, -1 as sign from old_rows)'))};
    else
      ${append(entriesSql('(select *, 1 as sign from new_rows union all select *, -1 as sign from old_rows)'))};
    end if;
    ${foldNowAndThen}
    return null;
  end $$`;

/**
 * Only a resolution that was undone says more than its case's own row does. The case is locked, so that a change of it
 * in another transaction and this one are counted one after the other.
 */
const resolutionTrigger = `create function count_undone_resolutions() returns trigger language plpgsql ${asOwner} as $$
  declare before bigint := ${LAST_CHANGE};
  declare touched text[];
  begin
    if tg_op = 'INSERT' then
      touched := array(select case_id from new_rows where reopened_on is not null);
    elsif tg_op = 'DELETE' then
      touched := array(select case_id from old_rows where reopened_on is not null);
    else
      touched := array(select case_id from new_rows where reopened_on is not null
        union select case_id from old_rows where reopened_on is not null);
    end if;
    if touched = '{}' then return null; end if;
    perform from case_record where id = any(touched) order by id for no key update;
    ${append(entriesSql(`(select *, 1 as sign from case_record where id = any(touched))`))};
    if tg_op = 'INSERT' then
      ${append(
        entriesSql(
          `(select *, -1 as sign from case_record where id = any(touched))`,
          `(select * from case_resolution where id not in (select id from new_rows))`,
        ),
      )};
    elsif tg_op = 'DELETE' then
      ${append(
        entriesSql(
          `(select *, -1 as sign from case_record where id = any(touched))`,
          `(select * from case_resolution union all select * from old_rows)`,
        ),
      )};
    else
      ${append(
        entriesSql(
          `(select *, -1 as sign from case_record where id = any(touched))`,
          `(select * from case_resolution where id not in (select id from new_rows) union all select * from old_rows)`,
        ),
      )};
    end if;
    ${foldNowAndThen}
    return null;
  end $$`;

function triggers(table: string, call: string): string[] {
  const rows = { insert: 'new table as new_rows', delete: 'old table as old_rows' };
  const given = { ...rows, update: `${rows.insert} ${rows.delete}` };
  return Object.entries(given).map(
    ([change, tables]) => `create trigger count_${change} after ${change} on ${table}
       referencing ${tables} for each statement execute function ${call}()`,
  );
}

/** Counts one dimension of all cases into \`counted\`, a table that is made for it: PostgreSQL does that on all cores. */
function countAll(name: keyof typeof dimensions): string[] {
  const { member, grains } = dimensions[name];
  return [
    `create temporary table counted on commit drop as
       select division_code, '${name}'::text as dimension, ${kindAt} as kind, ${eventAt} as event, ${cohortAt} as cohort,
         ${member}::text as member, ${signed('')}
       from (${entriesSql('(select *, 1 as sign from case_record)')}) e
       cross join (values ${grains.map((grain) => `('${grain}')`).join(', ')}) g(grain)
       cross join (values ('${name}')) n(dimension)
       where ${member} is not null and ${grainKept} group by 1, 2, 3, 4, 5, 6`,
    `insert into recounted (${keys}, ${counts})
       select code, dimension, kind, event, cohort, member, ${signed('')} from counted
       cross join lateral (select distinct code from ${levels} as level(code)
         where ${name === 'ESTATE' ? 'code = division_code' : 'true'}) l
       group by 1, 2, 3, 4, 5, 6 having ${anything}`,
    `drop table counted`,
  ];
}

const recount = [
  `create temporary table recounted (like case_figure) on commit drop`,
  ...(Object.keys(dimensions) as (keyof typeof dimensions)[]).flatMap(countAll),
];

/** Counts all cases anew; answers by how many rows the roll-ups differ. `repair` puts the new counts in their place. */
const check = `create function recount_case_figures(repair boolean) returns integer language plpgsql ${asOwner} as $$
  declare drifted integer;
  declare scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
  begin
    perform set_config('guanjia.scope_from', '000000000000', true), set_config('guanjia.scope_to', '999999999999', true);
    if repair then lock table case_record, case_resolution in share mode; end if;
    ${recount.join(';\n')};
    select count(*) into drifted from (
      select ${keys} from (
        select ${keys}, ${counts} from recounted union all
        select ${keys}, ${measures.map((measure) => `-${measure}`).join(', ')} from case_figure_now) sides
      group by ${keys} having ${anything}) d;
    if repair and drifted > 0 then
      delete from case_figure_delta;
      delete from case_figure;
      insert into case_figure (${keys}, ${counts}) select ${keys}, ${counts} from recounted order by ${keys};
    end if;
    drop table recounted;
    perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true), set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
    return drifted;
  end $$`;

/** Roll-ups are changed by the triggers alone: no role but their owner writes them. */
const readOnly = `do $$ declare service text := replace(current_user, '_owner', '_service'); begin
  if exists (select from pg_roles where rolname = service) then
    execute format('revoke insert, update, delete, truncate on case_figure, case_figure_delta from %I', service);
  end if;
end $$`;

export const summaryTables: string[] = [
  ...tables,
  // Due today: what the roll-ups by day cannot tell from what will be due later today.
  `create index case_unfinished_due on case_record (division_code, due_at) where resolved_on is null and ended_on is null`,
  fold,
  check,
  caseTrigger,
  resolutionTrigger,
  ...triggers('case_record', 'count_cases'),
  ...triggers('case_resolution', 'count_undone_resolutions'),
  readOnly,
  `select recount_case_figures(true)`,
];
