import type { CaseStandingName } from '../case/case-enums.ts';

const accepted = '(not s.voided and s.accepted_on is not null)';
const resolved = `(${accepted} and s.resolved_on is not null)`;
const repeated = `(${resolved} and s.reopened)`;
const followedUp = `(${accepted} and s.satisfaction is not null)`;

/**
 * What a stretch `s` of case_standing counts as, on each of its days. Lists, figures and roll-ups are made of the same
 * text, so their numbers cannot differ.
 */
export const standingConditions = {
  RECEIVED: 'not s.voided',
  RESPONDED: '(not s.voided and s.answered_on is not null)',
  ANSWERED_IN_TIME: '(not s.voided and s.answered_in_time is true)',
  ACCEPTED: accepted,
  RESOLVED: resolved,
  RESOLVED_IN_TIME: `(${resolved} and s.resolved_in_time is true)`,
  EVER_RESOLVED: `(${accepted} and s.ever_resolved)`,
  FIRST_RESOLVED_IN_TIME: `(${accepted} and s.first_in_time is true)`,
  RESOLVED_AGAIN: repeated,
  RESOLVED_AGAIN_IN_TIME: `(${repeated} and s.resolved_in_time is true)`,
  SOLVED: `(${resolved} and s.satisfaction is distinct from 'DISSATISFIED')`,
  FOLLOWED_UP: followedUp,
  SATISFIED: `(${followedUp} and s.satisfaction in ('SATISFIED', 'BASICALLY_SATISFIED'))`,
  OPEN: 's.open',
} as const satisfies Partial<Record<CaseStandingName, string>>;

/** Answered, in time or not, by a limit that there was. */
export const ANSWER_TIMED = '(not s.voided and s.answered_in_time is not null)';

/** Received cases that were settled at a level. */
export const settledAt = (level: string) => `(${resolved} and s.resolved_level = '${level}')`;

/** What depends on the moment that is looked at as well; `moment` is SQL. */
export function standingAt(standing: CaseStandingName | 'UNANSWERED_LATE', moment: string): string {
  const overdue = `(s.open and s.due_at is not null and s.due_at < ${moment})`;
  const unanswered = `(s.answer_due_at is not null and s.answer_due_at < ${moment})`;
  switch (standing) {
    case 'OVERDUE':
      return overdue;
    case 'DUE':
      return `(${accepted} and (${resolved} or ${overdue}))`;
    case 'FIRST_DUE':
      return `(${accepted} and (s.ever_resolved or ${overdue}))`;
    case 'DUE_AGAIN':
      return `(${repeated} or ${accepted} and s.reopened and ${overdue})`;
    case 'UNANSWERED_LATE':
      return unanswered;
    case 'ANSWER_DUE':
      return `(${ANSWER_TIMED} or ${unanswered})`;
    default:
      return standingConditions[standing];
  }
}
