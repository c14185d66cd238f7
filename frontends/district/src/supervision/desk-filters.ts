import type { CaseFilter, SupervisionOrderFilter, Tier } from '../generated/graphql.ts';

/** Overdue cases at a tier's desk. */
export const overdueAt = (tier: Tier): CaseFilter => ({ overdue: { eq: true }, tier: { eq: tier } });

/** Cases that the escalation has carried to the district and that are still open. */
export const ESCALATED: CaseFilter = { open: { eq: true }, escalatedTo: { eq: 'DISTRICT' } };
export const OVERDUE: CaseFilter = { overdue: { eq: true } };

/** Orders that are not closed, and those whose reply is late. */
export const OPEN_ORDERS: SupervisionOrderFilter = { open: { eq: true } };
export const LATE_ORDERS: SupervisionOrderFilter = { overdue: { eq: true } };

/** What the list beside the counts shows. */
export const PRESSING = { overdue: OVERDUE, escalated: ESCALATED } as const;
export type Pressing = keyof typeof PRESSING;
