import { anything, asOwner, counts, keys, levels, monthly, signed } from './figure-sql.ts';

/** SQL that appends what cases come to: see figure-entries.ts for what it is given. */
type Append = (cases: string, undone?: string) => string;

/** `create function`, or what takes the place of one that is there. */
export type Head = 'create function' | 'create or replace function';

/** Appends what entries come to: each is laid out in every place that it counts in, and then they are added up. */
export function appendLaidOut(entries: string): string {
  const { dimensions, kindAt, eventAt, cohortAt, grainKept } = monthly;
  const places = Object.entries(dimensions).flatMap(([name, { member, grains }]) =>
    grains.map((grain) => `('${name}', ${member}, '${grain}')`),
  );
  return `
    insert into case_figure_delta (${keys}, ${counts(monthly)})
    select code, dimension, ${kindAt} as kind, ${eventAt} as event, ${cohortAt} as cohort, member, ${signed(monthly, ' * sign')}
    from (${entries}) e
    cross join lateral (values ${places.join(', ')}) as place(dimension, member, grain)
    cross join lateral (select distinct code from ${levels} as level(code)
      where dimension <> 'ESTATE' or code = division_code) l
    where member is not null and ${grainKept}
    group by code, dimension, 3, 4, 5, member having ${anything(monthly, ' * sign')}`;
}

/** So many rows of changes are read beside the roll-ups at most, save what others have not committed. */
const FOLD_EVERY = 2000;
const LAST_CHANGE = `coalesce(pg_sequence_last_value('case_figure_delta_id_seq'), 0)`;
const foldNowAndThen = `
  if ${LAST_CHANGE} / ${FOLD_EVERY} > before / ${FOLD_EVERY} then
    perform fold_case_figures();
  end if;`;

/** The function that counts what a statement changed of cases. */
export function caseTrigger(head: Head, append: Append, options = asOwner): string {
  return `${head} count_cases() returns trigger language plpgsql ${options} as $$
  declare before bigint := ${LAST_CHANGE};
  begin
    if tg_op = 'INSERT' then
      ${append('(select *, 1 as sign from new_rows)')};
    elsif tg_op = 'DELETE' then
      ${append('(select *, -1 as sign from old_rows)')};
    else
      ${append('(select *, 1 as sign from new_rows union all select *, -1 as sign from old_rows)')};
    end if;
    ${foldNowAndThen}
    return null;
  end $$`;
}

/**
 * Only a resolution that was undone says more than its case's own row does. The case is locked, so that a change of it
 * in another transaction and this one are counted one after the other.
 */
export function resolutionTrigger(head: Head, append: Append, options = asOwner): string {
  return `${head} count_undone_resolutions() returns trigger language plpgsql ${options} as $$
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
    ${append(`(select *, 1 as sign from case_record where id = any(touched))`)};
    if tg_op = 'INSERT' then
      ${append(
        `(select *, -1 as sign from case_record where id = any(touched))`,
        `(select * from case_resolution where id not in (select id from new_rows))`,
      )};
    elsif tg_op = 'DELETE' then
      ${append(
        `(select *, -1 as sign from case_record where id = any(touched))`,
        `(select * from case_resolution union all select * from old_rows)`,
      )};
    else
      ${append(
        `(select *, -1 as sign from case_record where id = any(touched))`,
        `(select * from case_resolution where id not in (select id from new_rows) union all select * from old_rows)`,
      )};
    end if;
    ${foldNowAndThen}
    return null;
  end $$`;
}
