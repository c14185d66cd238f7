import {
  localDateIn,
  newId,
  PlatformError,
  requireVersion,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import type { CaseRecord } from '../case/case.entity.ts';
import { movePartsOfCases, reachEveryDivision } from '../case/move-case.ts';
import { openCaseFile } from '../case/open-case-file.ts';
import { missing } from '../case/step-asked.ts';
import { carryOut, requireAllowed } from '../case/take-step.ts';
import { deadline } from '../deadlines/deadline.rules.ts';
import { readRuleBook } from '../deadlines/rule-book.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { CaseTransferEntity } from './transfer.entity.ts';
import { tellOfTransfer } from './tell-of-transfer.ts';
import { objectionLimit } from './transfer.rules.ts';
import type { DivisionRefTable } from '../generated/tables.ts';

interface TransferAsked {
  readonly id: string;
  readonly version: number;
  readonly note?: string | undefined;
}

/**
 * Hands a case to another division at the same tier: it moves there, out of the caller's sight, and keeps its clocks.
 * The receiving desk may object within five working days. Answers the transfer's id. Throws like takeStep.
 */
export function transferCase(
  context: RequestContext,
  asked: TransferAsked & { readonly divisionCode: string },
): Promise<string> {
  requireDepartment(context);
  return context.write('transferCase', async (session) => {
    const file = await openCaseFile(session, asked.id);
    const { record } = file;
    requireVersion(record, asked.version);
    requireAllowed(record, session.caller, 'TRANSFER');
    const note = noteOf(asked);
    await requireDivision(session, record, asked.divisionCode);
    const at = session.clock.now();
    const { calendar } = await readRuleBook(session.rows, localDateIn(at));
    const objection = deadline(objectionLimit, at, calendar);
    const fromDivision = record.divisionCode;
    session.audit({
      action: 'transferCase',
      subjectId: record.id,
      divisionCode: fromDivision,
      details: { number: record.number, from: fromDivision, to: asked.divisionCode },
    });
    await reachEveryDivision(session);
    await carryOut(session, file, {
      action: 'TRANSFER',
      at,
      note,
      destination: { divisionCode: asked.divisionCode },
    });
    await movePartsOfCases(session, [record.id]);
    const transfer = session.em.create(CaseTransferEntity, {
      id: newId('CaseTransfer'),
      caseId: record.id,
      fromDivision,
      toDivision: asked.divisionCode,
      tier: record.tier,
      state: 'OPEN',
      reason: note,
      transferredAt: at,
      transferredByName: session.caller.name,
      objectionDueOn: objection.dueOn,
      objectionDueAt: objection.dueAt,
      objectionProvisional: objection.provisional,
      objectionExplanation: objection.explanation,
      version: 1,
    });
    await tellOfTransfer(session, transfer);
    return transfer.id;
  });
}

/** Hands a case to an authority outside the platform, which ends it here. Answers the transfer's id. */
export function transferCaseOut(
  context: RequestContext,
  asked: TransferAsked & { readonly authority: string },
): Promise<string> {
  requireDepartment(context);
  return context.write('transferCaseOut', async (session) => {
    const file = await openCaseFile(session, asked.id);
    const { record } = file;
    requireVersion(record, asked.version);
    requireAllowed(record, session.caller, 'TRANSFER_OUT');
    const note = noteOf(asked);
    const authority = asked.authority.trim();
    if (!authority) throw missing('authority', 'authorityMissing');
    const at = session.clock.now();
    await carryOut(session, file, { action: 'TRANSFER_OUT', at, note, destination: { authority } });
    const { id } = session.em.create(CaseTransferEntity, {
      id: newId('CaseTransfer'),
      caseId: record.id,
      fromDivision: record.divisionCode,
      authority,
      tier: record.tier,
      state: 'HANDED_OVER',
      reason: note,
      transferredAt: at,
      transferredByName: session.caller.name,
      version: 1,
    });
    return id;
  });
}

function noteOf({ note }: TransferAsked): string {
  const text = note?.trim();
  if (text) return text;
  throw missing('note', 'noteMissing');
}

const DIGITS = { COMMUNITY: 12, SUBDISTRICT: 9, DISTRICT: 6 } as const;

/** The division that gets the case stands at the tier of the desk that holds it, and is another one. */
async function requireDivision(session: WriteSession, record: CaseRecord, code: string): Promise<void> {
  const refuse = (reason: string, message: string) =>
    new PlatformError('RULE_VIOLATED', message, { reason, field: 'divisionCode', params: { code } });
  const [division] = await session.rows<Pick<DivisionRefTable, 'level'>>(
    sql`select level from division_ref where code = ${code}`,
  );
  if (!division) {
    throw new PlatformError('NOT_FOUND', `There is no division ${code}.`, {
      reason: 'divisionUnknown',
      field: 'divisionCode',
    });
  }
  if (division.level !== record.tier) {
    throw refuse(
      'transferOtherTier',
      'Transfer within your tier: up with passing up, down with an assignment.',
    );
  }
  const digits = DIGITS[record.tier];
  if (record.divisionCode.slice(0, digits) === code.slice(0, digits)) {
    throw refuse('transferSameDivision', 'The case is with this division already.');
  }
}
