import {
  addDays,
  addMonths,
  defineLoader,
  type DivisionCode,
  type LocalDate,
  type RequestContext,
} from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import type { AgeBucket } from '../case/case-enums.ts';
import { heldOn } from '../standings/stretches.ts';
import { petitionStanding, petitionStretches } from '../collective-petition/petition-standing.ts';
import { standingConditions } from '../standings/standing-conditions.ts';
import { ageRanges } from './age-ranges.ts';
import { divisions, rollUps, unfolded, within } from './divisions.ts';
import { totalCounts } from './figure-counts.ts';
import { isMonthEnd, monthOf, type Period } from './period.ts';

/** A division and a period; one statement counts any number of divisions with the same period. */
export interface Counted {
  readonly code: DivisionCode;
  readonly from: LocalDate | null;
  readonly to: LocalDate;
}

const buckets = Object.keys(ageRanges) as AgeBucket[];

/** A condition on the day of receipt for each age, as columns. */
function byAge(day: string, on: LocalDate, count: string) {
  return sql.join(
    buckets.map((bucket) => {
      const [least, most] = ageRanges[bucket];
      const to = sql`${sql.raw(day)} <= ${addDays(on, -least)}::date`;
      const from = most === null ? sql`true` : sql`${sql.raw(day)} >= ${addDays(on, -most)}::date`;
      return sql`coalesce(${sql.raw(count)} filter (where ${to} and ${from}), 0)::int as ${sql.ref(bucket)}`;
    }),
  );
}

/** Open cases of divisions by age. */
export const ageCounts = countLoader<Record<AgeBucket, number>>(async (context, codes, { to }) => {
  const rows =
    to >= context.clock.today()
      ? await context.rows<AgesOf>(rolledUpAges(codes, to, sql`f.kind = 'O'`))
      : await agesOnDay(context, codes, to);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => byCode.get(code) ?? noAges());
});

type AgesOf = Record<AgeBucket, number> & { code: string };

/** Ages in the roll-ups of unfinished cases: of those there are (`O`), or of those there were at the end of a month (`G`). */
function rolledUpAges(codes: readonly DivisionCode[], to: LocalDate, kind: RawBuilder<unknown>) {
  return sql<AgesOf>`
    select code, ${byAge('received_on', to, 'sum(open)')} from (
      select p.code, f.cohort as received_on, f.open from ${rollUps(codes, 'TOTAL')} where f.dimension = 'TOTAL' and ${kind}
      union all
      select p.code, d.received_on, d.open from ${unfolded(codes)} where d.event <= ${to}::date) o
    group by 1`;
}

/** Within a month no roll-up tells them: the cases of sixty days are looked at. */
function countedAges(context: RequestContext, codes: readonly DivisionCode[], to: LocalDate) {
  return sql<AgesOf>`
    select p.code, ${byAge('s.received_on', to, 'count(*)')}
    from ${divisions(codes)} join case_standing s on ${within('s.division_code')}
    where s.received_on >= ${addDays(to, -60)}::date and s.received_on <= ${to}::date
      and ${heldOn(to, context.clock.now())} and s.open
    group by 1`;
}

/** On a past day: what was received long before is what is left of all that were open. */
async function agesOnDay(context: RequestContext, codes: readonly DivisionCode[], to: LocalDate) {
  const rows = await context.rows<AgesOf>(
    isMonthEnd(to)
      ? rolledUpAges(codes, to, sql`f.kind = 'G' and f.event = ${to}::date`)
      : countedAges(context, codes, to),
  );
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return Promise.all(
    codes.map(async (code) => {
      const ages = { ...(byCode.get(code) ?? noAges()), code };
      const { open } = await totalCounts(context, code, { from: null, to });
      return { ...ages, OVER_60: open - ages.D0_7 - ages.D8_15 - ages.D16_60 };
    }),
  );
}

function noAges(): Record<AgeBucket, number> {
  return { D0_7: 0, D8_15: 0, D16_60: 0, OVER_60: 0 };
}

export interface PetitionCounts {
  batches: number;
  inTime: number;
  persons: number;
  /** Of the batches: those of which it was recorded later that they counted so. */
  recordedLater: number;
}

const noPetitions: PetitionCounts = { batches: 0, inTime: 0, persons: 0, recordedLater: 0 };

export const petitionCounts = countLoader<PetitionCounts>(async (context, codes, { from, to }) => {
  const now = context.clock.now();
  const rows = await context.rows<PetitionCounts & { code: string }>(sql`
    select p.code, count(*)::int as batches, sum(s.persons)::int as persons,
      (count(*) filter (where ${petitionStanding('RESOLVED_IN_TIME', to, now)}))::int as "inTime",
      (count(*) filter (where s.recorded_on > ${to}::date))::int as "recordedLater"
    from ${divisions(codes)} join collective_petition_standing s on ${within('s.division_code')}
    where ${petitionStretches({ on: to, standing: 'RECEIVED', ...(from ? { receivedOn: { gte: from } } : {}) }, now)}
    group by p.code`);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => byCode.get(code) ?? noPetitions);
});

/** Months at most; a longer period shows its last ones. */
const MOST_MONTHS = 24;

interface CountsOfMonth {
  code: string;
  month: string;
  accepted: number;
  resolved: number;
}

/** Cases accepted and resolved by month; of the months that the period begins and ends in only its own days count. */
export const monthCounts = countLoader<Omit<CountsOfMonth, 'code'>[]>(
  async (context, codes, { from, to }) => {
    const first = await firstMonth(context, codes, { from, to });
    const begins = from !== null && from > first ? from : first;
    const whole = begins === first ? first : addMonths(first, 1);
    const rows = await monthsRolledUp(context, codes, { from: whole, to });
    if (begins !== whole) rows.push(...(await firstDays(context, codes, { from: begins, to })));
    const byMonth = new Map(rows.map((row) => [`${row.code}/${row.month}`, row]));
    const months: string[] = [];
    for (let month = first; month <= to; month = addMonths(month, 1)) months.push(month.slice(0, 7));
    return codes.map((code) =>
      months.map((month) => {
        const { accepted = 0, resolved = 0 } = byMonth.get(`${code}/${month}`) ?? {};
        return { month, accepted, resolved };
      }),
    );
  },
);

function monthsRolledUp(
  context: RequestContext,
  codes: readonly DivisionCode[],
  { from: first, to }: { from: LocalDate; to: LocalDate },
): Promise<CountsOfMonth[]> {
  // Nothing happens to a case before the month that it is counted in. Each stretch is one of the index.
  const stretch = (kinds: RawBuilder<unknown>, since: LocalDate, until: RawBuilder<boolean>) => sql`
    select p.code, f.cohort, case when f.kind like 'A%' then f.accepted else 0 end as accepted,
      case when f.kind like 'F%' then f.resolved else 0 end as resolved
    from ${rollUps(codes, 'TOTAL')}
    where f.dimension = 'TOTAL' and f.kind in (${kinds}) and f.event >= ${since}::date and ${until}
      and f.cohort >= ${first}::date`;
  const month = monthOf(to);
  const fresh = (cohort: string, counts: string) => sql`
    select p.code, ${sql.raw(cohort)}, ${sql.raw(counts)} from ${unfolded(codes)}
    where d.event <= ${to}::date and ${sql.raw(cohort)} >= ${first}::date`;
  return context.rows<CountsOfMonth>(sql`
    select code, to_char(cohort, 'YYYY-MM') as month, sum(accepted)::int as accepted, sum(resolved)::int as resolved
    from (${sql.join(
      [
        stretch(sql`'AM', 'FM'`, first, sql`f.event < ${month}::date`),
        stretch(sql`'AD', 'FD'`, month < first ? first : month, sql`f.event <= ${to}::date`),
        fresh('d.accepted_on', 'd.accepted, 0'),
        fresh('d.resolved_on', '0, d.resolved'),
      ],
      sql` union all `,
    )}) s
    group by 1, 2`);
}

/** The month that a period begins within. */
function firstDays(
  context: RequestContext,
  codes: readonly DivisionCode[],
  { from, to }: { from: LocalDate; to: LocalDate },
): Promise<CountsOfMonth[]> {
  const last = addDays(addMonths(monthOf(from), 1), -1);
  const inDays = (column: string) =>
    sql`${sql.raw(column)} >= ${from}::date and ${sql.raw(column)} <= ${last}::date`;
  return context.rows<CountsOfMonth>(sql`
    select p.code, ${from.slice(0, 7)} as month, (count(*) filter (where ${inDays('s.accepted_on')}))::int as accepted,
      (count(*) filter (where ${sql.raw(standingConditions.RESOLVED)} and ${inDays('s.resolved_on')}))::int as resolved
    from ${divisions(codes)} join case_standing s on ${within('s.division_code')}
    where ${heldOn(to, context.clock.now())} and ${sql.raw(standingConditions.ACCEPTED)}
      and (${inDays('s.accepted_on')} or ${inDays('s.resolved_on')})
    group by 1`);
}

/** Where the row of months begins: with the period, or with the first case that was ever accepted. */
async function firstMonth(
  context: RequestContext,
  codes: readonly DivisionCode[],
  { from, to }: Period,
): Promise<LocalDate> {
  const earliest = addMonths(monthOf(to), 1 - MOST_MONTHS);
  let first = from && monthOf(from);
  if (first === null) {
    const [row] = await context.rows<{ first: LocalDate | null }>(sql`
      select min(first)::text as first from (
        select min(f.cohort) as first from ${rollUps(codes, 'TOTAL')}
        where f.dimension = 'TOTAL' and f.kind = 'AM' and f.accepted > 0 and f.cohort <= ${to}::date
        union all
        select date_trunc('month', min(d.accepted_on))::date from ${unfolded(codes)}
        where d.accepted > 0 and d.accepted_on <= ${to}::date) m`);
    first = row?.first ?? monthOf(to);
  }
  return first < earliest ? earliest : first;
}

/** Open cases by age of any number of estates, in one statement. */
export const agesOfEstate = defineLoader<string, Record<AgeBucket, number>>(async (estateIds, context) => {
  const rows = await context.rows<Record<AgeBucket, number> & { id: string }>(sql`
    select id, ${byAge('received_on', context.clock.today(), 'sum(open)')} from (
      select f.member as id, f.cohort as received_on, f.open from case_figure f
      where f.dimension = 'ESTATE' and f.kind = 'O' and f.member = any(${estateIds})
      union all
      select d.estate_id, d.received_on, d.open from case_figure_delta d where d.estate_id = any(${estateIds})) o
    group by 1`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return estateIds.map((id) => byId.get(id) ?? noAges());
});

function countLoader<Value>(
  count: (context: RequestContext, codes: readonly DivisionCode[], period: Period) => Promise<Value[]>,
) {
  return defineLoader<Counted, Value>(async (keys, context) => {
    const values: Value[] = [];
    const places = new Map<string, number[]>();
    keys.forEach(({ from, to }, place) => {
      const period = `${from}/${to}`;
      places.set(period, [...(places.get(period) ?? []), place]);
    });
    for (const together of places.values()) {
      const asked = together.map((place) => keys[place] as Counted);
      const { from, to } = asked[0] as Counted;
      const codes = asked.map((one) => one.code);
      const counted = await count(context, codes, { from, to });
      together.forEach((place, index) => (values[place] = counted[index] as Value));
    }
    return values;
  });
}
