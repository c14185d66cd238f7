import type { RequestContext } from '@guanjia/kit';
import { approvalsOfCase, type ApprovalRow } from '../approvals/approval-list.ts';
import { judgeCorrection } from '../correction/correction.rules.ts';
import { caseActions, needsApproval, type CaseAction } from '../life/case-life.ts';
import { judge, type CaseStanding } from '../life/case-step.rules.ts';
import { judgeObjection } from '../transfers/transfer.rules.ts';
import { transfersOfCase, type TransferRow } from '../transfers/transfer-list.ts';
import { offeredActions, type OfferedAction } from './case-enums.ts';
import type { CaseRow } from './case-list.ts';
import type { AllowedAction } from './case.type.ts';
import { mayReveal } from './reveal-complainant.ts';

/** Everything that could be done with a case, and for what the caller cannot do now, why. */
export async function allowedActions(row: CaseRow, context: RequestContext): Promise<AllowedAction[]> {
  const [requests, transfers] = await Promise.all([
    approvalsOfCase(context).load(row.id),
    transfersOfCase(context).load(row.id),
  ]);
  const offered = { row, context, requests, transfer: transfers[0] ?? null };
  return offeredActions.map((action) => {
    const reason = whyNot(action, offered);
    return {
      action,
      allowed: reason === null,
      needsApproval: isStep(action) && needsApproval(action, standingOfRow(row)),
      reason,
    };
  });
}

function isStep(action: OfferedAction): action is CaseAction & OfferedAction {
  return (caseActions as readonly string[]).includes(action);
}

function standingOfRow(row: CaseRow): CaseStanding {
  return {
    ...row,
    followUpRecorded: row.followUpAt !== null,
    dissatisfied: row.followUpSatisfaction === 'DISSATISFIED',
  };
}

interface Offered {
  readonly row: CaseRow;
  readonly context: RequestContext;
  readonly requests: readonly ApprovalRow[];
  readonly transfer: TransferRow | null;
}

function whyNot(action: OfferedAction, { row, context, requests, transfer }: Offered): string | null {
  const { caller, clock } = context;
  if (action === 'REVEAL_COMPLAINANT') return mayReveal(caller, row.tier);
  if (action === 'OBJECT_TO_TRANSFER') return judgeObjection(transfer, row, caller, clock.now());
  if (action === 'CORRECT') {
    const correctable = judgeCorrection(row, caller);
    return correctable.allowed ? null : correctable.reason;
  }
  // An integrator's client works on no case; its roles name none that may.
  const verdict = judge(standingOfRow(row), caller, action);
  if (!verdict.allowed) return verdict.reason;
  const waits = requests.some(({ kind, state }) => kind === action && state === 'PENDING');
  return waits ? 'approvalPending' : null;
}
