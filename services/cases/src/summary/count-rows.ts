import { addDays, startOfDay, type LocalDate, type RequestContext } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { standingOn } from '../case/case-standing.ts';
import type { CaseStandingName } from '../case/case-enums.ts';
import { measures, type Measure } from './figure-entries.ts';

/** What cases are told apart by in figures. */
export type Dimension = 'TOTAL' | 'CHANNEL' | 'CATEGORY' | 'TIER' | 'ESTATE';

export type Counts = Record<Measure, number>;

export interface MemberCounts extends Counts {
  readonly code: string;
  /** The channel, top-level category, tier or estate; empty for the total. */
  readonly member: string;
}

export interface RowsCounted {
  readonly codes: readonly string[];
  /** SQL of the asked divisions as rows `p(code, range_from, range_to)`. */
  readonly divisions: RawBuilder<unknown>;
  readonly dimension: Dimension;
  /** The days of receipt and of acceptance that are counted. */
  readonly cohort: { readonly from: LocalDate | null; readonly to: LocalDate };
  /** Figures are as of the end of this day. */
  readonly on: LocalDate;
  /** Also the cases open or overdue, whenever they were received. */
  readonly unfinished: boolean;
  /** Only cases to which something happened on one of these days: the others count the same before them and after. */
  readonly touched?: { readonly from: LocalDate; readonly to: LocalDate };
}

const members: Record<Dimension, string> = {
  TOTAL: `''`,
  CHANNEL: 't.channel',
  CATEGORY: 'coalesce(k.parent_id, k.id)',
  TIER: 't.tier',
  ESTATE: 't.estate_id',
};

const standings: Partial<Record<Measure, CaseStandingName>> = {
  received: 'RECEIVED',
  responded: 'RESPONDED',
  open: 'OPEN',
  overdue: 'OVERDUE',
  accepted: 'ACCEPTED',
  resolved: 'RESOLVED',
  in_time: 'RESOLVED_IN_TIME',
  ever_resolved: 'EVER_RESOLVED',
  solved: 'SOLVED',
  followed_up: 'FOLLOWED_UP',
  satisfied: 'SATISFIED',
};

/**
 * Counts the rows themselves, by the same conditions that list them: what roll-ups are held against, and the way to
 * count a stretch of days that they do not tell apart.
 */
export function countRows(
  context: RequestContext,
  { divisions, dimension, cohort, on, unfinished, touched }: RowsCounted,
): Promise<MemberCounts[]> {
  const is = (standing: CaseStandingName) => standingOn(standing, on, context.clock.now());
  const within = (column: string) =>
    sql<boolean>`coalesce(${sql.raw(column)} <= ${cohort.to}::date ${cohort.from ? sql`and ${sql.raw(column)} >= ${cohort.from}::date` : sql``}, false)`;
  const condition = (measure: Measure): RawBuilder<boolean> => {
    const standing = standings[measure];
    switch (measure) {
      case 'open':
      case 'overdue':
        return unfinished ? is(standing as CaseStandingName) : sql`false`;
      case 'received':
      case 'responded':
        return sql`${within('t.received_on')} and ${is(standing as CaseStandingName)}`;
      case 'overdue_accepted':
        return sql`${within('t.accepted_on')} and ${is('ACCEPTED')} and ${is('OVERDUE')}`;
      case 'at_estate':
      case 'at_community':
      case 'at_subdistrict':
      case 'at_district':
        return sql`${within('t.accepted_on')} and ${is('RESOLVED')} and t.resolved_level = ${measure.slice(3).toUpperCase()}`;
      default:
        return sql`${within('t.accepted_on')} and ${is(standing as CaseStandingName)}`;
    }
  };
  const columns = measures.map(
    (measure) => sql`count(*) filter (where ${condition(measure)})::int as ${sql.ref(measure)}`,
  );
  const ids = touched
    ? happenedTo(touched)
    : unfinished || cohort.from === null
      ? null
      : sql.join(begun({ from: cohort.from, to: cohort.to }), sql` union `);
  const narrowed = ids ? sql`t.id = any(array(${ids}))` : sql`true`;
  const member = sql.raw(members[dimension]);
  return context.rows<MemberCounts>(sql`
    select p.code, ${member} as member, ${sql.join(columns)} from ${divisions}
    join case_record t on t.division_code >= p.range_from and t.division_code < p.range_to
    ${dimension === 'CATEGORY' ? sql`join case_category k on k.id = t.category_id` : sql``}
    where ${member} is not null and ${narrowed} group by 1, 2`);
}

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const onDays = (column: string, { from, to }: Days) =>
  sql`${sql.raw(column)} >= ${from}::date and ${sql.raw(column)} <= ${to}::date`;
const atDays = (column: string, { from, to }: Days) =>
  sql`${sql.raw(column)} >= ${startOfDay(from).toISOString()}::timestamptz
    and ${sql.raw(column)} < ${startOfDay(addDays(to, 1)).toISOString()}::timestamptz`;

/** Ids of the cases received or accepted on these days. Either day has an index of its own: found by both, counted once. */
function begun(days: Days): RawBuilder<unknown>[] {
  return [
    sql`select id from case_record where ${onDays('accepted_on', days)}`,
    sql`select id from case_record where ${atDays('received_at', days)}`,
  ];
}

/** Ids of the cases that anything happened to on these days that a standing goes by (see standingOn). */
function happenedTo(days: Days): RawBuilder<unknown> {
  const undone = sql`select case_id from case_resolution where reopened_on is not null`;
  return sql.join(
    [
      ...begun(days),
      sql`select id from case_record where ${onDays('resolved_on', days)}`,
      sql`select id from case_record where ${onDays('ended_on', days)}`,
      sql`select id from case_record where ${atDays('due_at', days)}`,
      sql`select id from case_record where ${atDays('follow_up_at', days)}`,
      sql`${undone} and ${onDays('resolved_on', days)}`,
      sql`${undone} and ${onDays('reopened_on', days)}`,
    ],
    sql` union `,
  );
}
