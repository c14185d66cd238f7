import {
  notFound,
  PlatformError,
  requireVersion,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { LockMode } from '@mikro-orm/core';
import { movePartsOfCases, reachEveryDivision } from '../case/move-case.ts';
import { openCaseFile } from '../case/open-case-file.ts';
import { recordEvent } from '../case/record-event.ts';
import { missing } from '../case/step-asked.ts';
import { carryOut } from '../case/take-step.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { CaseTransferEntity, type TransferRecord } from './transfer.entity.ts';
import { tellOfTransfer } from './tell-of-transfer.ts';
import { judgeAnswer, judgeObjection, judgeSuperior } from './transfer.rules.ts';

interface Settling {
  readonly id: string;
  readonly version: number;
  readonly note?: string | undefined;
}

/** The receiving desk says that the case is not its own. Throws NOT_FOUND, VERSION_CONFLICT, RULE_VIOLATED or INVALID_INPUT. */
export function objectToTransfer(context: RequestContext, asked: Settling): Promise<void> {
  return settle(context, 'objectToTransfer', asked, async (session, transfer, note) => {
    const { record } = await openCaseFile(session, transfer.caseId);
    refuseFor(judgeObjection(transfer, record, session.caller, session.clock.now()));
    transfer.state = 'OBJECTED';
    transfer.objection = note;
    transfer.objectedAt = session.clock.now();
    transfer.objectedByName = session.caller.name;
    recordEvent(session, record, eventOf(session, 'TRANSFER_OBJECTED', note, transfer));
  });
}

/** The transferor confirms the objection, and the case comes back; or insists, and the common superior tier decides. */
export function answerObjection(
  context: RequestContext,
  { answer, ...asked }: Settling & { readonly answer: 'CONFIRM' | 'INSIST' },
): Promise<void> {
  return settle(context, 'answerObjection', asked, async (session, transfer, note) => {
    refuseFor(judgeAnswer(transfer, session.caller));
    transfer.answer = note;
    transfer.answeredAt = session.clock.now();
    transfer.answeredByName = session.caller.name;
    await reachEveryDivision(session);
    if (answer === 'CONFIRM') return takeBack(session, transfer, note);
    transfer.state = 'INSISTED';
    const { record } = await openCaseFile(session, transfer.caseId);
    recordEvent(session, record, eventOf(session, 'TRANSFER_INSISTED', note, transfer));
  });
}

/** The tier above both desks lets the transfer stand, or gives the case back. */
export function decideTransfer(
  context: RequestContext,
  { decision, ...asked }: Settling & { readonly decision: 'UPHOLD' | 'RETURN' },
): Promise<void> {
  return settle(context, 'decideTransfer', asked, async (session, transfer, note) => {
    refuseFor(judgeSuperior(transfer, session.caller));
    transfer.decision = note;
    transfer.decidedAt = session.clock.now();
    transfer.decidedByName = session.caller.name;
    if (decision === 'RETURN') return takeBack(session, transfer, note);
    transfer.state = 'UPHELD';
    const { record } = await openCaseFile(session, transfer.caseId);
    recordEvent(session, record, eventOf(session, 'TRANSFER_UPHELD', note, transfer));
  });
}

async function settle(
  context: RequestContext,
  operation: string,
  { id, version, note }: Settling,
  work: (session: WriteSession, transfer: TransferRecord, note: string) => Promise<void>,
): Promise<void> {
  requireDepartment(context);
  const words = note?.trim();
  await context.write(operation, async (session) => {
    const lockMode = LockMode.PESSIMISTIC_WRITE;
    const transfer = await session.em.findOne(CaseTransferEntity, { id }, { lockMode });
    if (!transfer) throw notFound('CaseTransfer', id);
    requireVersion(transfer, version);
    if (!words) throw missing('note', 'noteMissing');
    await work(session, transfer, words);
    await tellOfTransfer(session, transfer);
    const { caseId, fromDivision, toDivision, state } = transfer;
    session.emit({
      type: 'CaseTransferSettled',
      subjectId: caseId,
      divisionCode: session.caller.division,
      data: { id: caseId, transferId: id, fromDivision, toDivision, state },
    });
  });
}

async function takeBack(session: WriteSession, transfer: TransferRecord, note: string): Promise<void> {
  const file = await openCaseFile(session, transfer.caseId);
  transfer.state = 'RETURNED';
  await carryOut(session, file, {
    action: 'TAKE_BACK',
    at: session.clock.now(),
    note,
    destination: { divisionCode: transfer.fromDivision, tier: transfer.tier },
  });
  await movePartsOfCases(session, [transfer.caseId]);
}

function refuseFor(reason: string | null): void {
  if (!reason) return;
  const code = reason === 'roleMissing' || reason === 'notYourDesk' ? 'FORBIDDEN' : 'RULE_VIOLATED';
  throw new PlatformError(code, `This is not possible for the transfer now: ${reason}.`, { reason });
}

function eventOf(
  session: WriteSession,
  type: 'TRANSFER_OBJECTED' | 'TRANSFER_INSISTED' | 'TRANSFER_UPHELD',
  note: string,
  { id, fromDivision, toDivision }: TransferRecord,
) {
  return { type, at: session.clock.now(), note, data: { transferId: id, fromDivision, toDivision } };
}
