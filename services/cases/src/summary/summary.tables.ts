import { divisionScope } from '@guanjia/kit';
import { entriesSql } from './figure-entries.ts';
import {
  allZero,
  anything,
  asOwner,
  counts,
  keys,
  levels,
  monthly,
  signed,
  type Layout,
} from './figure-sql.ts';
import { recountFunction } from './recount-function.ts';
import { appendLaidOut, caseTrigger, resolutionTrigger, type Head } from './figure-triggers.ts';

const { dimensions, kindAt, eventAt, cohortAt, grainKept, measures } = monthly;

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
  emptyRows(monthly),
  ...divisionScope('case_figure'),
  ownersOwn('case_figure'),
  // What changed since the last folding: every change appends, none waits for another.
  `create table case_figure_delta (like case_figure, id bigint generated always as identity primary key)`,
  `create index case_figure_delta_key on case_figure_delta (division_code, dimension, kind)`,
  ...divisionScope('case_figure_delta'),
  ownersOwn('case_figure_delta'),
  presentView(monthly),
];

/** The roll-ups with what changed since the last folding. */
export function presentView(layout: Layout): string {
  return `create view case_figure_now with (security_invoker) as
     select ${keys}, ${counts(layout)} from case_figure union all select ${keys}, ${counts(layout)} from case_figure_delta`;
}

/** Rows that count nothing any more: they are dropped when the roll-ups are folded. */
export function emptyRows(layout: Layout): string {
  return `create index case_figure_empty on case_figure (kind) where ${allZero(layout)}`;
}

function ownersOwn(table: string): string {
  return `create policy upkeep on ${table} to current_user using (true) with check (true)`;
}

export function foldFunction(head: Head, layout: Layout): string {
  return `${head} fold_case_figures() returns void language plpgsql ${asOwner} as $$
  begin
    -- One at a time; whoever comes second has nothing to do.
    if not pg_try_advisory_xact_lock(hashtext('fold_case_figures')) then return; end if;
    with gone as (delete from case_figure_delta returning *)
    insert into case_figure as f (${keys}, ${counts(layout)})
    select ${keys}, ${signed(layout, '')} from gone group by ${keys} having ${anything(layout)}
    on conflict (${keys}) do update set ${layout.measures.map((measure) => `${measure} = f.${measure} + excluded.${measure}`).join(', ')};
    delete from case_figure where ${allZero(layout)};
  end $$`;
}

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
         ${member}::text as member, ${signed(monthly, '')}
       from (${entriesSql(monthly, '(select *, 1 as sign from case_record)')}) e
       cross join (values ${grains.map((grain) => `('${grain}')`).join(', ')}) g(grain)
       cross join (values ('${name}')) n(dimension)
       where ${member} is not null and ${grainKept} group by 1, 2, 3, 4, 5, 6`,
    `insert into recounted (${keys}, ${counts(monthly)})
       select code, dimension, kind, event, cohort, member, ${signed(monthly, '')} from counted
       cross join lateral (select distinct code from ${levels} as level(code)
         where ${name === 'ESTATE' ? 'code = division_code' : 'true'}) l
       group by 1, 2, 3, 4, 5, 6 having ${anything(monthly)}`,
    `drop table counted`,
  ];
}

const recount = [
  `create temporary table recounted (like case_figure) on commit drop`,
  ...(Object.keys(dimensions) as (keyof typeof dimensions)[]).flatMap(countAll),
];

const append = (cases: string, undone?: string) => appendLaidOut(entriesSql(monthly, cases, undone));

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
  foldFunction('create function', monthly),
  recountFunction('create function', monthly, recount),
  caseTrigger('create function', append),
  resolutionTrigger('create function', append),
  ...triggers('case_record', 'count_cases'),
  ...triggers('case_resolution', 'count_undone_resolutions'),
  readOnly,
  `select recount_case_figures(true)`,
];
