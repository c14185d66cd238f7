import {
  defineLoader,
  documentById,
  groupedByKey,
  isOver,
  newId,
  notFound,
  PlatformError,
  requireRole,
  type DocumentRow,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { caseReachable } from '../case/case-by-id.ts';
import type { CaseEventType } from '../case/case-enums.ts';
import type { CaseRow } from '../case/case-list.ts';
import { placeOfCase } from '../case/case-place.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { caseWorkers } from '../life/case-life.ts';
import type { CaseAttachmentTable } from '../generated/tables.ts';

/** The documents that hang on cases, oldest first. */
export const attachmentsOfCase = defineLoader<string, DocumentRow[]>(async (caseIds, context) => {
  const tied = await context.rows<Pick<CaseAttachmentTable, 'caseId' | 'documentId'>>(sql`
    select case_id as "caseId", document_id as "documentId" from case_attachment
    where case_id = any(${caseIds}) and removed_at is null order by added_at, id`);
  const found = await documentById(context).loadMany(tied.map((one) => one.documentId));
  const rows = tied.flatMap(({ caseId }, place) => {
    const document = found[place];
    return document && !(document instanceof Error) ? [{ caseId, document }] : [];
  });
  return groupedByKey(caseIds, rows, (row) => row.caseId).map((of) => of.map((row) => row.document));
});

/** A document that hangs on a case, or did: it stays on record, see removeAttachment. */
export const wasAttached = sql<boolean>`exists (select from case_attachment a where a.document_id = d.id)`;

/**
 * Hangs a document on a case; from then on everybody who works on the case may open it, and it stays. Throws NOT_FOUND
 * unless the case lies in the caller's division and the caller uploaded the document, FORBIDDEN, or ALREADY_EXISTS.
 */
export async function addAttachment(
  context: RequestContext,
  caseId: string,
  documentId: string,
): Promise<void> {
  await requireCaseToChange(context, caseId);
  const document = await ownUpload(context, documentId);
  await context.write('addAttachment', (session) => attach(session, caseId, document));
}

/** What the caller uploaded and has not used yet. Throws NOT_FOUND or ALREADY_EXISTS. */
export async function ownUpload(context: RequestContext, documentId: string): Promise<DocumentRow> {
  const document = await documentById(context).load(documentId);
  const upload = document && !document.made && !isOver(document, context);
  if (!upload || document.uploadedBy !== context.caller.subject) throw notFound('Document', documentId);
  if (document.subjectId) {
    throw new PlatformError('ALREADY_EXISTS', `${document.name} is attached already.`, {
      reason: 'documentAttached',
      field: 'documentId',
    });
  }
  return document;
}

/** Hangs a document on a case, with its event. Throws NOT_FOUND when another request was faster. */
export async function attach(session: WriteSession, caseId: string, document: DocumentRow): Promise<void> {
  const { caller, clock } = session;
  const divisionCode = await placeOfCase(session, caseId);
  // The condition lets one of two requests win.
  const taken = await session.rows(sql`
    update document set subject_id = ${caseId}, division_code = ${divisionCode}, expires_at = null
    where id = ${document.id} and subject_id is null returning id`);
  if (taken.length === 0) throw notFound('Document', document.id);
  await session.rows(sql`
    insert into case_attachment (id, case_id, document_id, division_code, added_at, added_by)
    values (${newId('CaseAttachment')}, ${caseId}, ${document.id}, ${divisionCode}, ${clock.now()}, ${caller.subject})`);
  await recordEvent(session, { id: caseId, divisionCode }, 'ATTACHMENT_ADDED', document);
}

/** Takes a document off a case. It stays on record, and nobody but its uploader opens it any more. */
export async function removeAttachment(
  context: RequestContext,
  caseId: string,
  documentId: string,
): Promise<void> {
  await requireCaseToChange(context, caseId);
  const document = await documentById(context).load(documentId);
  if (!document || document.subjectId !== caseId) throw notFound('Document', documentId);
  await context.write('removeAttachment', async (session) => {
    const { caller, clock } = session;
    const removed = await session.rows(sql`
      update case_attachment set removed_at = ${clock.now()}, removed_by = ${caller.subject}
      where case_id = ${caseId} and document_id = ${documentId} and removed_at is null returning id`);
    if (removed.length === 0) throw notFound('Document', documentId);
    await session.rows(sql`update document set subject_id = null where id = ${documentId}`);
    const divisionCode = await placeOfCase(session, caseId);
    await recordEvent(session, { id: caseId, divisionCode }, 'ATTACHMENT_REMOVED', document);
  });
}

async function requireCaseToChange(context: RequestContext, caseId: string): Promise<void> {
  requireDepartment(context);
  requireRole(context.caller, ...caseWorkers);
  const found = await caseReachable(context, caseId);
  if (!found) throw notFound('Case', caseId);
}

async function recordEvent(
  session: WriteSession,
  found: Pick<CaseRow, 'id' | 'divisionCode'>,
  type: CaseEventType,
  document: DocumentRow,
): Promise<void> {
  const { caller, clock } = session;
  const { id: documentId, name, mediaType, size } = document;
  const data = { documentId, name, mediaType, size };
  await session.rows(sql`
    insert into case_event (id, case_id, division_code, type, occurred_at, actor_kind, actor_id, actor_name, actor_tier, data)
    values (${newId('CaseEvent')}, ${found.id}, ${found.divisionCode}, ${type}, ${clock.now()}, ${caller.kind},
      ${caller.staffId ?? caller.subject}, ${caller.name}, ${caller.tier}, ${JSON.stringify(data)}::jsonb)`);
  session.emit({
    type: type === 'ATTACHMENT_ADDED' ? 'CaseAttachmentAdded' : 'CaseAttachmentRemoved',
    subjectId: found.id,
    divisionCode: found.divisionCode,
    data: { ...data, caseId: found.id },
  });
}
