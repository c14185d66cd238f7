import { compare, type Comparison, type LocalDate } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { openStates } from '../life/case-life.ts';
import { standingAt } from '../standings/standing-conditions.ts';
import { endOf, stretchConditions } from '../standings/stretches.ts';
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

/** What was so of a case on a date. */
export interface StandingAsked {
  readonly on: LocalDate;
  readonly standing: CaseStandingName;
  readonly divisionCode?: Comparison;
  readonly channel?: Comparison;
  readonly tier?: Comparison;
  readonly categoryId?: Comparison;
  readonly estateId?: Comparison;
  readonly companyId?: Comparison;
  readonly companyNowId?: Comparison;
  readonly receivedOn?: Comparison;
  readonly acceptedOn?: Comparison;
  readonly resolvedOn?: Comparison;
  readonly resolvedLevel?: Comparison;
  readonly recordedLater?: { readonly eq: boolean };
}

const standingFields = {
  divisionCode: 's.division_code',
  channel: 's.channel',
  tier: 's.tier',
  categoryId: 's.category_id',
  estateId: 's.estate_id',
  companyId: 's.company_id',
  receivedOn: 's.received_on',
  acceptedOn: 's.accepted_on',
  resolvedOn: 's.resolved_on',
  resolvedLevel: 's.resolved_level',
} as const;

/** A standing of stretches (`s`) at the end of a date, or now when that is today. */
export function standing(name: CaseStandingName | 'UNANSWERED_LATE', on: LocalDate, now: Date): Condition {
  return sql.raw(standingAt(name, `'${endOf(on, now).toISOString()}'::timestamptz`));
}

/**
 * Cases (`t`) that had this standing on a date: what happened later does not count. Figures and the lists behind them use
 * the same stretches and the same conditions, so their numbers cannot differ.
 */
export function standingOn(asked: StandingAsked, now: Date): Condition {
  const { on, standing: name, companyNowId } = asked;
  const companyNow = companyNowId ? [managedNow('s.estate_id', companyNowId)] : [];
  return sql`t.id in (select s.case_id from case_standing s where ${sql.join(
    [...stretchConditions(standingFields, asked, now), standing(name, on, now), ...companyNow],
    sql` and `,
  )})`;
}

/** Estates (a column of their ids) that a company manages now. */
export function managedNow(estate: string, company: Comparison): Condition {
  return sql`${sql.raw(estate)} in (select e.id from estate_ref e
    where ${sql.join([sql`true`, ...compare('e.company_id', company)], sql` and `)})`;
}
