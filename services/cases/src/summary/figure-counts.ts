import {
  addDays,
  addMonths,
  defineLoader,
  scopeRange,
  startOfDay,
  type DivisionCode,
  type LocalDate,
  type RequestContext,
} from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { standingOn } from '../case/case-standing.ts';
import { countRows, type Counts, type Dimension, type MemberCounts } from './count-rows.ts';
import { measures, type Measure } from './figure-entries.ts';
import type { Period } from './period.ts';

/** A division and a period, told apart by a dimension; one statement counts any number of divisions. */
export interface Asked extends Period {
  readonly code: DivisionCode;
  readonly dimension: Dimension;
}

/** The counts of a division by member of a dimension. Exactly what counting the rows gives, without touching them. */
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
  const asked = { codes, divisions: divisions(codes), dimension, on: to };
  const now = to >= context.clock.today();
  const whole = from === null || isFirst(from) ? from : addMonths(monthOf(from), 1);
  // By day of the event only totals are kept: the other dimensions are told as of today or the end of a month.
  const byMonth = !now && dimension !== 'TOTAL' && !isMonthEnd(to);
  const rows = byMonth
    ? await sinceMonthsEnd(context, asked, { from: whole, to })
    : await rolledUp(context, { codes, from: whole, to, dimension, now });
  if (now) rows.push(...(await dueToday(context, { codes, from: whole, to, dimension, now })));
  if (from === whole) return rows;
  // The rest of a month that the period begins in: its days are few, and their rows are found by the day.
  const lastOfRest = addDays(whole as LocalDate, -1);
  const rest = { from, to: lastOfRest < to ? lastOfRest : to };
  return [...rows, ...(await countRows(context, { ...asked, cohort: rest, unfinished: false }))];
}

/** As of a day within a month: what stood at the end of the month before, and what has changed since in the rows. */
async function sinceMonthsEnd(
  context: RequestContext,
  asked: { codes: readonly DivisionCode[]; divisions: RawBuilder<unknown>; dimension: Dimension },
  { from, to }: Period,
): Promise<MemberCounts[]> {
  const first = monthOf(to);
  const before = addDays(first, -1);
  const changed = { ...asked, cohort: { from, to }, unfinished: true, touched: { from: first, to } };
  const rolled = { codes: asked.codes, from, to: before, dimension: asked.dimension, now: false };
  const stood = await rolledUp(context, rolled);
  const stand = await countRows(context, { ...changed, on: to });
  const no = await countRows(context, { ...changed, on: before });
  return [...stood, ...stand, ...no.map(negative)];
}

function negative(row: MemberCounts): MemberCounts {
  return { ...row, ...Object.fromEntries(measures.map((measure) => [measure, -Number(row[measure])])) };
}

interface Rolled extends Period {
  readonly codes: readonly DivisionCode[];
  readonly dimension: Dimension;
  readonly now: boolean;
}

const ofAccepted: readonly Measure[] = measures.slice(measures.indexOf('accepted'));
const ofReceived: readonly Measure[] = ['received', 'responded'];

/** Rows of the roll-ups that some counts are the sum of. Each part is a stretch of the index. */
interface Part {
  readonly rows: RawBuilder<boolean>;
  readonly counts: readonly Measure[];
  /** Of the cohorts since then alone the accepted ones that are overdue count; the others all do. */
  readonly acceptedSince?: LocalDate | null;
}

function rolledUp(context: RequestContext, rolled: Rolled): Promise<MemberCounts[]> {
  const { codes, dimension } = rolled;
  const stretches = parts(rolled).map(({ rows, counts, acceptedSince = null }) => {
    const columns = measures.map((measure) => {
      const column = sql.ref(measure);
      if (!counts.includes(measure)) return sql`0 as ${column}`;
      return measure === 'overdue_accepted' && acceptedSince !== null
        ? sql`case when f.cohort >= ${acceptedSince}::date then f.overdue_accepted else 0 end as ${column}`
        : sql`f.${column}`;
    });
    return sql`select p.code, f.member, ${sql.join(columns)} from ${rollUps(codes, dimension)}
      where f.dimension = ${dimension} and ${rows}`;
  });
  const sums = measures.map((measure) => sql`sum(${sql.ref(measure)})::int as ${sql.ref(measure)}`);
  return context.rows<MemberCounts>(sql`
    select code, member, ${sql.join(sums)} from (${sql.join(stretches, sql` union all `)}) s group by 1, 2`);
}

function parts({ from, to, now }: Rolled): Part[] {
  const whole = from === null || isNewYear(from);
  // Nothing happens to a case before the day that its cohort goes by: what is too old is left out by the index already.
  const since = from === null ? sql`` : sql`and f.cohort >= ${from}::date and f.event >= ${from}::date`;
  const lasting = ofAccepted.filter((one) => one !== 'overdue_accepted');
  if (now) {
    const late: Omit<Part, 'rows'> = { counts: ['overdue', 'overdue_accepted'], acceptedSince: from };
    const month = monthOf(to);
    const overdue: Part[] = whole
      ? [
          { rows: sql`f.kind = 'UM' and f.event < ${month}::date`, ...late },
          { rows: sql`f.kind = 'U' and f.event >= ${month}::date and f.event < ${to}::date`, ...late },
        ]
      : [{ rows: sql`f.kind = 'U' and f.event < ${to}::date`, ...late }];
    if (from === null) {
      return [
        { rows: sql`f.kind = 'AT'`, counts: lasting },
        { rows: sql`f.kind = 'RT'`, counts: [...ofReceived, 'open'] },
        ...overdue,
      ];
    }
    const grain = whole ? 'Y' : 'M';
    return [
      { rows: sql`f.kind = ${`A${grain}`} ${since}`, counts: lasting },
      { rows: sql`f.kind = ${`R${grain}`} ${since}`, counts: ofReceived },
      { rows: sql`f.kind = 'RT'`, counts: ['open'] },
      ...overdue,
    ];
  }
  return [
    ...upTo(to, { cohort: 'A', counts: ofAccepted, begins: since, byYear: whole }),
    ...upTo(to, { cohort: 'R', counts: ofReceived, begins: since, byYear: whole }),
    ...upTo(to, { cohort: 'R', counts: ['open', 'overdue'], begins: sql``, byYear: true }),
  ];
}

interface Stretch {
  cohort: 'A' | 'R';
  counts: readonly Measure[];
  begins: RawBuilder<unknown>;
  /** Whether the cohorts are of whole years. */
  byYear: boolean;
}

/** What happened up to a past day, in the largest grains that end with it: years, then months, then days. */
function upTo(to: LocalDate, { cohort, counts, begins, byYear }: Stretch): Part[] {
  const next = addDays(to, 1);
  const month = monthOf(next);
  const year = `${next.slice(0, 4)}-01-01`;
  const stretch = (grain: 'Y' | 'M' | 'D', from: LocalDate | null, before: LocalDate): Part => ({
    rows: sql`f.kind = ${cohort + grain} ${from === null ? sql`` : sql`and f.event >= ${from}::date`}
      and f.event < ${before}::date ${begins}`,
    counts,
  });
  return [
    ...(byYear ? [stretch('Y', null, year)] : []),
    ...(byYear && month === year ? [] : [stretch('M', byYear ? year : null, month)]),
    ...(next === month ? [] : [stretch('D', month, next)]),
  ];
}

/** Overdue since some hour of this day: the roll-ups tell only days. */
function dueToday(context: RequestContext, { codes, from, to, dimension }: Rolled): Promise<MemberCounts[]> {
  const member = {
    TOTAL: sql`''`,
    CHANNEL: sql`t.channel`,
    CATEGORY: sql`(select coalesce(k.parent_id, k.id) from case_category k where k.id = t.category_id)`,
    TIER: sql`t.tier`,
    ESTATE: sql`t.estate_id`,
  }[dimension];
  const accepted =
    from === null ? sql`t.accepted_on is not null` : sql`date_trunc('month', t.accepted_on) >= ${from}::date`;
  return context.rows<MemberCounts>(sql`
    select p.code, ${member} as member, count(*)::int as overdue, count(*) filter (where ${accepted})::int as overdue_accepted
    from ${divisions(codes)} join case_record t on t.division_code >= p.range_from and t.division_code < p.range_to
    where t.resolved_on is null and t.ended_on is null and ${member} is not null
      and t.due_at >= ${startOfDay(to).toISOString()}::timestamptz and ${standingOn('OVERDUE', to, context.clock.now())}
    group by 1, 2`);
}

/** The asked divisions as rows `p` with the range of codes below each. */
export function divisions(codes: readonly DivisionCode[]): RawBuilder<unknown> {
  const ranges = codes.map((code) => scopeRange(code));
  return sql`unnest(${codes}::text[], ${ranges.map((one) => one.from)}::text[], ${ranges.map((one) => one.to)}::text[])
    as p(code, range_from, range_to)`;
}

/**
 * The asked divisions `p` with the roll-ups `f` of each. A division below the city has rows of its own; a city or a
 * province is the sum of its districts; estates are found in the whole range.
 */
export function rollUps(codes: readonly DivisionCode[], dimension: Dimension): RawBuilder<unknown> {
  if (dimension === 'ESTATE') {
    return sql`${divisions(codes)}
      join case_figure_now f on f.division_code >= p.range_from and f.division_code < p.range_to`;
  }
  // One code, not a range of codes: what comes behind it in the index is sought then, not read through.
  if (!codes.some(isAboveDistricts)) {
    return sql`${divisions(codes)} join case_figure_now f on f.division_code = p.code`;
  }
  return sql`${divisions(codes)} join unnest(${codes}::text[], ${codes.map(isAboveDistricts)}::boolean[]) as a(code, above) on a.code = p.code
    join case_figure_now f on f.division_code >= p.code and f.division_code < case when a.above then p.range_to else p.code || '0' end
      and (not a.above or right(f.division_code, 6) = '000000')`;
}

function isAboveDistricts(code: DivisionCode): boolean {
  return code.endsWith('00000000');
}

function isNewYear(day: LocalDate): boolean {
  return day.endsWith('-01-01');
}

function isFirst(day: LocalDate): boolean {
  return day.endsWith('-01');
}

export function isMonthEnd(day: LocalDate): boolean {
  return isFirst(addDays(day, 1));
}

export function monthOf(day: LocalDate): LocalDate {
  return `${day.slice(0, 7)}-01`;
}
