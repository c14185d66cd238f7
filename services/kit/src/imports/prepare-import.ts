import { sql } from 'kysely';
import type { WriteSession } from '../database/write-session.ts';
import { documentById, isOver, type DocumentRow } from '../documents/document.type.ts';
import { notFound, PlatformError } from '../errors/platform-error.ts';
import { requireRole } from '../identity/caller.ts';
import { newId } from '../ids/ids.ts';
import type { JobKind } from '../jobs/job-queue.ts';
import { readSheets, type SheetRow } from '../sheets/read-sheet.ts';
import type { RequestContext } from '../subgraph/request-context.ts';
import type { ImportKind } from './import-kind.ts';
import { keepMeanings, requireMeanings, type MeaningGiven } from './import-meanings.ts';
import { importOf, mayResume, ownImport } from './import-record.ts';
import {
  findHeader,
  headerSet,
  mappingToRemember,
  rememberedColumns,
  samplesOf,
  type FoundHeader,
  type RememberedMapping,
} from './match-headers.rules.ts';

/** Days that a sheet waits for its rows to be taken in: it names people, so that it does not stay for good. */
const WAITING_DAYS = 30;

/** The job that does the work of an import's phase. */
export interface ImportWork {
  importId: string;
}

/**
 * Reads the header of an uploaded sheet and proposes which column is what: as this department mapped the same headers
 * before, otherwise by their synonyms. Throws NOT_FOUND (document) or INVALID_INPUT (no sheet, no header, nothing below it).
 */
export async function prepareImport(
  context: RequestContext,
  kind: ImportKind<unknown>,
  documentId: string,
): Promise<string> {
  requireRole(context.caller, ...kind.roles);
  const document = await documentById(context).load(documentId);
  if (!document || document.uploadedBy !== context.caller.subject || isOver(document, context)) {
    throw notFound('Document', documentId);
  }
  if (/\.(xls|xlt|et|ett)$/i.test(document.name)) {
    throw unusable(
      'sheetOldExcel',
      'The old format of Excel cannot be read: save it as .xlsx and upload that.',
    );
  }
  const { sheetName, rows, found } = await sheetWithHeader(context, document, kind);
  const set = headerSet(found.columns);
  const [remembered] = await context.rows<{ mapping: RememberedMapping }>(sql`
    select mapping from import_mapping
    where division_code = ${context.caller.division} and kind = ${kind.key} and header_set = ${set}`);
  const below = rows.slice(found.index + 1);
  if (below.length === 0) throw unusable('sheetOnlyHeader', 'There is no row below the header.');
  const columns = rememberedColumns(found.columns, remembered?.mapping ?? {}).map((column) => ({
    ...column,
    samples: samplesOf(below, column.place),
  }));
  const id = newId('ImportJob');
  await context.write('prepareImport', async (session) => {
    await session.rows(sql`
      insert into import_job (id, kind, document_id, file_name, division_code, asked_by, caller, state, header_row,
        sheet_name, header_set, columns, total, created_at)
      values (${id}, ${kind.key}, ${documentId}, ${document.name}, ${context.caller.division}, ${context.caller.subject},
        ${JSON.stringify(context.caller)}::jsonb, 'PREPARED', ${rows[found.index]?.number ?? 1},
        ${sheetName}, ${set},
        ${JSON.stringify(columns)}::jsonb, ${below.length}, ${session.clock.now()})`);
    await expireSheet(session, documentId, WAITING_DAYS);
    session.audit({
      action: 'prepareImport',
      subjectId: id,
      divisionCode: context.caller.division,
      details: { kind: kind.key, documentId, name: document.name },
    });
  });
  return id;
}

/** Has an uploaded sheet go in so many days; one that hangs on something stays with it, an export keeps its time. */
export async function expireSheet(
  session: WriteSession,
  documentId: string | null,
  days: number,
): Promise<void> {
  const expires = new Date(session.clock.now().getTime() + days * 86_400_000);
  await session.rows(
    sql`update document set expires_at = ${expires} where id = ${documentId} and subject_id is null and not made`,
  );
}

export function sheetGone(): PlatformError {
  return new PlatformError('NOT_FOUND', 'The uploaded sheet is gone.', { reason: 'sheetGone' });
}

/** The first sheet that has a header: offices put a cover before it. */
async function sheetWithHeader(
  context: RequestContext,
  document: DocumentRow,
  kind: ImportKind<unknown>,
): Promise<{ sheetName: string | null; rows: readonly SheetRow[]; found: FoundHeader }> {
  for (const { name: sheetName, rows } of await readSheets(context.documents, document)) {
    const found = findHeader(rows, kind.columns);
    if (found) return { sheetName, rows, found };
  }
  throw unusable('headerNotFound', 'No row of the sheet names its columns.');
}

function unusable(reason: string, message: string): PlatformError {
  return new PlatformError('INVALID_INPUT', message, { reason, field: 'documentId' });
}

export interface CheckAsked {
  id: string;
  /** Place of a column in the sheet → the kind's key, or null to leave it out; what is not named stays as proposed. */
  mapping: readonly { place: number; key: string | null }[];
  settings: Record<string, string>;
  /** What values mean from now on, for this department and kind; null takes a meaning back. */
  meanings: readonly MeaningGiven[];
}

/** Starts the dry run with this mapping, which the department finds again with the same headers. Throws INVALID_INPUT or ILLEGAL_TRANSITION. */
export async function checkImport(
  context: RequestContext,
  kind: ImportKind<unknown>,
  { id, mapping, settings, meanings }: CheckAsked,
  work: JobKind<ImportWork>,
): Promise<void> {
  requireRole(context.caller, ...kind.roles);
  const { columns, divisionCode, documentId, headerSet: set } = await ownImport(context, id);
  if (!documentId) throw sheetGone();
  const mapped = columns.map((column) => {
    const given = mapping.find(({ place }) => place === column.place);
    return given ? { ...column, key: given.key } : column;
  });
  requireMapping(
    kind,
    mapped.flatMap(({ key }) => (key === null ? [] : [key])),
  );
  await kind.checkSettings(settings, context);
  await requireMeanings(context, kind, meanings);
  await context.write('checkImport', async (session) => {
    const current = await importOf((query) => session.rows(query), id, true);
    if (
      !current ||
      !['PREPARED', 'CHECKED', 'FAILED', 'CANCELLED'].includes(current.state) ||
      current.startedAt
    ) {
      throw notNow(current?.state);
    }
    await session.rows(sql`
      insert into import_mapping (division_code, kind, header_set, mapping, updated_at)
      values (${divisionCode}, ${kind.key}, ${set}, ${JSON.stringify(mappingToRemember(mapped))}::jsonb, ${session.clock.now()})
      on conflict (division_code, kind, header_set) do update
        set mapping = excluded.mapping, updated_at = excluded.updated_at`);
    await keepMeanings(session, { divisionCode, kind: kind.key }, meanings);
    await session.rows(sql`delete from import_problem where import_id = ${id}`);
    await session.rows(sql`
      update import_job set state = 'CHECKING', columns = ${JSON.stringify(mapped)}::jsonb,
        settings = ${JSON.stringify(settings)}::jsonb, done = 0, taken = 0, unchanged = 0, refused = 0, conflicts = 0,
        left_out = 0, failure = null, error_document_id = null, finished_at = null
      where id = ${id}`);
    session.audit({
      action: 'checkImport',
      subjectId: id,
      divisionCode,
      details: { kind: kind.key, mapping: mappingToRemember(mapped), settings, meanings },
    });
    await session.enqueue(work, { importId: id });
  });
}

/**
 * Starts taking the rows in that the dry run found good; one that was cut short goes on with the row after the last that it
 * took. Throws ILLEGAL_TRANSITION.
 */
export async function runImport(
  context: RequestContext,
  kind: ImportKind<unknown>,
  id: string,
  work: JobKind<ImportWork>,
): Promise<void> {
  requireRole(context.caller, ...kind.roles);
  await ownImport(context, id);
  await context.write('runImport', async (session) => {
    const current = await importOf((query) => session.rows(query), id, true);
    if (!current || !(current.state === 'CHECKED' || mayResume(current))) throw notNow(current?.state);
    if (mayResume(current)) {
      await session.rows(
        sql`update import_job set state = 'RUNNING', failure = null, finished_at = null where id = ${id}`,
      );
    } else {
      const columns = current.columns.map((column) => ({ ...column, samples: [] }));
      await session.rows(sql`delete from import_problem where import_id = ${id}`);
      await session.rows(sql`
        update import_job set state = 'RUNNING', done = 0, taken = 0, unchanged = 0, refused = 0, conflicts = 0,
          left_out = 0, error_document_id = null, columns = ${JSON.stringify(columns)}::jsonb, started_at = ${session.clock.now()}
        where id = ${id}`);
    }
    session.audit({
      action: 'runImport',
      subjectId: id,
      divisionCode: current.divisionCode,
      details: { kind: kind.key, total: current.total, from: current.startedAt ? current.done : 0 },
    });
    await session.enqueue(work, { importId: id });
  });
}

/** Stops an import after the chunk under way; what it took stays. */
export async function cancelImport(context: RequestContext, id: string): Promise<void> {
  await ownImport(context, id);
  await context.write('cancelImport', async (session) => {
    const current = await importOf((query) => session.rows(query), id, true);
    if (!current || ['DONE', 'CANCELLED'].includes(current.state)) throw notNow(current?.state);
    await session.rows(
      sql`update import_job set state = 'CANCELLED', finished_at = ${session.clock.now()} where id = ${id}`,
    );
    session.audit({
      action: 'cancelImport',
      subjectId: id,
      divisionCode: current.divisionCode,
      details: { taken: current.taken },
    });
  });
}

function requireMapping(kind: ImportKind<unknown>, keys: readonly string[]): void {
  const unknown = keys.find((key) => !kind.columns.some((column) => column.key === key));
  const twice = keys.find((key, place) => keys.indexOf(key) !== place);
  const missing = kind.columns.find((column) => column.required && !keys.includes(column.key));
  const wrong = unknown ?? twice ?? missing?.key;
  if (wrong === undefined) return;
  const reason =
    unknown !== undefined ? 'columnUnknown' : twice !== undefined ? 'columnTwice' : 'columnMissing';
  throw new PlatformError('INVALID_INPUT', `The mapping of the columns is not right: ${reason} ${wrong}.`, {
    reason,
    field: 'mapping',
    params: { column: wrong },
  });
}

function notNow(state: string | undefined): PlatformError {
  return new PlatformError(
    'ILLEGAL_TRANSITION',
    `This import is ${state ?? 'gone'}: that is not possible now.`,
    {
      reason: 'importNotNow',
      params: { state: state ?? '' },
    },
  );
}
