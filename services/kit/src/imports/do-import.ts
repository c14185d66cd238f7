import { join } from 'node:path';
import { sql } from 'kysely';
import type { WriteSession } from '../database/write-session.ts';
import { documentById } from '../documents/document.type.ts';
import { recordDocument, storeMadeFile, withFolder } from '../documents/keep-document.ts';
import { PlatformError } from '../errors/platform-error.ts';
import type { JobRun } from '../jobs/define-job.ts';
import { readSheets, type SheetRow } from '../sheets/read-sheet.ts';
import { sheetMediaTypes, writeSheet } from '../sheets/write-sheet.ts';
import type { RequestContext } from '../subgraph/request-context.ts';
import { cutText } from '../text/cut-text.ts';
import type { ImportKind, ImportRow, Meanings, RowProblem, RowVerdict } from './import-kind.ts';
import { knownMeanings } from './import-meanings.ts';
import { importOf, type ImportRecord } from './import-record.ts';
import { expireSheet, sheetGone, type ImportWork } from './prepare-import.ts';
import type { ImportJobTable } from '../generated/tables.ts';

/** Rows judged and written at a time, in one transaction. */
const CHUNK = 2_000;
/** The error file, and the sheet once its rows are taken in. */
const KEPT_DAYS = 7;
/** Of a value that is wrong, no more than this is kept. */
const LONGEST_VALUE = 200;

/**
 * Does the phase that an import is in, chunk by chunk: judging, or judging and writing. Each chunk is one transaction
 * with its progress, so that a run that was cut short goes on with the next chunk, and none is written twice.
 */
export async function doImport(kinds: readonly ImportKind<never>[], run: JobRun<ImportWork>): Promise<void> {
  const { importId } = run.data;
  const asked = await run.open((context) => importOf((query) => context.rows(query), importId));
  const kind = kinds.find((one) => one.key === asked?.kind) as ImportKind<unknown> | undefined;
  if (!asked || !kind || !['CHECKING', 'RUNNING'].includes(asked.state)) return;
  try {
    const { sheet, ...surveyed } = await run.open((context) => survey(context, kind, asked), asked.caller);
    const work = { ...surveyed, kind, asked };
    const rows = sheet.filter((row) => row.number > asked.headerRow);
    // A dry run remembers what it has seen; cut short, it begins anew.
    let at = asked.state === 'RUNNING' ? asked.done : 0;
    if (at === 0) await run.open((context) => reset(context, importId), asked.caller);
    for (; at < rows.length; at += CHUNK) {
      if (run.signal.aborted) throw new Error('the run was stopped; it goes on later');
      const chunk = rows.slice(at, at + CHUNK);
      const goOn = await run.open((context) => takeChunk({ ...work, context }, chunk, at), asked.caller);
      if (!goOn) return;
    }
    await run.open((context) => finish(context, kind, asked, sheet), asked.caller);
  } catch (error) {
    const final = error instanceof PlatformError || run.lastAttempt;
    if (final) await run.open((context) => fail(context, asked, error), asked.caller);
    if (!(error instanceof PlatformError)) throw error;
  }
}

/** What all chunks are judged with. */
interface Surveyed {
  meanings: Meanings;
  survey: Record<string, string>;
  seen: Map<string, string>;
}

/** Reads the whole sheet, and what its rows are judged with. */
async function survey(
  context: RequestContext,
  kind: ImportKind<unknown>,
  asked: ImportRecord,
): Promise<Surveyed & { sheet: readonly SheetRow[] }> {
  const sheet = await sheetOf(context, asked);
  const above = sheet.filter(({ number }) => number < asked.headerRow).flatMap(({ cells }) => cells);
  const rows = sheet.filter(({ number }) => number > asked.headerRow).map((row) => mapped(row, asked));
  return {
    sheet,
    meanings: await knownMeanings(context, asked.divisionCode, kind.key),
    survey: kind.survey?.({ titles: [...above, asked.sheetName ?? '', asked.fileName], rows }) ?? {},
    seen: new Map(),
  };
}

interface Chunking extends Surveyed {
  context: RequestContext;
  kind: ImportKind<unknown>;
  asked: ImportRecord;
}

/** Answers false when the import was cancelled, or another instance took the chunk. */
function takeChunk(
  { context, kind, asked, ...work }: Chunking,
  chunk: readonly SheetRow[],
  at: number,
): Promise<boolean> {
  return context.write('import', async (session) => {
    const rows: WriteSession['rows'] = (query) => session.rows(query);
    const current = await importOf(rows, asked.id, true);
    if (current?.state !== asked.state || current.done !== at) return false;
    const given = chunk.map((row) => mapped(row, asked));
    const dryRun = asked.state === 'CHECKING';
    const judged = await kind.judge(given, { context, rows, settings: asked.settings, dryRun, ...work });
    const changes = judged.flatMap((verdict) => (verdict.outcome === 'NEW' ? [verdict.change] : []));
    const passed = dryRun ? new Map<unknown, never>() : await kind.write(session, changes, asked.id);
    const verdicts = judged.map((verdict): RowVerdict<unknown> =>
      verdict.outcome === 'NEW' ? (passed.get(verdict.change) ?? verdict) : verdict,
    );
    await keepProblems(session, asked, given, verdicts);
    const count = (outcome: RowVerdict<unknown>['outcome']) =>
      verdicts.filter((verdict) => verdict.outcome === outcome).length;
    await session.rows(sql`
      update import_job set done = done + ${chunk.length}, taken = taken + ${count('NEW')},
        unchanged = unchanged + ${count('UNCHANGED')},
        refused = refused + ${count('REFUSED')}, conflicts = conflicts + ${count('CONFLICT')},
        left_out = left_out + ${count('LEFT_OUT')}
      where id = ${asked.id}`);
    return true;
  });
}

function mapped({ number, cells }: SheetRow, { columns }: ImportRecord): ImportRow {
  const values: Record<string, string> = {};
  for (const { place, key } of columns) if (key) values[key] = cells[place] ?? '';
  return { number, values, cells };
}

async function keepProblems(
  session: WriteSession,
  { id, divisionCode }: ImportRecord,
  rows: readonly ImportRow[],
  verdicts: readonly RowVerdict<unknown>[],
): Promise<void> {
  const found = verdicts.flatMap((verdict, index) =>
    toldOf(verdict).map(({ column, value, reason, params }, place) => ({
      import_id: id,
      division_code: divisionCode,
      row_number: rows[index]?.number,
      place,
      outcome: verdict.outcome === 'NEW' ? 'NOTE' : verdict.outcome,
      column_key: column ?? null,
      value: value === undefined ? null : cutText(value, LONGEST_VALUE),
      reason,
      params: params ?? {},
    })),
  );
  if (found.length === 0) return;
  await session.rows(sql`
    insert into import_problem (import_id, division_code, row_number, place, outcome, column_key, value, reason, params)
    select import_id, division_code, row_number, place, outcome, column_key, value, reason, params
    from jsonb_populate_recordset(null::import_problem, ${JSON.stringify(found)}::jsonb)`);
}

function toldOf(verdict: RowVerdict<unknown>): readonly RowProblem[] {
  if (verdict.outcome === 'UNCHANGED') return [];
  return verdict.outcome === 'NEW' ? (verdict.notes ?? []) : verdict.problems;
}

/** The rows that were not taken, as they stood, with a column that says why. */
async function finish(
  context: RequestContext,
  kind: ImportKind<unknown>,
  asked: ImportRecord,
  sheet: readonly SheetRow[],
): Promise<void> {
  const problems = await context.rows<RowFinding>(sql`
    select row_number as row, column_key as column, reason, params from import_problem
    where import_id = ${asked.id} and outcome in ('REFUSED', 'CONFLICT') order by row_number, place`);
  const stored =
    problems.length === 0
      ? null
      : await withFolder(async (folder) => {
          const file = join(folder, 'errors.xlsx');
          await writeSheet('XLSX', file, refusedRows(kind, { sheet, headerRow: asked.headerRow, problems }));
          const name = `${asked.fileName.replace(/\.[^.]+$/, '')}-${kind.sentences['errorFile'] ?? 'errors'}.xlsx`;
          return storeMadeFile(context.documents, file, { name, mediaType: sheetMediaTypes.XLSX });
        });
  await context.write('import', async (session) => {
    const now = session.clock.now();
    const expires = new Date(now.getTime() + KEPT_DAYS * 86_400_000);
    const documentId =
      stored &&
      (await recordDocument(session, context.documents, stored, { expiresAt: expires, made: true }));
    const [done] = await session.rows<Pick<ImportJobTable, 'taken'>>(sql`
      update import_job set state = ${asked.state === 'CHECKING' ? 'CHECKED' : 'DONE'}, error_document_id = ${documentId},
        finished_at = ${asked.state === 'CHECKING' ? null : now}
      where id = ${asked.id} and state = ${asked.state} returning taken`);
    if (done && asked.state === 'RUNNING') {
      await expireSheet(session, asked.documentId, KEPT_DAYS);
      session.audit({
        action: 'finishImport',
        subjectId: asked.id,
        divisionCode: asked.divisionCode,
        details: { kind: kind.key, taken: done.taken },
      });
    }
  });
}

interface RowFinding {
  row: number;
  column: string | null;
  reason: string;
  params: Record<string, unknown>;
}

function* refusedRows(
  kind: ImportKind<unknown>,
  {
    sheet,
    headerRow,
    problems,
  }: { sheet: readonly SheetRow[]; headerRow: number; problems: readonly RowFinding[] },
): Generator<readonly string[]> {
  const header = sheet.find((row) => row.number === headerRow);
  yield [...(header?.cells ?? []), kind.sentences['errorColumn'] ?? 'reason'];
  const reasons = new Map<number, string[]>();
  for (const problem of problems) {
    reasons.set(problem.row, [...(reasons.get(problem.row) ?? []), sentence(kind, problem)]);
  }
  for (const row of sheet) {
    const why = reasons.get(row.number);
    if (why) yield [...row.cells, why.join('；')];
  }
}

function sentence(
  { columns, sentences }: ImportKind<unknown>,
  { column, reason, params }: Omit<RowFinding, 'row'>,
): string {
  const header = columns.find(({ key }) => key === column)?.synonyms[0];
  const text = (sentences[reason] ?? reason).replace(/\{(\w+)\}/g, (_all, name: string) =>
    String(params[name] ?? ''),
  );
  return header ? `${header}：${text}` : text;
}

async function sheetOf(
  context: RequestContext,
  { documentId, sheetName }: ImportRecord,
): Promise<readonly SheetRow[]> {
  const document = documentId ? await documentById(context).load(documentId) : null;
  if (!document) throw sheetGone();
  const sheets = await readSheets(context.documents, document);
  return (sheets.find(({ name }) => name === sheetName) ?? sheets[0]).rows;
}

function reset(context: RequestContext, id: string): Promise<void> {
  return context.write('import', async (session) => {
    await session.rows(sql`delete from import_problem where import_id = ${id}`);
    await session.rows(sql`
      update import_job set done = 0, taken = 0, unchanged = 0, refused = 0, conflicts = 0, left_out = 0
      where id = ${id}`);
  });
}

function fail(context: RequestContext, { id }: ImportRecord, error: unknown): Promise<void> {
  const reason =
    error instanceof PlatformError ? String(error.extensions['reason'] ?? error.code) : 'importFailed';
  return context.write('import', async (session) => {
    await session.rows(sql`
      update import_job set state = 'FAILED', failure = ${reason}, finished_at = ${session.clock.now()}
      where id = ${id} and state in ('CHECKING', 'RUNNING')`);
  });
}
