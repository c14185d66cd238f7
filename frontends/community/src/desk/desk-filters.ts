import type { CaseFilter } from '../generated/graphql.ts';

/** The parts of the desk in the order in which they ask for attention. */
export const DESK_PARTS = [
  'overdue',
  'dueToday',
  'toAccept',
  'followUp',
  'returning',
  'working',
  'passedUp',
] as const;
export type DeskPart = (typeof DESK_PARTS)[number];

/**
 * Which cases lie in which part of a community's desk on a day (`YYYY-MM-DD`). The parts do not overlap: what is
 * overdue is not due today as well, what is suspended waits for its day, and what was passed up waits with the tier
 * above.
 */
export function deskFilters(today: string): Record<DeskPart, CaseFilter> {
  const held: CaseFilter = { open: { eq: true }, tier: { eq: 'COMMUNITY' } };
  const here: CaseFilter = { ...held, not: { state: { eq: 'SUSPENDED' } } };
  const later: CaseFilter = { ...here, overdue: { eq: false }, dueOn: { gt: today } };
  return {
    overdue: { ...here, overdue: { eq: true } },
    // What was due before and is not suspended is overdue: the very day is all that is left, and is found at once.
    dueToday: { ...here, overdue: { eq: false }, dueOn: { eq: today } },
    toAccept: { ...later, state: { eq: 'REGISTERED' } },
    followUp: { state: { eq: 'RESOLVED' }, tier: { eq: 'COMMUNITY' } },
    returning: { ...held, state: { eq: 'SUSPENDED' } },
    working: { ...later, state: { ne: 'REGISTERED' } },
    passedUp: { open: { eq: true }, tier: { ne: 'COMMUNITY' } },
  };
}
