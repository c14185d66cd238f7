import {
  defineLoader,
  scopeRange,
  Tier,
  type DivisionCode,
  type LocalDate,
  type RequestContext,
} from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import type { AgeBucket } from '../case/case-enums.ts';
import { openNow, standingOn } from '../case/case-standing.ts';
import type { Channel } from '../deadlines/deadline-pack.ts';
import type { Period } from './period.ts';

/** A division and a period; one statement counts any number of divisions with the same period. */
export interface Counted {
  readonly code: DivisionCode;
  readonly from: LocalDate | null;
  readonly to: LocalDate;
}

export const ageRanges: Record<AgeBucket, readonly [number, number | null]> = {
  D0_7: [0, 7],
  D8_15: [8, 15],
  D16_60: [16, 60],
  OVER_60: [61, null],
};

/** Age in days of an open case (`t`), as conditions by bucket. */
function ageIs(bucket: AgeBucket, on: LocalDate): RawBuilder<boolean> {
  const [least, most] = ageRanges[bucket];
  const age = sql`(${on}::date - t.received_on)`;
  return most === null
    ? sql`${age} >= ${sql.lit(least)}`
    : sql`${age} between ${sql.lit(least)} and ${sql.lit(most)}`;
}

export interface CaseCounts {
  accepted: number;
  resolved: number;
  resolvedInTime: number;
  due: number;
  open: number;
  overdue: number;
  ages: Record<AgeBucket, number>;
  resolvedAt: Record<Tier, number>;
}

export const caseCounts = countLoader<CaseCounts>(async (context, codes, period) => {
  const is = (standing: Parameters<typeof standingOn>[0]) =>
    standingOn(standing, period.to, context.clock.now());
  const inPeriod = acceptedIn(period);
  const counted = (name: string, condition: RawBuilder<boolean>) =>
    sql`count(*) filter (where ${condition})::int as ${sql.ref(name)}`;
  const columns = [
    counted('accepted', sql`${inPeriod} and ${is('ACCEPTED')}`),
    counted('resolved', sql`${inPeriod} and ${is('RESOLVED')}`),
    counted('resolvedInTime', sql`${inPeriod} and ${is('RESOLVED_IN_TIME')}`),
    counted('due', sql`${inPeriod} and ${is('DUE')}`),
    counted('open', is('OPEN')),
    counted('overdue', is('OVERDUE')),
    ...buckets.map((bucket) => counted(bucket, sql`${is('OPEN')} and ${ageIs(bucket, period.to)}`)),
    ...Object.values(Tier).map((tier) =>
      counted(`at${tier}`, sql`${inPeriod} and ${is('RESOLVED')} and t.resolved_tier = ${tier}`),
    ),
  ];
  const rows = await context.rows<Record<string, number> & { code: string }>(sql`
    select p.code, ${sql.join(columns)} from ${divisions(codes)}
    left join case_record t on t.division_code >= p.range_from and t.division_code < p.range_to
    group by p.code`);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => toCounts(byCode.get(code) ?? {}));
});

const buckets = Object.keys(ageRanges) as AgeBucket[];

function toCounts(row: Record<string, number | string>): CaseCounts {
  const count = (name: string) => Number(row[name] ?? 0);
  return {
    accepted: count('accepted'),
    resolved: count('resolved'),
    resolvedInTime: count('resolvedInTime'),
    due: count('due'),
    open: count('open'),
    overdue: count('overdue'),
    ages: Object.fromEntries(buckets.map((bucket) => [bucket, count(bucket)])) as Record<AgeBucket, number>,
    resolvedAt: Object.fromEntries(Object.values(Tier).map((tier) => [tier, count(`at${tier}`)])) as Record<
      Tier,
      number
    >,
  };
}

export interface PetitionCounts {
  batches: number;
  inTime: number;
  persons: number;
}

export const petitionCounts = countLoader<PetitionCounts>(async (context, codes, { from, to }) => {
  const rows = await context.rows<PetitionCounts & { code: string }>(sql`
    select p.code, count(t.id)::int as batches, coalesce(sum(t.persons), 0)::int as persons,
      count(*) filter (where t.on_time and t.resolved_on <= ${to}::date)::int as "inTime"
    from ${divisions(codes)}
    left join collective_petition t on t.division_code >= p.range_from and t.division_code < p.range_to
      and t.received_on <= ${to}::date ${from ? sql`and t.received_on >= ${from}::date` : sql``}
    group by p.code`);
  const byCode = new Map(rows.map((row) => [row.code, row]));
  return codes.map((code) => byCode.get(code) ?? { batches: 0, inTime: 0, persons: 0 });
});

/** Months at most; a longer period shows its last ones. */
const MOST_MONTHS = 24;

export const monthCounts = countLoader<{ month: string; accepted: number; resolved: number }[]>(
  async (context, codes, { from, to }) => {
    const rows = await context.rows<{ code: string; month: string; accepted: number; resolved: number }>(sql`
      with p as (select * from ${divisions(codes)}),
      t as (
        select p.code, c.accepted_on, c.resolved_on from p
        join case_record c on c.division_code >= p.range_from and c.division_code < p.range_to
        where c.accepted_on <= ${to}::date and c.state <> 'VOIDED'),
      span as (
        select greatest(
          date_trunc('month', ${to}::date) - ${sql.raw(`interval '${MOST_MONTHS - 1} months'`)},
          date_trunc('month', coalesce(${from}::date, (select min(accepted_on) from t), ${to}::date))) as first),
      m as (select generate_series(span.first, ${to}::date, interval '1 month')::date as day from span)
      select p.code, to_char(m.day, 'YYYY-MM') as month,
        (select count(*) from t where t.code = p.code and t.accepted_on >= m.day
          and t.accepted_on < m.day + interval '1 month')::int as accepted,
        (select count(*) from t where t.code = p.code and t.resolved_on >= m.day and t.resolved_on <= ${to}::date
          and t.resolved_on < m.day + interval '1 month')::int as resolved
      from p cross join m order by p.code, m.day`);
    return codes.map((code) => rows.filter((row) => row.code === code));
  },
);

export const channelCounts = countLoader<{ channel: Channel; count: number }[]>(
  async (context, codes, period) => {
    const rows = await context.rows<{ code: string; channel: Channel; count: number }>(sql`
    select p.code, t.channel, count(*)::int as count from ${divisions(codes)}
    join case_record t on t.division_code >= p.range_from and t.division_code < p.range_to
    where ${acceptedIn(period)} and ${standingOn('ACCEPTED', period.to, context.clock.now())}
    group by p.code, t.channel order by count desc, t.channel`);
    return codes.map((code) => rows.filter((row) => row.code === code));
  },
);

export const categoryCounts = countLoader<{ categoryId: string; count: number }[]>(
  async (context, codes, period) => {
    const rows = await context.rows<{ code: string; categoryId: string; count: number }>(sql`
    select p.code, coalesce(c.parent_id, c.id) as "categoryId", count(*)::int as count from ${divisions(codes)}
    join case_record t on t.division_code >= p.range_from and t.division_code < p.range_to
    join case_category c on c.id = t.category_id
    where ${acceptedIn(period)} and ${standingOn('ACCEPTED', period.to, context.clock.now())}
    group by p.code, 2 order by count desc, 2`);
    return codes.map((code) => rows.filter((row) => row.code === code));
  },
);

/** Open cases by age of any number of estates, in one statement. */
export const agesOfEstate = defineLoader<string, Record<AgeBucket, number>>(async (estateIds, context) => {
  const today = context.clock.today();
  const columns = buckets.map(
    (bucket) => sql`count(*) filter (where ${ageIs(bucket, today)})::int as ${sql.ref(bucket)}`,
  );
  const rows = await context.rows<Record<AgeBucket, number> & { id: string }>(sql`
    select t.estate_id as id, ${sql.join(columns)} from case_record t
    where t.estate_id = any(${estateIds}) and ${openNow} group by t.estate_id`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return estateIds.map((id) => byId.get(id) ?? { D0_7: 0, D8_15: 0, D16_60: 0, OVER_60: 0 });
});

function acceptedIn({ from }: Period): RawBuilder<boolean> {
  return from === null ? sql`true` : sql`coalesce(t.accepted_on >= ${from}::date, false)`;
}

/** The asked divisions as rows `p` with the range of codes below each. */
function divisions(codes: readonly DivisionCode[]) {
  const ranges = codes.map((code) => scopeRange(code));
  return sql`unnest(${codes}::text[], ${ranges.map((one) => one.from)}::text[], ${ranges.map((one) => one.to)}::text[])
    as p(code, range_from, range_to)`;
}

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
