import {
  newId,
  notFound,
  PlatformError,
  requireRole,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { caseReachable } from '../case/case-by-id.ts';
import type { CaseRow } from '../case/case-list.ts';
import { placeOfCase } from '../case/case-place.ts';
import { actorId } from '../case/record-event.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { caseWorkers } from '../life/case-life.ts';
import type { NoticeKind } from '../notices/notice-kinds.ts';
import { departmentOf, desk, tell, type Recipient } from '../notices/tell.ts';
import { LONGEST_MESSAGE, type MessageKind, type MessageWay } from './message.ts';
import type { CaseMessageTable } from '../generated/tables.ts';

export interface MessageAsked {
  readonly idempotencyKey: string;
  readonly caseId: string;
  readonly kind: MessageKind;
  readonly way?: MessageWay | null;
  readonly text: string;
}

/** So many of those who spoke last hear of the next message. */
const MOST_TOLD = 20;

/**
 * Adds to the conversation about a case, and tells whoever works on it or has spoken before. Answers the message's id.
 * Throws FORBIDDEN, NOT_FOUND, INVALID_INPUT or IDEMPOTENCY_MISMATCH.
 */
export async function writeMessage(context: RequestContext, asked: MessageAsked): Promise<string> {
  requireDepartment(context);
  requireRole(context.caller, ...caseWorkers);
  const { idempotencyKey, ...input } = asked;
  const said = { ...input, text: input.text.trim(), way: input.way ?? null };
  requireSayable(said);
  const about = await caseReachable(context, asked.caseId);
  if (!about) throw notFound('Case', asked.caseId);
  return context.writeOnce({ operation: 'writeCaseMessage', idempotencyKey, input }, (session) =>
    storeMessage(session, about, said),
  );
}

export type Said = Omit<MessageAsked, 'idempotencyKey'> & { readonly way: MessageWay | null };

/** The case that is spoken about. */
export type SpokenAbout = Pick<CaseRow, 'id' | 'number' | 'divisionCode' | 'tier'> & {
  readonly assigneeId?: string | null;
};

/** Throws INVALID_INPUT for a message without words or with too many, or with a way that does not fit its kind. */
export function requireSayable({ kind, way, text }: Said): void {
  if (text === '') {
    throw new PlatformError('INVALID_INPUT', 'Write the message.', {
      reason: 'messageMissing',
      field: 'text',
    });
  }
  if (text.length > LONGEST_MESSAGE) {
    throw new PlatformError('INVALID_INPUT', `A message has at most ${LONGEST_MESSAGE} characters.`, {
      reason: 'textTooLong',
      field: 'text',
      params: { most: LONGEST_MESSAGE },
    });
  }
  if ((kind === 'INTERNAL') !== (way === null)) {
    throw new PlatformError(
      'INVALID_INPUT',
      kind === 'INTERNAL'
        ? 'Offices write to each other here: leave out the way.'
        : 'Say how the complainant was spoken to.',
      { reason: kind === 'INTERNAL' ? 'messageWayNotNeeded' : 'messageWayMissing', field: 'way' },
    );
  }
}

/** Writes a message that has been checked, and leaves notices of it; answers its id. */
export async function storeMessage(
  session: WriteSession,
  about: SpokenAbout,
  said: Said,
  notice: NoticeKind = 'CASE_MESSAGE',
): Promise<string> {
  const { caller, clock } = session;
  const { id: caseId } = about;
  const divisionCode = await placeOfCase(session, caseId);
  const { kind, way, text } = said;
  const id = newId('CaseMessage');
  await session.rows(sql`
    insert into case_message (id, case_id, division_code, kind, way, text, written_at, author_id, author_name, author_tier,
      author_division)
    values (${id}, ${caseId}, ${divisionCode}, ${kind}, ${way}, ${text}, ${clock.now().toISOString()}::timestamptz,
      ${actorId(caller)}, ${caller.name}, ${caller.tier}, ${caller.division})`);
  const params = { case: about.number, name: caller.name };
  const told = await recipients(session, about);
  await tell(
    session,
    told.map((to) => ({ to, kind: notice, caseId, params })),
  );
  // The words stay in the conversation: neither the feed nor the audit log repeats them.
  session.emit({ type: 'MessageWritten', subjectId: caseId, divisionCode, data: { id, caseId, kind, way } });
  return id;
}

/** Who has the case (the person, or the desk while nobody has it) and who has spoken before. */
async function recipients(session: WriteSession, about: SpokenAbout): Promise<Recipient[]> {
  const { id, divisionCode, tier, assigneeId } = about;
  const spoke = await session.rows<Pick<CaseMessageTable, 'authorId'>>(sql`
    select author_id as "authorId" from case_message where case_id = ${id}
    group by author_id order by max(written_at) desc limit ${sql.lit(MOST_TOLD)}`);
  const persons = new Set([...(assigneeId ? [assigneeId] : []), ...spoke.map(({ authorId }) => authorId)]);
  const own = departmentOf(divisionCode, tier) === session.caller.division;
  return [
    ...[...persons].map((staffId) => ({ staffId })),
    ...(assigneeId || own ? [] : [desk(divisionCode, tier)]),
  ];
}
