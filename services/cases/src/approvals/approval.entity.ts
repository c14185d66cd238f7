import { defineEntity, p, type InferEntity } from '@mikro-orm/core';
import type { LocalDate, Tier } from '@guanjia/kit';
import type { ApprovalKind, ApprovalState } from './approval-kinds.ts';

/** What a request carries besides its reason; each kind uses its own part. */
export interface ApprovalDetails {
  /** SUSPEND: the date on which the case goes on by itself. */
  readonly until?: LocalDate;
  /** EXTENSION: natural days on top of the total limit. */
  readonly days?: number;
}

/** A request that somebody else has to agree to. */
export const ApprovalEntity = defineEntity({
  name: 'Approval',
  tableName: 'approval',
  properties: {
    id: p.string().primary(),
    kind: p.string().$type<ApprovalKind>(),
    caseId: p.string(),
    divisionCode: p.string(),
    // The desk that held the case when it was asked for.
    tier: p.string().$type<Tier>(),
    state: p.string().$type<ApprovalState>(),
    requestedAt: p.datetime(),
    requestedBy: p.string(),
    requestedByName: p.string(),
    reason: p.text(),
    details: p.json<ApprovalDetails>(),
    decidedAt: p.datetime().nullable(),
    decidedBy: p.string().nullable(),
    decidedByName: p.string().nullable(),
    decisionNote: p.text().nullable(),
    version: p.integer().version(),
  },
});
export type ApprovalRecord = InferEntity<typeof ApprovalEntity>;
