import { newId, PlatformError, type WriteSession } from '@guanjia/kit';
import type { CaseRecord } from '../case/case.entity.ts';
import { actorId, recordEvent } from '../case/record-event.ts';
import { desk, tell } from '../notices/tell.ts';
import { approvalRules, type ApprovalKind } from './approval-kinds.ts';
import { approvalState } from './approval-state.ts';
import { ApprovalEntity, type ApprovalDetails, type ApprovalRecord } from './approval.entity.ts';

export interface ApprovalAsked {
  readonly kind: ApprovalKind;
  readonly reason: string;
  readonly details: ApprovalDetails;
}

/**
 * Puts a request before those who may approve it; answers its id. The caller has been judged to be one who may ask.
 * Throws RULE_VIOLATED when the same has been asked already and waits.
 */
export async function requestApproval(
  session: WriteSession,
  record: CaseRecord,
  { kind, reason, details }: ApprovalAsked,
): Promise<string> {
  const { em, caller, clock } = session;
  const waiting = await em.findOne(ApprovalEntity, { caseId: record.id, kind, state: 'PENDING' });
  if (waiting) {
    throw new PlatformError('RULE_VIOLATED', `${waiting.requestedByName} has asked for this already.`, {
      reason: 'approvalPending',
      params: { kind, requestedByName: waiting.requestedByName },
    });
  }
  const at = clock.now();
  const approval: ApprovalRecord = em.create(ApprovalEntity, {
    id: newId('Approval'),
    kind,
    caseId: record.id,
    divisionCode: record.divisionCode,
    tier: record.tier,
    state: 'PENDING',
    requestedAt: at,
    requestedBy: actorId(caller),
    requestedByName: caller.name,
    reason,
    details,
    version: 1,
  });
  recordEvent(session, record, {
    type: 'APPROVAL_REQUESTED',
    at,
    note: reason,
    data: { approvalId: approval.id, kind, ...details },
  });
  await tell(session, [
    {
      to: desk(record.divisionCode, record.tier, approvalRules[kind].by),
      kind: 'APPROVAL_ASKED',
      caseId: record.id,
      params: { case: record.number, approval: kind, name: caller.name },
    },
  ]);
  session.emit({
    type: 'ApprovalRequested',
    subjectId: approval.id,
    divisionCode: record.divisionCode,
    data: approvalState(approval),
  });
  return approval.id;
}

/** Ends the requests that a case has left behind: what they ask for is not possible in its present state. */
export async function lapseApprovals(session: WriteSession, record: CaseRecord): Promise<void> {
  const waiting = await session.em.find(ApprovalEntity, { caseId: record.id, state: 'PENDING' });
  for (const approval of waiting) {
    if (approvalRules[approval.kind].from.includes(record.state)) continue;
    Object.assign(approval, { state: 'LAPSED', decidedAt: session.clock.now() });
    session.emit({
      type: 'ApprovalLapsed',
      subjectId: approval.id,
      divisionCode: approval.divisionCode,
      data: approvalState(approval),
    });
  }
}
