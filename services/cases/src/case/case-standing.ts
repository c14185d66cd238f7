import { addDays, startOfDay, type LocalDate } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { openStates } from '../life/case-life.ts';
import type { CaseStandingName } from './case-enums.ts';

type Condition = RawBuilder<boolean>;

/** Cases (`t`) that are open now. */
export const openNow: Condition = sql`t.state in (${sql.raw(openStates.map((state) => `'${state}'`).join(', '))})`;

/** No time passes while a case is suspended: only what was overdue before is. */
const notSaved: Condition = sql`(t.suspended_at is null or t.due_at < t.suspended_at)`;

/** Cases (`t`) that are open and past their date at this moment. */
export function overdueAt(now: Date): Condition {
  return sql`(${openNow} and t.due_at < ${now.toISOString()}::timestamptz and ${notSaved})`;
}

/**
 * Cases (`t`) that had this standing on a date: what was voided, reopened or resolved later does not count yet.
 * Figures and the lists behind them use the same conditions, so their numbers cannot differ.
 */
export function standingOn(standing: CaseStandingName, on: LocalDate, now: Date): Condition {
  const day = sql`${on}::date`;
  const ended = (states: string) =>
    sql<boolean>`coalesce(t.state in (${sql.raw(states)}) and t.ended_on <= ${day}, false)`;
  const accepted: Condition = sql`(t.accepted_on <= ${day} and not ${ended("'VOIDED'")})`;
  // A resolution that was undone later still stood on that date.
  const undoneLater = (more: Condition): Condition => sql`exists (
    select 1 from case_resolution r where r.case_id = t.id
      and r.resolved_on <= ${day} and r.reopened_on > ${day} and ${more})`;
  const resolved: Condition = sql`(${accepted} and (coalesce(t.resolved_on <= ${day}, false)
    or (t.reopened_count > 0 and ${undoneLater(sql`true`)})))`;
  const open: Condition = sql`(t.received_on <= ${day}
    and not ${ended("'VOIDED', 'WITHDRAWN', 'NOT_ACCEPTED', 'TRANSFERRED'")}
    and not coalesce(t.resolved_on <= ${day}, false)
    and not (t.reopened_count > 0 and ${undoneLater(sql`true`)}))`;
  const endOfDay = startOfDay(addDays(on, 1));
  const moment = endOfDay < now ? endOfDay : now;
  const overdue: Condition = sql`(${open} and t.due_at < ${moment.toISOString()}::timestamptz and ${notSaved})`;
  const followedUp: Condition = sql`(${accepted} and coalesce(t.follow_up_satisfaction <> 'UNREACHED'
    and (t.follow_up_at at time zone 'Asia/Shanghai')::date <= ${day}, false))`;
  switch (standing) {
    case 'RECEIVED':
      return sql`(t.received_on <= ${day} and not ${ended("'VOIDED'")})`;
    case 'RESPONDED':
      return sql`(t.received_on <= ${day} and not ${ended("'VOIDED'")}
        and (coalesce(t.accepted_on <= ${day}, false) or ${ended("'NOT_ACCEPTED'")}))`;
    case 'ACCEPTED':
      return accepted;
    case 'RESOLVED':
      return resolved;
    case 'RESOLVED_IN_TIME':
      return sql`(${accepted} and ((coalesce(t.resolved_on <= ${day}, false) and t.resolved_on_time)
        or (t.reopened_count > 0 and ${undoneLater(sql`r.on_time`)})))`;
    case 'EVER_RESOLVED':
      return sql`(${accepted} and (coalesce(t.resolved_on <= ${day}, false) or (t.reopened_count > 0 and exists (
        select 1 from case_resolution r where r.case_id = t.id and r.resolved_on <= ${day} and r.reopened_on is not null))))`;
    case 'SOLVED':
      return sql`(${resolved} and not (t.follow_up_satisfaction is not distinct from 'DISSATISFIED' and ${followedUp}))`;
    case 'FOLLOWED_UP':
      return followedUp;
    case 'SATISFIED':
      return sql`(${followedUp} and t.follow_up_satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED'))`;
    case 'OPEN':
      return open;
    case 'OVERDUE':
      return overdue;
    case 'DUE':
      return sql`(${accepted} and (${resolved} or ${overdue}))`;
  }
}
