import {
  localDateIn,
  newId,
  notFound,
  PlatformError,
  requireVersion,
  type Caller,
  type LocalDate,
  type RequestContext,
  type Tier,
  type WriteSession,
} from '@guanjia/kit';
import { LockMode } from '@mikro-orm/core';
import { sql } from 'kysely';
import { readRuleBook } from '../deadlines/rule-book.ts';
import { reachableChannels } from '../integrators/client-reach.ts';
import { caseLife, type CaseAction } from '../life/case-life.ts';
import { judge } from '../life/case-step.rules.ts';
import { assigneeFor } from './assignee.ts';
import { advance, standingOf, type CaseFile, type StepTaken, type StepTrace } from './case-file.ts';
import {
  CaseDeadlineEntity,
  CaseEntity,
  CaseEventEntity,
  CaseResolutionEntity,
  type CaseRecord,
} from './case.entity.ts';
import type { Satisfaction } from './case-enums.ts';
import { caseState } from './case-state.ts';

export interface StepAsked {
  readonly id: string;
  readonly version: number;
  readonly note?: string | undefined;
  readonly assigneeId?: string;
  readonly dueOn?: LocalDate;
  readonly text?: string;
  readonly tier?: Tier | undefined;
  readonly satisfaction?: Satisfaction;
}

/**
 * Takes a step in the life of a case, with its event, its clocks and its audit entry in one transaction.
 * Throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, FORBIDDEN, RULE_VIOLATED or INVALID_INPUT.
 */
export async function takeStep(
  context: RequestContext,
  operation: string,
  action: CaseAction,
  asked: StepAsked,
): Promise<void> {
  const channels = await reachableChannels(context, 'cases:write');
  await context.write(operation, async (session) => {
    const file = await openCaseFile(session, asked.id);
    const { record } = file;
    if (channels && !channels.includes(record.channel)) throw notFound('Case', asked.id);
    requireVersion(record, asked.version);
    requireAllowed(record, session.caller, action);
    const taken = await stepTaken(session, record, action, asked);
    const book = await readRuleBook(session.rows, record.receivedOn);
    const trace = advance(file, taken, book, await topCategory(session, record.categoryId));
    storeTrace(session, record, taken, trace);
    // The event tells the version that the step led to.
    await session.em.flush();
    session.emit({
      type: `Case${EVENT_NAMES[action]}`,
      subjectId: record.id,
      divisionCode: record.divisionCode,
      data: caseState(record),
    });
  });
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
};

/** The case, locked until the transaction ends. Throws NOT_FOUND when it is not there or out of scope. */
async function openCaseFile(session: WriteSession, id: string): Promise<CaseFile> {
  const record = await session.em.findOne(CaseEntity, { id }, { lockMode: LockMode.PESSIMISTIC_WRITE });
  if (!record) throw notFound('Case', id);
  return {
    record,
    deadlines: await session.em.find(CaseDeadlineEntity, { caseId: id, isCurrent: true }),
    resolution: await session.em.findOne(CaseResolutionEntity, { caseId: id, reopenedAt: null }),
  };
}

function requireAllowed(record: CaseRecord, caller: Caller, action: CaseAction): void {
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

async function stepTaken(
  session: WriteSession,
  record: CaseRecord,
  action: CaseAction,
  asked: StepAsked,
): Promise<StepTaken> {
  const { needs } = caseLife[action];
  const note = asked.note?.trim() || null;
  if (needs.includes('NOTE') && !note) throw missing('note', 'noteMissing');
  const base = { action, at: session.clock.now(), note };
  switch (action) {
    case 'ASSIGN': {
      if (!asked.assigneeId) throw missing('assigneeId', 'assigneeMissing');
      if (!asked.dueOn) throw missing('dueOn', 'dueOnMissing');
      requireDueOn(record, asked.dueOn, base.at);
      return { ...base, assignee: await assigneeFor(session, record, asked.assigneeId), dueOn: asked.dueOn };
    }
    case 'RESOLVE': {
      const text = asked.text?.trim();
      if (!text) throw missing('text', 'resultMissing');
      return { ...base, result: { text, tier: asked.tier ?? session.caller.tier } };
    }
    case 'RECORD_FOLLOW_UP':
      if (!asked.satisfaction) throw missing('satisfaction', 'satisfactionMissing');
      return { ...base, satisfaction: asked.satisfaction };
    default:
      return base;
  }
}

/** A person's date lies between today and the case's own; a case that is late already may get any later date. */
function requireDueOn(record: CaseRecord, dueOn: LocalDate, now: Date): void {
  const today = localDateIn(now);
  const details = { field: 'dueOn', params: { dueOn, today, caseDueOn: record.dueOn } };
  if (dueOn < today) {
    throw new PlatformError('RULE_VIOLATED', 'The due date lies in the past.', {
      reason: 'dueInPast',
      ...details,
    });
  }
  if (dueOn > record.dueOn && record.dueOn >= today) {
    throw new PlatformError('RULE_VIOLATED', `The case itself is due on ${record.dueOn}.`, {
      reason: 'dueAfterCase',
      ...details,
    });
  }
}

function missing(field: string, reason: string): PlatformError {
  return new PlatformError('INVALID_INPUT', `Fill in ${field}.`, { reason, field });
}

/** Code of the top-level category: what the deadline packs distinguish by. */
export async function topCategory(session: WriteSession, categoryId: string): Promise<string> {
  const [row] = await session.rows<{ top: string }>(
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
  em.create(CaseEventEntity, {
    ...part,
    id: newId('CaseEvent'),
    ...trace.event,
    occurredAt: taken.at,
    actorKind: caller.kind,
    actorId: caller.staffId ?? caller.subject,
    actorName: caller.name,
    actorTier: caller.tier,
    note: taken.note,
  });
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
