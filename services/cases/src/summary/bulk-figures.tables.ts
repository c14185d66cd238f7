import { entries } from './figure-entries.ts';
import { anything, asOwner, counts, keys, monthly, signed } from './figure-sql.ts';
import type { Layout } from './figure-sql.ts';
import { caseTrigger, resolutionTrigger } from './figure-triggers.ts';

const REPLACING = 'create or replace function';
const options = `${asOwner} set enable_memoize = off`;

const month = (day: string) =>
  `case when kind in ('A', 'R', 'F') then date_trunc('month', ${day})::date else ${day} end`;

/** The entries \`e\` added up in one dimension, in the finest grain that is kept of it. */
function finest(name: keyof Layout['dimensions'], layout: Layout): string {
  const { member } = layout.dimensions[name];
  const total = name === 'TOTAL';
  return `
    select '${name}' as dimension, division_code, kind, ${total ? 'event' : 'month'} as event, cohort,
      ${member} as member, ${signed(layout, '')}
    from e where ${member} is not null ${total ? '' : `and ${layout.ofEveryDimension}`} group by division_code, kind, 4, cohort, 6`;
}

/**
 * Appends what the entries of cases come to: they are added up in the finest grain first, so that of many cases, as an
 * import brings them, only what they come to is laid out for coarser grains and for the divisions above.
 */
function append(layout: Layout, cases: string, undone?: string): string {
  const { dimensions, kindAt, eventAt, cohortAt, grainKept } = layout;
  const names = Object.keys(dimensions) as (keyof Layout['dimensions'])[];
  const grains = names.flatMap((name) => dimensions[name].grains.map((grain) => `('${name}', '${grain}')`));
  return `
    with e as materialized (
      select division_code, channel, category, tier, estate_id, kind, event, ${month('event')} as month, ${month('cohort')} as cohort,
        ${layout.measures.map((measure) => `${measure} * sign as ${measure}`).join(', ')}
      from (${entries(layout, cases, undone)}) x),
    finest as (${names.map((name) => finest(name, layout)).join(' union all ')})
    insert into case_figure_delta (${keys}, ${counts(layout)})
    select code, dimension, ${kindAt} as kind, ${eventAt} as event, ${cohortAt} as cohort, member, ${signed(layout, '')}
    from finest f
    join (values ${grains.join(', ')}) g(dimension, grain) using (dimension)
    cross join lateral (
      select division_code as code
      union all select left(division_code, 9) || '000' where dimension <> 'ESTATE' and right(division_code, 3) <> '000'
      union all select left(division_code, 6) || '000000' where dimension <> 'ESTATE' and substr(division_code, 7, 3) <> '000') l
    where ${grainKept}
    group by code, dimension, 3, 4, 5, member having ${anything(layout)}`;
}

/** The functions that count what changes, many cases of one statement by what they come to together. */
export function bulkTriggers(layout: Layout): string[] {
  const appended = (cases: string, undone?: string) => append(layout, cases, undone);
  return [caseTrigger(REPLACING, appended, options), resolutionTrigger(REPLACING, appended, options)];
}

/** Many cases in one statement change the figures by what they come to together. */
export const bulkFigures: string[] = bulkTriggers(monthly);

/** Estates of a district stand under many communities: they are sought by what is asked of them, then by division. */
export const estateFigures: string[] = [
  `create index case_figure_estates on case_figure (kind, event, division_code) where dimension = 'ESTATE'`,
];
