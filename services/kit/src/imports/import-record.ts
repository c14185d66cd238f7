import { sql, type RawBuilder } from 'kysely';
import type { Caller } from '../identity/caller.ts';
import { notFound } from '../errors/platform-error.ts';
import type { RequestContext } from '../subgraph/request-context.ts';
import type { HeaderColumn } from './match-headers.rules.ts';
import type { ImportJobTable } from '../generated/tables.ts';

export const importStates = [
  'PREPARED',
  'CHECKING',
  'CHECKED',
  'RUNNING',
  'DONE',
  'FAILED',
  'CANCELLED',
] as const;
export type ImportState = (typeof importStates)[number];

/** A row of `import_job`. */
export interface ImportRecord extends Pick<
  ImportJobTable,
  | 'id'
  | 'kind'
  | 'documentId'
  | 'fileName'
  | 'divisionCode'
  | 'caller'
  | 'state'
  | 'headerRow'
  | 'sheetName'
  | 'headerSet'
  | 'columns'
  | 'settings'
  | 'total'
  | 'done'
  | 'taken'
  | 'unchanged'
  | 'refused'
  | 'conflicts'
  | 'leftOut'
  | 'failure'
  | 'errorDocumentId'
  | 'createdAt'
  | 'startedAt'
  | 'finishedAt'
> {
  /** Null once the sheet's time was over. */
  documentId: string | null;
  caller: Caller;
  state: ImportState;
  /** The name on the sheet's tab; a CSV file has none. */
  sheetName: string | null;
  columns: HeaderColumn[];
  settings: Record<string, string>;
  /** Rows that are no records: totals, signatures. */
  leftOut: number;
  /** When it began to take rows in. */
  startedAt: string | null;
}

const COLUMNS = sql`id, kind, document_id as "documentId", file_name as "fileName", division_code as "divisionCode",
  caller, state, header_row as "headerRow", sheet_name as "sheetName", started_at as "startedAt", header_set as "headerSet", columns, settings, total, done, taken, unchanged,
  refused, conflicts, left_out as "leftOut", failure, error_document_id as "errorDocumentId", created_at as "createdAt", finished_at as "finishedAt"`;

/** Whether an import stopped in the middle of taking rows in, so that it can go on from there while its sheet is kept. */
export function mayResume({ state, startedAt, done, total, documentId }: ImportRecord): boolean {
  return (
    documentId !== null && startedAt !== null && (state === 'CANCELLED' || state === 'FAILED') && done < total
  );
}

type Rows = <Row>(query: RawBuilder<Row>) => Promise<Row[]>;

/** The import as it stands; locked when a session that writes asks for it. */
export async function importOf(rows: Rows, id: string, lock = false): Promise<ImportRecord | undefined> {
  const [found] = await rows<ImportRecord>(
    sql`select ${COLUMNS} from import_job where id = ${id} ${lock ? sql`for update` : sql``}`,
  );
  return found;
}

/** The caller's own import: a sheet may hold what nobody else is to read. Throws NOT_FOUND. */
export async function ownImport(context: RequestContext, id: string): Promise<ImportRecord> {
  const found = await importOf((query) => context.rows(query), id);
  if (found?.caller.subject === context.caller.subject) return found;
  throw notFound('ImportJob', id);
}

export function ownImports(context: RequestContext, first: number): Promise<ImportRecord[]> {
  return context.rows<ImportRecord>(sql`
    select ${COLUMNS} from import_job where asked_by = ${context.caller.subject}
    order by id desc limit ${sql.lit(Math.min(Math.max(first, 1), 100))}`);
}
