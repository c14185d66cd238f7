import { addDays, startOfDay, type DivisionCode, type LocalDate, type RequestContext } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { standing } from '../case/case-standing.ts';
import { heldOn } from '../standings/stretches.ts';
import { divisions, within } from './divisions.ts';
import { changesOf, lasting } from './figure-changes.ts';
import {
  dimensions,
  measures,
  ofAccepted,
  ofReceived,
  type Dimension,
  type Measure,
  type MemberCounts,
} from './figure-layout.ts';
import type { Period } from './period.ts';

interface Days {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

const between = (column: string, { from, to }: Days) =>
  sql<boolean>`(${sql.raw(column)} >= ${from}::date and ${sql.raw(column)} <= ${to}::date)`;
const at = (column: string, { from, to }: Days) =>
  sql<boolean>`(${sql.raw(column)} >= ${startOfDay(from).toISOString()}::timestamptz
    and ${sql.raw(column)} < ${startOfDay(addDays(to, 1)).toISOString()}::timestamptz)`;

export interface StretchesCounted {
  readonly codes: readonly DivisionCode[];
  readonly dimension: Dimension;
  /** The days of receipt and of acceptance that are counted. */
  readonly cohort: Days;
  /** As of the end of this day, or now when it is today. */
  readonly on: LocalDate;
}

/** Counts the stretches themselves of the cases that were received or accepted on some days. */
export function countStretches(
  context: RequestContext,
  { codes, dimension, cohort, on }: StretchesCounted,
): Promise<MemberCounts[]> {
  const now = context.clock.now();
  const accepted = between('s.accepted_on', cohort);
  const received = between('s.received_on', cohort);
  const is = (measure: Measure): RawBuilder<boolean> => {
    switch (measure) {
      case 'open':
      case 'overdue':
        return sql`false`;
      case 'unanswered_late':
        return sql`${received} and ${standing('UNANSWERED_LATE', on, now)}`;
      case 'overdue_accepted':
      case 'overdue_again':
        return sql`${accepted} and ${standing('ACCEPTED', on, now)} and ${standing('OVERDUE', on, now)}
          and ${sql.raw(measure === 'overdue_again' ? 's.reopened' : 'true')}`;
      case 'recorded_later':
        return sql`case when s.accepted_on is null then ${received} else ${accepted} end
          and not s.voided and s.recorded_on > ${on}::date`;
      default:
        return sql`${ofAccepted.includes(measure) ? accepted : received} and ${sql.raw(lasting[measure])}`;
    }
  };
  const counts = measures.map(
    (measure) => sql`(count(*) filter (where ${is(measure)}))::int as ${sql.ref(measure)}`,
  );
  const member = sql.raw(dimensions[dimension]);
  return context.rows<MemberCounts>(sql`
    select p.code, ${member} as member, ${sql.join(counts)}
    from ${divisions(codes)} join case_standing s on ${within('s.division_code')}
    where ${heldOn(on, now)} and (${accepted} or ${received}) and ${member} is not null group by 1, 2`);
}

export interface ChangesCounted extends Period {
  readonly codes: readonly DivisionCode[];
  readonly dimension: Dimension;
  /** The first day whose changes are counted; the last is the end of the period. */
  readonly since: LocalDate;
}

/** What changed on some days of a past month, of the cases that a period counts. */
export function countChanges(
  context: RequestContext,
  { codes, dimension, since, from, to }: ChangesCounted,
): Promise<MemberCounts[]> {
  const days = { from: since, to };
  const [head = '', tail = ''] = changesOf('\u0000').split('\u0000');
  const member = sql.raw(dimensions[dimension]);
  return context.rows<MemberCounts>(sql`
    select p.code, ${member} as member, ${sql.join(sumOfChanges('d', { from, to, now: false }))}
    from ${divisions(codes)} join (${sql.raw(head)} (
      select *, 1 as sign from case_standing
      where ${between('since_on', days)} or ${between('until_on', days)} or ${at('due_at', days)} or ${at('answer_due_at', days)}
        or (recorded_on > since_on and ${between('recorded_on', days)})
    ) ${sql.raw(tail)}) d on ${within('d.division_code')}
    where d.event >= ${since}::date and ${member} is not null group by 1, 2`);
}

/**
 * The sums of changes (by their alias) as counts of a period; of now, what is overdue is told by the day that it is due on,
 * and what should have been answered by the stretches.
 */
export function sumOfChanges(
  alias: string,
  { from, to, now }: Period & { now: boolean },
): RawBuilder<unknown>[] {
  const of = (column: string) => sql.raw(`${alias}.${column}`);
  const until = (day: LocalDate) => sql`${of('event')} <= ${day}::date`;
  const since = (column: string) =>
    from === null ? sql`${of(column)} is not null` : sql`${of(column)} >= ${from}::date`;
  const late = now
    ? { column: of('running'), again: of('running_again'), when: until(addDays(to, -1)) }
    : { column: of('overdue'), again: of('overdue_again'), when: until(to) };
  const counted = (measure: Measure): { column: RawBuilder<unknown>; when: RawBuilder<unknown> } => {
    switch (measure) {
      case 'open':
        return { column: of('open'), when: until(to) };
      case 'overdue':
        return late;
      case 'overdue_accepted':
        return { column: late.column, when: sql`${late.when} and ${since('accepted_on')}` };
      case 'overdue_again':
        return { column: late.again, when: sql`${late.when} and ${since('accepted_on')}` };
      case 'recorded_later':
        return {
          column: of(measure),
          when: sql`${until(to)} and case when ${of('accepted_on')} is null then ${since('received_on')} else ${since('accepted_on')} end`,
        };
      case 'unanswered_late':
        return {
          column: of(measure),
          when: now ? sql`false` : sql`${until(to)} and ${since('received_on')}`,
        };
      default:
        return {
          column: of(measure),
          when: sql`${until(to)} and ${since(ofReceived.includes(measure) ? 'received_on' : 'accepted_on')}`,
        };
    }
  };
  return measures.map((measure) => {
    const { column, when } = counted(measure);
    return sql`(coalesce(sum(${column}) filter (where ${when}), 0))::int as ${sql.ref(measure)}`;
  });
}

/** Overdue since some hour of this day, which the roll-ups do not tell, and what should have been answered by now. */
export function dueToday(
  context: RequestContext,
  { codes, dimension, from, to }: Omit<ChangesCounted, 'since'>,
): Promise<MemberCounts[]> {
  const now = context.clock.now().toISOString();
  const member = sql.raw(dimensions[dimension]);
  const since = (column: string) =>
    from === null ? sql`${sql.raw(column)} is not null` : sql`${sql.raw(column)} >= ${from}::date`;
  return context.rows<MemberCounts>(sql`
    select code, member, sum(overdue)::int as overdue, sum(overdue_accepted)::int as overdue_accepted,
      sum(overdue_again)::int as overdue_again, sum(unanswered_late)::int as unanswered_late
    from (
      select p.code, ${member} as member, 1 as overdue, case when ${since('s.accepted_on')} then 1 else 0 end as overdue_accepted,
        case when s.reopened and ${since('s.accepted_on')} then 1 else 0 end as overdue_again, 0 as unanswered_late
      from ${divisions(codes)} join case_standing s on ${within('s.division_code')}
      where s.until_on = 'infinity' and s.due_at is not null
        and s.due_at >= ${startOfDay(to).toISOString()}::timestamptz and s.due_at < ${now}::timestamptz
      union all
      select p.code, ${member}, 0, 0, 0, 1
      from ${divisions(codes)} join case_standing s on ${within('s.division_code')}
      where s.until_on = 'infinity' and s.answer_due_at < ${now}::timestamptz and ${since('s.received_on')}) late
    where member is not null group by 1, 2`);
}
