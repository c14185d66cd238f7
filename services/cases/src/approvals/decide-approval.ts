import {
  notFound,
  PlatformError,
  requireVersion,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { LockMode } from '@mikro-orm/core';
import { openCaseFile, type OpenCaseFile } from '../case/open-case-file.ts';
import { actorId, recordEvent } from '../case/record-event.ts';
import { carryOut } from '../case/take-step.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { tell } from '../notices/tell.ts';
import type { CaseAction } from '../life/case-life.ts';
import { grantExtension } from '../petition-chain/extension.ts';
import { judgeDecision } from '../life/case-step.rules.ts';
import { approvalRules, type ApprovalKind, type ApprovalState } from './approval-kinds.ts';
import { approvalState } from './approval-state.ts';
import { ApprovalEntity, type ApprovalRecord } from './approval.entity.ts';

export type Decision = 'APPROVE' | 'REFUSE';

export interface DecisionGiven {
  readonly id: string;
  readonly version: number;
  readonly decision: Decision;
  readonly note?: string | undefined;
}

/** What an approved request does, kind by kind. */
const carriedOut: Readonly<
  Record<ApprovalKind, (session: WriteSession, file: OpenCaseFile, approval: ApprovalRecord) => Promise<void>>
> = {
  CLOSE: takeApprovedStep('CLOSE'),
  SUSPEND: takeApprovedStep('SUSPEND'),
  WITHDRAW: takeApprovedStep('WITHDRAW'),
  VOID: takeApprovedStep('VOID'),
  EXTENSION: grantExtension,
};

function takeApprovedStep(action: CaseAction) {
  return (session: WriteSession, file: OpenCaseFile, approval: ApprovalRecord): Promise<void> => {
    const { reason: note, details, requestedByName: requestedBy } = approval;
    const { until } = details;
    return carryOut(session, file, {
      action,
      at: session.clock.now(),
      note,
      requestedBy,
      ...(until ? { until } : {}),
    });
  };
}

/**
 * Approves or refuses a request; what is approved happens in the same transaction. Throws NOT_FOUND,
 * VERSION_CONFLICT, ILLEGAL_TRANSITION (decided already), FORBIDDEN or INVALID_INPUT (a refusal without its reason).
 */
export async function decideApproval(context: RequestContext, given: DecisionGiven): Promise<void> {
  requireDepartment(context);
  await context.write('decideApproval', async (session) => {
    const { approval, file } = await openApproval(session, given);
    const verdict = judgeDecision(
      { ...approvalRules[approval.kind], tier: file.record.tier, requesterId: approval.requestedBy },
      { ...session.caller, id: actorId(session.caller) },
    );
    if (!verdict.allowed) {
      throw new PlatformError(verdict.code, `You cannot decide on this request: ${verdict.reason}.`, {
        reason: verdict.reason,
        params: { kind: approval.kind, tier: file.record.tier },
      });
    }
    const note = given.note?.trim() || null;
    if (given.decision === 'REFUSE' && !note) {
      throw new PlatformError('INVALID_INPUT', 'Say why you refuse.', {
        reason: 'noteMissing',
        field: 'note',
      });
    }
    const { until } = approval.details;
    if (given.decision === 'APPROVE' && until && until <= session.clock.today()) {
      throw new PlatformError('RULE_VIOLATED', `It was asked for until ${until}: refuse it.`, {
        reason: 'untilPassed',
        params: { until },
      });
    }
    end(session, approval, given.decision === 'APPROVE' ? 'APPROVED' : 'REFUSED', note);
    await tell(session, [
      {
        to: { staffId: approval.requestedBy },
        kind: 'APPROVAL_DECIDED',
        caseId: approval.caseId,
        params: {
          case: file.record.number,
          approval: approval.kind,
          state: approval.state,
          name: session.caller.name,
        },
      },
    ]);
    if (given.decision === 'APPROVE') await carriedOut[approval.kind](session, file, approval);
    else recordRefusal(session, file, approval, 'APPROVAL_REFUSED');
  });
}

/** Takes a request back: its own author, while nobody has decided. Throws like decideApproval. */
export async function retractApproval(
  context: RequestContext,
  given: Omit<DecisionGiven, 'decision'>,
): Promise<void> {
  requireDepartment(context);
  await context.write('retractApproval', async (session) => {
    const { approval, file } = await openApproval(session, given);
    if (approval.requestedBy !== actorId(session.caller)) {
      throw new PlatformError('FORBIDDEN', 'Only who asked for it takes a request back.', {
        reason: 'notYourRequest',
      });
    }
    end(session, approval, 'RETRACTED', given.note?.trim() || null);
    recordRefusal(session, file, approval, 'APPROVAL_RETRACTED');
  });
}

/** The request with its case, both locked; always the case first, as every step of a case does. */
async function openApproval(
  session: WriteSession,
  { id, version }: Pick<DecisionGiven, 'id' | 'version'>,
): Promise<{ approval: ApprovalRecord; file: OpenCaseFile }> {
  const found = await session.em.findOne(ApprovalEntity, { id });
  if (!found) throw notFound('Approval', id);
  const file = await openCaseFile(session, found.caseId);
  const approval = await session.em.refresh(found, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!approval) throw notFound('Approval', id);
  requireVersion(approval, version);
  if (approval.state === 'PENDING') return { approval, file };
  throw new PlatformError('ILLEGAL_TRANSITION', `This request is ${approval.state} already.`, {
    reason: 'approvalDecided',
    params: { state: approval.state },
  });
}

function end(
  session: WriteSession,
  approval: ApprovalRecord,
  state: ApprovalState,
  note: string | null,
): void {
  approval.state = state;
  approval.decidedAt = session.clock.now();
  approval.decidedBy = actorId(session.caller);
  approval.decidedByName = session.caller.name;
  approval.decisionNote = note;
  session.emit({
    type: `Approval${state.charAt(0)}${state.slice(1).toLowerCase()}`,
    subjectId: approval.id,
    divisionCode: approval.divisionCode,
    data: approvalState(approval),
  });
}

function recordRefusal(
  session: WriteSession,
  { record }: OpenCaseFile,
  { id, kind, decisionNote }: ApprovalRecord,
  type: 'APPROVAL_REFUSED' | 'APPROVAL_RETRACTED',
): void {
  recordEvent(session, record, {
    type,
    at: session.clock.now(),
    note: decisionNote ?? null,
    data: { approvalId: id, kind },
  });
}
