import { defineLoader, notFound, PlatformError, type RequestContext, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { requestApproval } from '../approvals/request-approval.ts';
import { attach, ownUpload } from '../attachments/attachments.ts';
import { standingOf } from '../case/case-file.ts';
import type { Satisfaction } from '../case/case-enums.ts';
import type { CaseRecord } from '../case/case.entity.ts';
import { caseState } from '../case/case-state.ts';
import { openCaseFile, type OpenCaseFile } from '../case/open-case-file.ts';
import { recordEvent } from '../case/record-event.ts';
import { missing } from '../case/step-asked.ts';
import { carryOut } from '../case/take-step.ts';
import type { MessageWay } from '../conversation/message.ts';
import { requireSayable, storeMessage } from '../conversation/write-message.ts';
import type { Channel } from '../deadlines/deadline-pack.ts';
import { caseLife, isOpen, needsApproval, type CaseAction } from '../life/case-life.ts';
import type { NoticeKind } from '../notices/notice-kinds.ts';
import { desk, tell } from '../notices/tell.ts';
import { reachableChannels } from './client-reach.ts';

interface OwnCase {
  /** The same key again does nothing more. */
  readonly idempotencyKey: string;
  readonly caseId: string;
}

/** How somebody who came by a channel speaks to the office. */
const WAYS: Readonly<Record<Channel, MessageWay>> = {
  VISIT: 'VISIT',
  CALL: 'CALL',
  LETTER: 'LETTER',
  MAYOR_MAILBOX: 'ONLINE',
  HOTLINE: 'CALL',
  ONLINE: 'ONLINE',
  PATROL: 'ONLINE',
};

/** Files that come with one supplement at most. */
export const MAX_DOCUMENTS = 5;

/**
 * Adds the complainant's words and files to a case of the client's own channels; whoever has it is told. Throws
 * FORBIDDEN, NOT_FOUND, INVALID_INPUT, ALREADY_EXISTS (file) or IDEMPOTENCY_MISMATCH.
 */
export async function supplementCase(
  context: RequestContext,
  asked: OwnCase & { readonly text: string; readonly documentIds: readonly string[] },
): Promise<void> {
  const text = asked.text.trim();
  if (asked.documentIds.length > MAX_DOCUMENTS) {
    throw new PlatformError('INVALID_INPUT', `At most ${MAX_DOCUMENTS} files come with one supplement.`, {
      reason: 'documentsTooMany',
      field: 'documentIds',
      params: { most: MAX_DOCUMENTS },
    });
  }
  await once(context, 'supplementCase', asked, async (session, { record }) => {
    const said = {
      caseId: record.id,
      kind: 'FROM_COMPLAINANT' as const,
      way: WAYS[record.channel],
      text,
    };
    requireSayable(said);
    await storeMessage(session, record, said, 'CASE_SUPPLEMENTED');
    // Looked at within the write: a repetition, whose files hang on the case already, does not come here.
    for (const id of asked.documentIds) await attach(session, record.id, await ownUpload(context, id));
    recordEvent(session, record, {
      type: 'SUPPLEMENTED',
      at: session.clock.now(),
      note: null,
      data: { files: asked.documentIds.length },
    });
    emitReport(session, 'CaseSupplemented', record);
  });
}

/** A case is urged at most once in so many minutes: who has it is told each time. */
const MINUTES_BETWEEN = 60;

/** Reminds whoever has a case (催单). Throws FORBIDDEN, NOT_FOUND, ILLEGAL_TRANSITION or LIMIT_EXCEEDED with `nextAt`. */
export function urgeCase(
  context: RequestContext,
  asked: OwnCase & { readonly note?: string | null },
): Promise<void> {
  return once(context, 'urgeCase', asked, async (session, { record }) => {
    if (!isOpen(record.state)) throw notNow('URGE', record);
    const now = session.clock.now();
    await requirePause(session, record, now);
    const note = asked.note?.trim() || null;
    recordEvent(session, record, { type: 'URGED', at: now, note, data: {} });
    await tellHolder(session, record, 'CASE_URGED');
    emitReport(session, 'CaseUrged', record);
  });
}

async function requirePause(session: WriteSession, record: CaseRecord, now: Date): Promise<void> {
  const [last] = await session.rows<{ at: string | null }>(sql`
    select max(occurred_at) as at from case_event where case_id = ${record.id} and type = 'URGED'`);
  if (!last?.at) return;
  const next = new Date(new Date(last.at).getTime() + MINUTES_BETWEEN * 60_000);
  if (next <= now) return;
  throw new PlatformError('LIMIT_EXCEEDED', `This case can be urged again at ${next.toISOString()}.`, {
    reason: 'urgedRecently',
    params: { nextAt: next.toISOString(), minutes: MINUTES_BETWEEN },
  });
}

/**
 * The complainant takes a case back: at once while nobody has accepted it, afterwards as a request that a supervisor or head
 * of the desk decides on. Throws FORBIDDEN, NOT_FOUND, ILLEGAL_TRANSITION, RULE_VIOLATED or INVALID_INPUT.
 */
export function withdrawOwnCase(
  context: RequestContext,
  asked: OwnCase & { readonly reason: string },
): Promise<void> {
  return once(context, 'withdrawOwnCase', asked, async (session, file) => {
    const { record } = file;
    const note = asked.reason.trim();
    if (!note) throw missing('reason', 'noteMissing');
    if (!caseLife.WITHDRAW.from.includes(record.state)) throw notNow('WITHDRAW', record);
    if (needsApproval('WITHDRAW', standingOf(record))) {
      await requestApproval(session, record, { kind: 'WITHDRAW', reason: note, details: {} });
      return;
    }
    await carryOut(session, file, { action: 'WITHDRAW', at: session.clock.now(), note });
    await tellHolder(session, record, 'CASE_WITHDRAWN');
  });
}

/**
 * What the complainant said of the result, asked by the source itself: the follow-up visit of the case. Throws FORBIDDEN,
 * NOT_FOUND, ILLEGAL_TRANSITION (nothing is resolved), RULE_VIOLATED (followed up already) or INVALID_INPUT.
 */
export function reportSatisfaction(
  context: RequestContext,
  asked: OwnCase & { readonly satisfaction: Satisfaction; readonly note?: string | null },
): Promise<void> {
  return once(context, 'reportSatisfaction', asked, async (session, file) => {
    const { record } = file;
    const { satisfaction } = asked;
    const note = asked.note?.trim() || null;
    if (satisfaction === 'DISSATISFIED' && !note) throw missing('note', 'noteMissing');
    if (!caseLife.RECORD_FOLLOW_UP.from.includes(record.state)) throw notNow('RECORD_FOLLOW_UP', record);
    if (record.followUpAt) {
      throw new PlatformError('RULE_VIOLATED', 'This case was followed up already: supplement it instead.', {
        reason: 'followUpRecorded',
        params: { satisfaction: record.followUpSatisfaction },
      });
    }
    const at = session.clock.now();
    await carryOut(session, file, { action: 'RECORD_FOLLOW_UP', at, note, satisfaction });
    await tellHolder(session, record, 'CASE_SATISFACTION', { satisfaction });
  });
}

/** Runs a client's write on a case of its own channels, once for each key. */
async function once(
  context: RequestContext,
  operation: string,
  { idempotencyKey, ...input }: OwnCase,
  work: (session: WriteSession, file: OpenCaseFile) => Promise<void>,
): Promise<void> {
  const channels = await reachableChannels(context, 'cases:write');
  if (channels === null) {
    throw new PlatformError(
      'FORBIDDEN',
      'This is for integrators’ clients; a department works on the case itself.',
      {
        reason: 'clientsOnly',
      },
    );
  }
  await context.writeOnce({ operation, idempotencyKey, input }, async (session) => {
    const file = await openCaseFile(session, input.caseId);
    if (!channels.includes(file.record.channel)) throw notFound('Case', input.caseId);
    await work(session, file);
    return file.record.id;
  });
}

function emitReport(session: WriteSession, type: 'CaseSupplemented' | 'CaseUrged', record: CaseRecord): void {
  session.emit({
    type,
    subjectId: record.id,
    divisionCode: record.divisionCode,
    data: caseState(record),
  });
}

function tellHolder(
  session: WriteSession,
  { id, number, divisionCode, tier, assigneeId }: CaseRecord,
  kind: NoticeKind,
  more: Record<string, unknown> = {},
): Promise<void> {
  const to = assigneeId ? { staffId: assigneeId } : desk(divisionCode, tier);
  return tell(session, [
    { to, kind, caseId: id, params: { case: number, name: session.caller.name, ...more } },
  ]);
}

function notNow(action: CaseAction | 'URGE', { number, state, tier }: CaseRecord): PlatformError {
  return new PlatformError(
    'ILLEGAL_TRANSITION',
    `${action} is not possible for case ${number} in ${state}.`,
    { reason: 'notFromThisState', params: { action, state, tier } },
  );
}

/** What has come from the source of a case since it was registered. */
export interface SourceReports {
  readonly supplements: number;
  readonly lastSupplementAt: string | null;
  readonly reminders: number;
  readonly lastReminderAt: string | null;
}

const NONE: SourceReports = { supplements: 0, lastSupplementAt: null, reminders: 0, lastReminderAt: null };

export const sourceReportsOfCase = defineLoader<string, SourceReports>(async (caseIds, context) => {
  const rows = await context.rows<SourceReports & { caseId: string }>(sql`
    select case_id as "caseId",
      count(*) filter (where type = 'SUPPLEMENTED')::int as supplements,
      max(occurred_at) filter (where type = 'SUPPLEMENTED') as "lastSupplementAt",
      count(*) filter (where type = 'URGED')::int as reminders,
      max(occurred_at) filter (where type = 'URGED') as "lastReminderAt"
    from case_event where case_id = any(${caseIds}) and type in ('SUPPLEMENTED', 'URGED') group by case_id`);
  const found = new Map(rows.map((row) => [row.caseId, row]));
  return caseIds.map((id) => found.get(id) ?? NONE);
});
