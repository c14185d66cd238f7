import type { CaseFilter } from '../generated/graphql.ts';

/** Waits at the subdistrict's own desk: passed up, taken in here, or reopened, and given to nobody yet. */
export const WAITING: CaseFilter = {
  tier: { eq: 'SUBDISTRICT' },
  state: { in: ['REGISTERED', 'ACCEPTED', 'REOPENED'] },
};

/** Open and past the deadline, whoever holds it. */
export const OVERDUE: CaseFilter = { open: { eq: true }, overdue: { eq: true } };

/** Given to a named person and not resolved yet. */
export const DISPATCHED: CaseFilter = { state: { in: ['ASSIGNED', 'IN_PROGRESS'] } };
