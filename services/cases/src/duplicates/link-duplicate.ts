import { PlatformError, requireVersion, type RequestContext, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { CaseEventType, SettlementLevel } from '../case/case-enums.ts';
import type { CaseRecord } from '../case/case.entity.ts';
import { caseState } from '../case/case-state.ts';
import { openCaseFile } from '../case/open-case-file.ts';
import { recordEvent } from '../case/record-event.ts';
import { takeStep } from '../case/take-step.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { caseWorkers, isResolved, standsAtOrAbove } from '../life/case-life.ts';

interface Linking {
  readonly id: string;
  readonly version: number;
  readonly note?: string | undefined;
}

/**
 * Says that a case is about the same matter as an earlier one; a duplicate of a duplicate is linked to the original.
 * Nothing else changes: it may be worked on, or resolved with its original. Throws NOT_FOUND, VERSION_CONFLICT,
 * FORBIDDEN or RULE_VIOLATED.
 */
export function linkDuplicate(context: RequestContext, asked: Linking & { ofId: string }): Promise<void> {
  requireDepartment(context);
  return context.write('linkDuplicate', async (session) => {
    await lockInOrder(session, [asked.id, asked.ofId]);
    const { record } = await openDuplicate(session, asked);
    const { record: named } = await openCaseFile(session, asked.ofId);
    const original = named.duplicateOfId ? (await openCaseFile(session, named.duplicateOfId)).record : named;
    if (original.id === record.id) throw refuse('duplicateOfItself', 'A case is no duplicate of itself.');
    const [follower] = await session.rows(
      sql`select id from case_record where duplicate_of_id = ${record.id} limit 1`,
    );
    if (follower) {
      throw refuse('hasDuplicates', 'Other cases are linked to this one: link them to the original instead.');
    }
    record.duplicateOfId = original.id;
    await tell(session, record, 'DUPLICATE_LINKED', asked.note, {
      originalId: original.id,
      originalNumber: original.number,
    });
  });
}

/** Two officers who link the same two cases to each other at once wait for each other in turn, not both for ever. */
async function lockInOrder(session: WriteSession, ids: readonly string[]): Promise<void> {
  await session.rows(sql`select id from case_record where id = any(${ids}) order by id for update`);
}

/** Takes the link away again. Throws like linkDuplicate. */
export function unlinkDuplicate(context: RequestContext, asked: Linking): Promise<void> {
  requireDepartment(context);
  return context.write('unlinkDuplicate', async (session) => {
    const { record } = await openDuplicate(session, asked);
    if (!record.duplicateOfId) throw refuse('notLinked', 'This case is linked to no other.');
    const originalId = record.duplicateOfId;
    record.duplicateOfId = null;
    await tell(session, record, 'DUPLICATE_UNLINKED', asked.note, { originalId });
  });
}

/** Resolves a duplicate with the result of its original, by the same rules as any other. Throws like takeStep. */
export async function resolveDuplicate(context: RequestContext, asked: Linking): Promise<void> {
  requireDepartment(context);
  const [original] = await context.rows<{ number: string; text: string; level: SettlementLevel }>(sql`
    select o.number, r.text,
      case when r.level = 'ESTATE' and (d.tier <> 'COMMUNITY' or d.estate_id is null) then d.tier else r.level end as level
    from case_record d
    join case_record o on o.id = d.duplicate_of_id
    join case_resolution r on r.case_id = o.id and r.reopened_at is null
    where d.id = ${asked.id}`);
  if (!original) throw refuse('originalNotResolved', 'There is no original that is resolved.');
  const text = `${original.text}（${original.number}）`;
  await takeStep(context, 'resolveDuplicate', 'RESOLVE', { ...asked, text, level: original.level });
}

async function openDuplicate(
  session: WriteSession,
  { id, version }: Linking,
): Promise<{ record: CaseRecord }> {
  const { record } = await openCaseFile(session, id);
  requireVersion(record, version);
  const { caller } = session;
  const works = caseWorkers.some((role) => caller.roles.includes(role));
  if (!works || !standsAtOrAbove(caller.tier, record.tier)) {
    const reason = works ? 'notYourDesk' : 'roleMissing';
    throw new PlatformError('FORBIDDEN', `You cannot link this case: ${reason}.`, { reason });
  }
  if (isResolved(record.state)) throw refuse('alreadyResolved', 'This case is resolved already.');
  return { record };
}

async function tell(
  session: WriteSession,
  record: CaseRecord,
  type: CaseEventType,
  note: string | undefined,
  data: Record<string, unknown>,
): Promise<void> {
  const at = session.clock.now();
  record.updatedAt = at;
  recordEvent(session, record, { type, at, note: note?.trim() || null, data });
  await session.em.flush();
  session.emit({
    type: type === 'DUPLICATE_LINKED' ? 'CaseDuplicateLinked' : 'CaseDuplicateUnlinked',
    subjectId: record.id,
    divisionCode: record.divisionCode,
    data: { ...caseState(record), ...data },
  });
}

function refuse(reason: string, message: string): PlatformError {
  return new PlatformError('RULE_VIOLATED', message, { reason });
}
