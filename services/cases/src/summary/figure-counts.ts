import {
  addDays,
  addMonths,
  defineLoader,
  type DivisionCode,
  type LocalDate,
  type RequestContext,
} from '@guanjia/kit';
import { countChanges, countStretches, dueToday } from './count-standings.ts';
import { measures, type Counts, type Dimension, type MemberCounts } from './figure-layout.ts';
import { rolledUp } from './rolled-up.ts';
import { isFirst, isMonthEnd, monthOf, type Period } from './period.ts';

/** A division and a period, told apart by a dimension; one statement counts any number of divisions. */
export interface Asked extends Period {
  readonly code: DivisionCode;
  readonly dimension: Dimension;
}

/** The counts of a division by member of a dimension. Exactly what counting the stretches gives, without touching them. */
export const figureCounts = defineLoader<Asked, ReadonlyMap<string, Counts>>(async (keys, context) => {
  const found = keys.map(() => new Map<string, Counts>());
  const groups = new Map<string, { asked: Asked; places: Map<DivisionCode, number> }>();
  keys.forEach((asked, place) => {
    const alike = `${asked.from}/${asked.to}/${asked.dimension}`;
    const group = groups.get(alike) ?? { asked, places: new Map<DivisionCode, number>() };
    groups.set(alike, group);
    group.places.set(asked.code, place);
  });
  for (const { asked, places } of groups.values()) {
    for (const { code, member, ...counts } of await counted(context, [...places.keys()], asked)) {
      const members = found[places.get(code) ?? -1];
      if (members) add(members, member, counts as Counts);
    }
  }
  return found;
});

/** The counts of the whole division. */
export async function totalCounts(
  context: RequestContext,
  code: DivisionCode,
  { from, to }: Period,
): Promise<Counts> {
  const counts = await figureCounts(context).load({ code, from, to, dimension: 'TOTAL' });
  return counts.get('') ?? nothing();
}

export function nothing(): Counts {
  return Object.fromEntries(measures.map((measure) => [measure, 0])) as Counts;
}

function add(members: Map<string, Counts>, member: string, counts: Counts): void {
  const sum = members.get(member) ?? nothing();
  for (const measure of measures) sum[measure] += Number(counts[measure] ?? 0);
  members.set(member, sum);
}

async function counted(
  context: RequestContext,
  codes: readonly DivisionCode[],
  { from, to, dimension }: Asked,
): Promise<MemberCounts[]> {
  const now = to >= context.clock.today();
  const whole = from === null || isFirst(from) ? from : addMonths(monthOf(from), 1);
  const asked = { codes, dimension, from: whole, to };
  // By day of the event only totals are kept: the other dimensions are told as of today or the end of a month.
  const byMonth = !now && dimension !== 'TOTAL' && !isMonthEnd(to);
  const rows = byMonth ? await sinceMonthsEnd(context, asked) : await rolledUp(context, { ...asked, now });
  if (now) rows.push(...(await dueToday(context, asked)));
  if (from === whole) return rows;
  // The rest of a month that the period begins in: its days are few, and their rows are found by the day.
  const lastOfRest = addDays(whole as LocalDate, -1);
  const rest = { from: from as LocalDate, to: lastOfRest < to ? lastOfRest : to };
  return [...rows, ...(await countStretches(context, { codes, dimension, cohort: rest, on: to }))];
}

interface Within extends Period {
  readonly codes: readonly DivisionCode[];
  readonly dimension: Dimension;
}

/** As of a day within a month: what stood at the end of the month before, and what has changed since. */
async function sinceMonthsEnd(context: RequestContext, asked: Within): Promise<MemberCounts[]> {
  const first = monthOf(asked.to);
  const stood = await rolledUp(context, { ...asked, to: addDays(first, -1), now: false });
  const changed = await countChanges(context, { ...asked, since: first });
  return [...stood, ...changed];
}
