import {
  fieldChanges,
  localDateIn,
  newId,
  notFound,
  PlatformError,
  requireVersion,
  type Caller,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { approvalKinds } from '../approvals/approval-kinds.ts';
import { lapseApprovals, requestApproval } from '../approvals/request-approval.ts';
import { ruleBookOf } from '../deadlines/rule-book.ts';
import { reachableChannels } from '../integrators/client-reach.ts';
import { cancelOpenTasks } from '../joint-handling/open-tasks.ts';
import { needsApproval, type CaseAction } from '../life/case-life.ts';
import { judge } from '../life/case-step.rules.ts';
import { tellOfStep } from '../notices/step-notices.ts';
import { cancelOrders } from '../supervision/cancel-orders.ts';
import { restartPetition } from '../petition-chain/restart-petition.ts';
import { advance, standingOf, type StepTaken, type StepTrace } from './case-file.ts';
import { CaseDeadlineEntity, CaseResolutionEntity, type CaseRecord } from './case.entity.ts';
import { caseState } from './case-state.ts';
import { openCaseFile, type OpenCaseFile } from './open-case-file.ts';
import { recordEvent } from './record-event.ts';
import { stepTaken, type StepAsked } from './step-asked.ts';
import type { CaseCategoryTable, CaseTransferTable } from '../generated/tables.ts';

/**
 * Takes a step in the life of a case, with its event, its clocks and its audit entry in one transaction; or asks for
 * it, when it needs somebody's approval: then it answers the id of the request.
 * Throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, FORBIDDEN, RULE_VIOLATED or INVALID_INPUT.
 */
export async function takeStep(
  context: RequestContext,
  operation: string,
  action: CaseAction,
  asked: StepAsked,
): Promise<string | null> {
  const channels = await reachableChannels(context, 'cases:write');
  return context.write(operation, async (session) => {
    const file = await openCaseFile(session, asked.id);
    const { record } = file;
    if (channels && !channels.includes(record.channel)) throw notFound('Case', asked.id);
    requireVersion(record, asked.version);
    requireAllowed(record, session.caller, action);
    const taken = await stepTaken(session, file, action, asked);
    const kind = approvalKinds.find((one) => one === action);
    if (kind && needsApproval(action, standingOf(record))) {
      const details = taken.until ? { until: taken.until } : {};
      return requestApproval(session, record, { kind, reason: taken.note ?? '', details });
    }
    await carryOut(session, file, taken);
    return null;
  });
}

/** Carries out a step that the rules allow: the case, its clocks, its event and what depends on its state. */
export async function carryOut(session: WriteSession, file: OpenCaseFile, taken: StepTaken): Promise<void> {
  const { record, pending } = file;
  const book = await ruleBookOf(session.rows, file.rulesVersion, record.receivedOn, localDateIn(taken.at));
  const trace = advance(file, taken, book, file.topCategory);
  storeTrace(session, record, taken, trace);
  if (pending.approvals) await lapseApprovals(session, record);
  if (pending.tasks) await cancelOpenTasks(session, record);
  await cancelOrders(session, record);
  if (taken.action === 'REOPEN') await restartPetition(session, record.id);
  if (pending.transfers) await settleByWork(session, taken.action, record.id);
  // The event tells the version that the step led to.
  await session.em.flush();
  await tellOfStep(session, taken.action, record, taken.dueOn ?? record.dueOn);
  session.emit({
    type: `Case${EVENT_NAMES[taken.action]}`,
    subjectId: record.id,
    divisionCode: record.divisionCode,
    data: caseState(record),
  });
}

/** A desk that goes to work on a case that was transferred to it has taken it over: no objection any more. */
async function settleByWork(session: WriteSession, action: CaseAction, caseId: string): Promise<void> {
  if (action === 'REGISTER' || action === 'ACCEPT' || action === 'TAKE_BACK') return;
  const settled = await session.rows<Pick<CaseTransferTable, 'id' | 'state'>>(sql`
    update case_transfer t set state = 'TAKEN_OVER', version = t.version + 1
    from (select id, state from case_transfer where case_id = ${caseId} and state in ('OPEN', 'OBJECTED', 'INSISTED')
      for update) before
    where t.id = before.id returning t.id, before.state`);
  for (const { id, state } of settled) {
    const fields = fieldChanges({ state }, { state: 'TAKEN_OVER' });
    session.changed({ type: 'CaseTransfer', id, belongsTo: [caseId], fields });
  }
}

const EVENT_NAMES: Record<CaseAction, string> = {
  REGISTER: 'Registered',
  ACCEPT: 'Accepted',
  REFUSE: 'Refused',
  PASS_UP: 'PassedUp',
  ASSIGN: 'Assigned',
  START: 'Started',
  RESOLVE: 'Resolved',
  RECORD_FOLLOW_UP: 'FollowedUp',
  CLOSE: 'Closed',
  REOPEN: 'Reopened',
  WITHDRAW: 'Withdrawn',
  VOID: 'Voided',
  SUSPEND: 'Suspended',
  RESUME: 'Resumed',
  TRANSFER: 'Transferred',
  TRANSFER_OUT: 'TransferredOut',
  TAKE_BACK: 'TakenBack',
};

/** Refuses a step that the life of the case does not allow this caller now. */
export function requireAllowed(record: CaseRecord, caller: Caller, action: CaseAction): void {
  const verdict = judge(standingOf(record), caller, action);
  if (verdict.allowed) return;
  const { code, reason } = verdict;
  throw new PlatformError(
    code,
    `${action} is not possible for case ${record.number} in ${record.state}: ${reason}.`,
    {
      reason,
      params: { action, state: record.state, tier: record.tier },
    },
  );
}

/**
 * Code of the top-level category that is chosen now: what the deadline packs distinguish by. Throws NOT_FOUND for a category
 * that is not there or was retired.
 */
export async function topCategory(session: WriteSession, categoryId: string): Promise<string> {
  const [row] = await session.rows<{ top: CaseCategoryTable['topCode'] }>(
    sql`select top_code as top from case_category where id = ${categoryId} and active`,
  );
  if (row) return row.top;
  throw new PlatformError('NOT_FOUND', `There is no category ${categoryId}.`, {
    reason: 'categoryNotFound',
    field: 'categoryId',
  });
}

/** Writes what a step added: its event, new deadlines, a resolution. */
export function storeTrace(
  session: WriteSession,
  record: CaseRecord,
  taken: StepTaken,
  trace: StepTrace,
): void {
  const { em, caller } = session;
  const part = { caseId: record.id, divisionCode: record.divisionCode };
  recordEvent(session, record, { ...trace.event, at: taken.at, note: taken.note });
  for (const deadline of trace.deadlines)
    em.create(CaseDeadlineEntity, { id: newId('CaseDeadline'), ...deadline });
  if (trace.resolution) {
    em.create(CaseResolutionEntity, {
      ...part,
      ...trace.resolution,
      id: newId('CaseResolution'),
      recordedAt: taken.at,
      recordedBy: caller.name,
      reopenedAt: null,
      reopenedOn: null,
    });
  }
}
