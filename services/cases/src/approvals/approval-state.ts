import type { ApprovalRecord } from './approval.entity.ts';

/** A request as the feed tells it; the reason stays in the case's own history. */
export function approvalState(approval: ApprovalRecord): Record<string, unknown> {
  const { id, kind, caseId, divisionCode, tier, state, requestedBy, details } = approval;
  return { id, kind, caseId, divisionCode, tier, state, requestedBy, ...details };
}
