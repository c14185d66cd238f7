import type { Comparison, LocalDate } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { endOf, stretchConditions } from '../standings/stretches.ts';

/** How a collective petition counts on a date. */
export const petitionStandings = ['RECEIVED', 'OPEN', 'OVERDUE', 'RESOLVED', 'RESOLVED_IN_TIME'] as const;
export type PetitionStandingName = (typeof petitionStandings)[number];

/** What was so of a collective petition on a date. */
export interface PetitionStandingAsked {
  readonly on: LocalDate;
  readonly standing: PetitionStandingName;
  readonly divisionCode?: Comparison;
  readonly estateId?: Comparison;
  readonly receivedOn?: Comparison;
  readonly resolvedOn?: Comparison;
  readonly recordedLater?: { readonly eq: boolean };
}

const fields = {
  divisionCode: 's.division_code',
  estateId: 's.estate_id',
  receivedOn: 's.received_on',
  resolvedOn: 's.resolved_on',
} as const;

/** A standing of stretches (`s`) at the end of a date, or now when that is today. */
export function petitionStanding(name: PetitionStandingName, on: LocalDate, now: Date): RawBuilder<boolean> {
  switch (name) {
    case 'RECEIVED':
      return sql`true`;
    case 'OPEN':
      return sql`s.open`;
    case 'OVERDUE':
      // Only what runs has a due date.
      return sql`s.due_at < ${endOf(on, now).toISOString()}::timestamptz`;
    case 'RESOLVED':
      return sql`s.resolved_on is not null`;
    case 'RESOLVED_IN_TIME':
      return sql`s.on_time is true`;
  }
}

/** Stretches (`s`) of which this was so on a date. */
export function petitionStretches(asked: PetitionStandingAsked, now: Date): RawBuilder<boolean> {
  const { on, standing } = asked;
  return sql.join(
    [...stretchConditions(fields, asked, now), petitionStanding(standing, on, now)],
    sql` and `,
  ) as RawBuilder<boolean>;
}

/** Collective petitions (`t`) that had this standing on a date: what happened later does not count. */
export function petitionStandingOn(asked: PetitionStandingAsked, now: Date): RawBuilder<boolean> {
  return sql`t.id in (select s.petition_id from collective_petition_standing s where ${petitionStretches(asked, now)})`;
}
