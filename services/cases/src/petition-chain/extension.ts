import {
  localDateIn,
  PlatformError,
  requireVersion,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import type { ApprovalRecord } from '../approvals/approval.entity.ts';
import { requestApproval } from '../approvals/request-approval.ts';
import { refreshDue } from '../case/case-clocks.ts';
import type { CaseFile } from '../case/case-file.ts';
import { caseState } from '../case/case-state.ts';
import type { CaseDeadlineRecord } from '../case/case.entity.ts';
import { openCaseFile } from '../case/open-case-file.ts';
import { recordEvent } from '../case/record-event.ts';
import { missing } from '../case/step-asked.ts';
import { prolonged } from '../deadlines/deadline.rules.ts';
import { readRuleBook } from '../deadlines/rule-book.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { caseWorkers, underWay, type CaseState } from '../life/case-life.ts';
import { LONGEST_EXTENSION, petitionArticles, petitionLaw } from './petition-chain.ts';
import { requirePetition } from './petition-cases.ts';

interface ExtensionAsked {
  readonly id: string;
  readonly version: number;
  readonly days: number;
  readonly note?: string | undefined;
}

const extendable: ReadonlySet<CaseState> = new Set([...underWay, 'SUSPENDED']);

/**
 * Asks the head for more time for a petition; answers the request's id.
 * Throws NOT_FOUND, VERSION_CONFLICT, FORBIDDEN, ILLEGAL_TRANSITION, RULE_VIOLATED or INVALID_INPUT.
 */
export function requestExtension(context: RequestContext, asked: ExtensionAsked): Promise<string> {
  requireDepartment(context);
  return context.write('requestExtension', async (session) => {
    const file = await openCaseFile(session, asked.id);
    const { record } = file;
    requireVersion(record, asked.version);
    await requirePetition(session, record);
    const { caller } = session;
    if (!caseWorkers.some((role) => caller.roles.includes(role))) throw refuse('FORBIDDEN', 'roleMissing');
    if (caller.tier !== record.tier) throw refuse('FORBIDDEN', 'notYourDesk');
    extendableClock(file, session.clock.now());
    if (!Number.isSafeInteger(asked.days) || asked.days < 1 || asked.days > LONGEST_EXTENSION) {
      throw new PlatformError('RULE_VIOLATED', `Extend by 1 to ${LONGEST_EXTENSION} days.`, {
        reason: 'extensionDays',
        field: 'days',
        params: { most: LONGEST_EXTENSION },
      });
    }
    const reason = asked.note?.trim();
    if (!reason) throw missing('note', 'noteMissing');
    return requestApproval(session, record, { kind: 'EXTENSION', reason, details: { days: asked.days } });
  });
}

/** What an approved request for more time does: the total limit ends later, this once. */
export async function grantExtension(
  session: WriteSession,
  file: CaseFile,
  { details, reason, requestedByName }: ApprovalRecord,
): Promise<void> {
  const { record } = file;
  const at = session.clock.now();
  const clock = extendableClock(file, at);
  const { calendar } = await readRuleBook(session.rows, record.receivedOn, localDateIn(at));
  const rule = petitionArticles[petitionLaw(record.receivedOn)].extension;
  const days = details.days ?? LONGEST_EXTENSION;
  const from = clock.dueOn;
  Object.assign(clock, prolonged(clock.explanation, calendar, { rule, days, grantedAt: at.toISOString() }));
  Object.assign(record, { petitionExtendedOn: localDateIn(at), updatedAt: at });
  refreshDue(file, []);
  recordEvent(session, record, {
    type: 'EXTENDED',
    at,
    note: reason,
    data: { days, from, to: clock.dueOn, requestedBy: requestedByName },
  });
  await session.em.flush();
  session.emit({
    type: 'CaseExtended',
    subjectId: record.id,
    divisionCode: record.divisionCode,
    data: caseState(record),
  });
}

/** The running total clock of a petition that was never prolonged. Throws ILLEGAL_TRANSITION or RULE_VIOLATED. */
function extendableClock({ record, deadlines }: CaseFile, now: Date): CaseDeadlineRecord {
  if (record.petitionExtendedOn) throw refuse('RULE_VIOLATED', 'extendedAlready');
  const clock = deadlines.find((one) => one.clock === 'TOTAL' && !one.stoppedAt);
  if (!clock || !extendable.has(record.state)) throw refuse('ILLEGAL_TRANSITION', 'notFromThisState');
  // More time is granted before the limit has ended, or not at all.
  if (clock.dueAt < (clock.pausedAt ?? now)) throw refuse('RULE_VIOLATED', 'extensionTooLate');
  return clock;
}

function refuse(code: 'FORBIDDEN' | 'ILLEGAL_TRANSITION' | 'RULE_VIOLATED', reason: string): PlatformError {
  return new PlatformError(code, `This petition cannot be given more time: ${reason}.`, { reason });
}
