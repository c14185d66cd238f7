import { ageRanges } from './age-ranges.ts';

/** What the figures of some cases are made of. */
export const measures = [
  'received',
  'responded',
  'answered_in_time',
  'answer_timed',
  'unanswered_late',
  'open',
  'overdue',
  'accepted',
  'overdue_accepted',
  'overdue_again',
  'resolved',
  'in_time',
  'at_estate',
  'at_community',
  'at_subdistrict',
  'at_district',
  'ever_resolved',
  'first_in_time',
  'resolved_again',
  'again_in_time',
  'solved',
  'followed_up',
  'satisfied',
  'recorded_later',
] as const;
export type Measure = (typeof measures)[number];

export type Counts = Record<Measure, number>;

export interface MemberCounts extends Counts {
  readonly code: string;
  /** The channel, top-level category, tier, estate or company; empty for the total. */
  readonly member: string;
}

/** Counted of the cases that were accepted in a period. */
export const ofAccepted: readonly Measure[] = measures.slice(measures.indexOf('accepted'));
/** Of those, what ends when a limit is met, moved or dropped: told by what is so now, or by what was on a day. */
export const lateOfAccepted: readonly Measure[] = ['overdue_accepted', 'overdue_again'];
/** Counted of the cases that were received in a period; of those that were not accepted, what was recorded later too. */
export const ofReceived: readonly Measure[] = [
  'received',
  'responded',
  'answered_in_time',
  'answer_timed',
  'unanswered_late',
  'recorded_later',
];

/** What cases are told apart by in figures; COMPANY is the one that managed the estate on the day of receipt. */
export const dimensions = {
  TOTAL: `''`,
  CHANNEL: 'channel',
  CATEGORY: 'category_id',
  TIER: 'tier',
  ESTATE: 'estate_id',
  COMPANY: 'company_id',
} as const;
export type Dimension = keyof typeof dimensions;

export const keys = 'division_code, dimension, kind, event, cohort, member';
export const columns = measures.join(', ');
export const sums = measures.map((measure) => `sum(${measure})::int as ${measure}`).join(', ');
export const anything = `(${measures.map((measure) => `sum(${measure})`).join(', ')}) <> (${measures.map(() => '0').join(', ')})`;
export const allZero = measures.map((measure) => `${measure} = 0`).join(' and ');

interface KindOfRow {
  readonly kind: 'A' | 'R' | 'F' | 'O' | 'U' | 'G';
  /** Of which changes `e` there is a row. */
  readonly where: string;
  readonly event: string;
  readonly cohort: string;
  readonly counts: Readonly<Partial<Record<Measure, string>>>;
  /** SQL that a change has several rows by. */
  readonly from?: string;
}

const plain = (names: readonly Measure[]) => Object.fromEntries(names.map((name) => [name, `e.${name}`]));
const { D0_7, D8_15, D16_60 } = ageRanges;
const ageAtMonthEnd = `(m.day - e.received_on)`;

/**
 * Cohorts: `R` cases received, `A` accepted, `F` finished (by the resolution that stands) on a day. `O` and `U` are the
 * cases unfinished now, by the days of receipt and of their due date. `G` are those that were open at the end of a month,
 * by their age then: the cohort is the last day of receipt of the age.
 */
const kinds: readonly KindOfRow[] = [
  {
    kind: 'R',
    where: 'true',
    event: 'e.event',
    cohort: 'e.received_on',
    counts: {
      ...plain([...ofReceived, 'open', 'overdue']),
      recorded_later: 'case when e.accepted_on is null then e.recorded_later else 0 end',
    },
  },
  {
    kind: 'A',
    where: 'e.accepted_on is not null',
    event: 'e.event',
    cohort: 'e.accepted_on',
    counts: { ...plain(ofAccepted), overdue_accepted: 'e.overdue' },
  },
  {
    kind: 'F',
    where: 'e.resolved_on is not null and e.resolved <> 0',
    event: 'e.event',
    cohort: 'e.resolved_on',
    counts: plain(['resolved']),
  },
  {
    kind: 'O',
    where: 'e.open <> 0',
    event: 'e.received_on',
    cohort: 'e.received_on',
    counts: plain(['open']),
  },
  {
    kind: 'U',
    where: 'e.running <> 0',
    event: 'e.event',
    // The month of acceptance, which a period is compared with; before all months: not accepted.
    cohort: `coalesce(date_trunc('month', e.accepted_on)::date, '-infinity')`,
    counts: {
      overdue: 'e.running',
      overdue_accepted: 'case when e.accepted_on is null then 0 else e.running end',
      overdue_again: 'case when e.accepted_on is null then 0 else e.running_again end',
    },
  },
  {
    kind: 'G',
    where: `e.open <> 0 and m.day >= e.event and ${ageAtMonthEnd} <= ${D16_60[1]}`,
    event: 'm.day',
    cohort: `m.day - case when ${ageAtMonthEnd} <= ${D0_7[1]} then ${D0_7[0]} when ${ageAtMonthEnd} <= ${D8_15[1]} then ${D8_15[0]} else ${D16_60[0]} end`,
    counts: plain(['open']),
    // A case sees three ends of months at most before it is older than the ages that are told apart.
    from: `cross join lateral (select (date_trunc('month', e.received_on) + make_interval(months => n))::date - 1 as day
      from generate_series(1, 3) n) m`,
  },
];

const ofTotalsOnly = `('F', 'G')`;

/** SQL of the rows that each change `e` stands in. */
function laidIn(changes: string, which: readonly KindOfRow[] = kinds): string {
  return which
    .map(({ kind, where, event, cohort, counts, from = '' }) => {
      const cells = measures.map((measure) => `${counts[measure] ?? 0} as ${measure}`);
      return `select e.division_code, e.channel, e.category_id, e.tier, e.estate_id, e.company_id, '${kind}' as kind, (${event}) as event,
        (${cohort}) as cohort, ${cells.join(', ')} from ${changes} e ${from} where ${where}`;
    })
    .join('\n      union all ');
}

/**
 * The grains that are kept of each dimension, the finest last: all time, years, months, and of the whole days. Cohorts
 * stand by month, by year in the grain of years; what is open now by the day of receipt.
 */
const grainsOf = (name: Dimension) => (name === 'TOTAL' ? ['T', 'Y', 'M', 'D'] : ['T', 'Y', 'M']);

const kindAt = `case when kind in ('A', 'R', 'F') then kind || grain when kind = 'U' and grain = 'Y' then 'UM' else kind end`;
const cohortAt = `case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F', 'U') and grain = 'Y' then date_trunc('year', cohort)::date
  when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end`;
const eventAt = `case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F') and grain = 'Y' then date_trunc('year', event)::date
  when kind in ('A', 'R', 'F') and grain = 'M' or kind = 'U' and grain = 'Y' then date_trunc('month', event)::date
  else event end`;
const grainKept = `(kind in ('A', 'R') or (kind = 'F' and grain in ('M', 'D'))
  or (kind in ('O', 'G') and grain = 'M') or (kind = 'U' and grain in ('Y', 'M')))`;

const byMonth = (day: string) =>
  `case when kind in ('A', 'R', 'F') then date_trunc('month', ${day})::date else ${day} end`;

/** SQL of the changes in one dimension, added up in the finest grain that is kept of it. */
function finest(name: Dimension, rows: string): string {
  const member = dimensions[name];
  const total = name === 'TOTAL';
  return `select division_code, '${name}' as dimension, kind, ${total ? 'event' : byMonth('event')} as event, ${byMonth('cohort')} as cohort,
      ${member} as member, ${sums}
    from ${rows} r where ${member} is not null ${total ? '' : `and kind not in ${ofTotalsOnly}`} group by 1, 3, 4, 5, 6`;
}

/** SQL that lays rows of the finest grain out for the coarser ones and for the divisions above. */
function spread(rows: string, names: readonly Dimension[]): string {
  const grains = names.flatMap((name) => grainsOf(name).map((grain) => `('${name}', '${grain}')`));
  return `select code as division_code, dimension, ${kindAt} as kind, ${eventAt} as event, ${cohortAt} as cohort, member, ${sums}
    from ${rows} f
    join (values ${grains.join(', ')}) g(dimension, grain) using (dimension)
    cross join lateral (
      select division_code as code
      union all select left(division_code, 9) || '000' where dimension <> 'ESTATE' and right(division_code, 3) <> '000'
      union all select left(division_code, 6) || '000000' where dimension <> 'ESTATE' and substr(division_code, 7, 3) <> '000') l
    where ${grainKept}
    group by 1, 2, 3, 4, 5, 6 having ${anything}`;
}

/**
 * SQL of the rows of case_figure that changes come to: added up in the finest grain first, so that of many changes only
 * what they come to is laid out.
 */
export function laidOut(changes: string): string {
  const names = Object.keys(dimensions) as Dimension[];
  return `
    with laid as materialized (${laidIn(changes)}),
    finest as (${names.map((name) => finest(name, 'laid')).join(' union all ')})
    ${spread('finest', names)}`;
}

/** Statements that put into `recounted` what all changes come to, one dimension after the other. */
export function recountedInto(changes: string): string[] {
  const names = Object.keys(dimensions) as Dimension[];
  const ofMembers = kinds.filter(({ kind }) => kind !== 'F' && kind !== 'G');
  return names.flatMap((name) => [
    `create temporary table counted on commit drop as
       ${finest(name, `(${laidIn(changes, name === 'TOTAL' ? kinds : ofMembers)})`)}`,
    `insert into recounted (${keys}, ${columns}) ${spread('counted', [name])}`,
    `drop table counted`,
  ]);
}
