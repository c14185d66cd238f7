import { join } from 'node:path';
import type { GraphQLResolveInfo } from 'graphql';
import { sql, type RawBuilder } from 'kysely';
import { Arg, Ctx, FieldResolver, Info, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Document, documentById, shownDocument } from '../documents/document.type.ts';
import { recordDocument, storeMadeFile, withFolder } from '../documents/keep-document.ts';
import { notFound, PlatformError } from '../errors/platform-error.ts';
import { requireRole, type Caller } from '../identity/caller.ts';
import { newId } from '../ids/ids.ts';
import { defineJob, type JobDefinition, type JobRun } from '../jobs/define-job.ts';
import { sheetMediaTypes, writeSheet, type SheetFormat } from '../sheets/write-sheet.ts';
import type { RequestContext } from '../subgraph/request-context.ts';
import type { ExportAsked, ExportKind } from './export-kind.ts';
import { loggedFilter } from './logged-filter.ts';
import { requireFilter } from './require-filter.ts';
import { CancelExportInput, ExportJob, RequestExportInput } from './export.type.ts';
import type { ExportJobTable } from '../generated/tables.ts';

const KEPT_DAYS = 3;
const MOST_ROWS = 500_000;

interface ExportRecord extends ExportJob, ExportAsked {
  divisionCode: string;
  caller: Caller;
  documentId: string | null;
}

interface ExportWork {
  exportId: string;
}

export interface ExportFeature {
  resolver: Function;
  job: JobDefinition<ExportWork>;
}

const COLUMNS = sql`id, kind, format, filter, order_by as "orderBy", division_code as "divisionCode", caller, state, total, done,
  failure, document_id as "documentId", created_at as "createdAt", finished_at as "finishedAt", expires_at as "expiresAt"`;

/** Exports of a service's lists in the background, as the asker sees them. Its tables: the part `documents`. */
export function exportFeature(service: string, kinds: readonly ExportKind[]): ExportFeature {
  const job = defineJob<ExportWork>({
    name: `${service}.export`,
    longestRunSeconds: 3_600,
    handle: (run) => doExport(kinds, run),
  });

  @Resolver(() => ExportJob)
  class ExportResolver {
    @Query(() => [ExportJob], { description: 'Your exports, the newest first; at most 100.' })
    myExports(
      @Arg('first', () => Int, { defaultValue: 20 }) first: number,
      @Ctx() context: RequestContext,
    ): Promise<ExportRecord[]> {
      return context.rows<ExportRecord>(sql`
        select ${COLUMNS} from export_job where asked_by = ${context.caller.subject}
        order by id desc limit ${sql.lit(Math.min(Math.max(first, 1), 100))}`);
    }

    @Mutation(() => ExportJob, { description: 'Writes a list into a file in the background: see myExports.' })
    async requestExport(
      @Arg('input', () => RequestExportInput) { kind: key, format, filter, orderBy }: RequestExportInput,
      @Ctx() context: RequestContext,
      @Info() { schema }: GraphQLResolveInfo,
    ): Promise<ExportRecord> {
      const kind = kinds.find((one) => one.key === key);
      if (!kind) {
        throw new PlatformError('NOT_FOUND', `There is no export of ${key}.`, {
          reason: 'exportKindUnknown',
          field: 'kind',
        });
      }
      requireRole(context.caller, ...kind.roles);
      requireFilter(schema, kind.filterType, filter ?? {});
      const order = orderBy?.map((one) => requireFilter(schema, kind.orderType, one, 'orderBy')) ?? null;
      const id = newId('ExportJob');
      const { caller } = context;
      await context.write('requestExport', async (session) => {
        await session.rows(sql`
          insert into export_job (id, kind, format, filter, order_by, division_code, asked_by, caller, state, created_at)
          values (${id}, ${key}, ${format}, ${JSON.stringify(filter ?? null)}::jsonb,
            ${JSON.stringify(order)}::jsonb, ${caller.division}, ${caller.subject},
            ${JSON.stringify(caller)}::jsonb, 'WAITING', ${session.clock.now()})`);
        session.audit({
          action: 'requestExport',
          subjectId: id,
          divisionCode: caller.division,
          details: { kind: key, format, filter: loggedFilter(filter ?? null, kind) },
        });
        await session.enqueue(job, { exportId: id });
      });
      return ownExport(context, id);
    }

    @Mutation(() => ExportJob, {
      description: 'Stops an export that is not done, or takes the file of one that is away.',
    })
    async cancelExport(
      @Arg('input', () => CancelExportInput) { id }: CancelExportInput,
      @Ctx() context: RequestContext,
    ): Promise<ExportRecord> {
      const { documentId, divisionCode } = await ownExport(context, id);
      await context.write('cancelExport', async (session) => {
        const now = session.clock.now();
        await session.rows(sql`update export_job set state = 'CANCELLED', ${ended(now)} where id = ${id}`);
        if (documentId)
          await session.rows(sql`update document set expires_at = ${now} where id = ${documentId}`);
        session.audit({ action: 'cancelExport', subjectId: id, divisionCode, details: {} });
      });
      return ownExport(context, id);
    }

    @FieldResolver(() => Document, {
      nullable: true,
      description: 'The file, once it is done and until it expires.',
    })
    async file(
      @Root() { documentId, state, expiresAt }: ExportRecord,
      @Ctx() context: RequestContext,
    ): Promise<Document | null> {
      if (!documentId || state !== 'DONE' || !expiresAt || new Date(expiresAt) <= context.clock.now())
        return null;
      const row = await documentById(context).load(documentId);
      return row && shownDocument(service, row);
    }
  }
  return { resolver: ExportResolver, job };
}

/** The filter is needed no longer, and a search may be somebody's number. */
function ended(at: Date): RawBuilder<unknown> {
  return sql`finished_at = ${at}, filter = null`;
}

async function exportOf(context: RequestContext, id: string): Promise<ExportRecord | undefined> {
  const [found] = await context.rows<ExportRecord>(sql`select ${COLUMNS} from export_job where id = ${id}`);
  return found;
}

async function ownExport(context: RequestContext, id: string): Promise<ExportRecord> {
  const found = await exportOf(context, id);
  if (found?.caller.subject === context.caller.subject) return found;
  throw notFound('ExportJob', id);
}

/** Writes the file anew, whatever an earlier run had written: a file is whole or not there. */
async function doExport(kinds: readonly ExportKind[], run: JobRun<ExportWork>): Promise<void> {
  const { exportId } = run.data;
  const asked = await run.open((context) => exportOf(context, exportId));
  const kind = kinds.find(({ key }) => key === asked?.kind);
  if (!asked || !kind || !['WAITING', 'RUNNING'].includes(asked.state)) return;
  try {
    await withFolder(async (folder) => {
      const file = join(folder, 'export');
      if (!(await writeRows(kind, asked, run, file))) return;
      await run.open(async (context) => {
        const name = `${kind.fileName}-${context.clock.today()}.${asked.format.toLowerCase()}`;
        const stored = await storeMadeFile(context.documents, file, {
          name,
          mediaType: sheetMediaTypes[asked.format as SheetFormat],
        });
        await context.write('export', async (session) => {
          const now = session.clock.now();
          const expires = new Date(now.getTime() + KEPT_DAYS * 86_400_000);
          const documentId = await recordDocument(session, context.documents, stored, {
            expiresAt: expires,
            made: true,
          });
          const [done] = await session.rows<Pick<ExportJobTable, 'done'>>(sql`
            update export_job set state = 'DONE', total = done, document_id = ${documentId}, expires_at = ${expires}, ${ended(now)}
            where id = ${exportId} and state = 'RUNNING' returning done`);
          session.audit({
            action: 'export',
            subjectId: exportId,
            divisionCode: asked.divisionCode,
            details: {
              kind: kind.key,
              filter: loggedFilter(asked.filter, kind),
              rows: done?.done ?? 0,
              hash: stored.hash,
            },
          });
        });
      }, asked.caller);
    });
  } catch (error) {
    const hopeless = error instanceof PlatformError && error.code !== 'UNAVAILABLE';
    if (hopeless || run.lastAttempt) {
      await run.open((context) => fail(context, exportId, error), asked.caller);
    }
    if (!hopeless) throw error;
  }
}

/** Answers false when it was cancelled meanwhile. */
async function writeRows(
  kind: ExportKind,
  asked: ExportRecord,
  run: JobRun<ExportWork>,
  file: string,
): Promise<boolean> {
  const total = await run.open((context) => kind.count(context, asked), asked.caller);
  if (total > MOST_ROWS) {
    await run.open((context) => progress(context, asked.id, { total, done: 0 }), asked.caller);
    throw tooLong();
  }
  let isCancelled = false;
  const rows = async function* (): AsyncGenerator<readonly string[]> {
    yield kind.header;
    let after: string | null = null;
    let done = 0;
    do {
      if (run.signal.aborted) throw new Error('the run was stopped; it begins again later');
      const from = { after, done };
      const page: { rows: string[][]; next: string | null } = await run.open(
        (context) => kind.page(context, asked, from),
        asked.caller,
      );
      yield* page.rows;
      done += page.rows.length;
      after = page.next;
      const now = { total: Math.max(total, done), done };
      isCancelled = !(await run.open((context) => progress(context, asked.id, now), asked.caller));
      if (isCancelled) return;
      // Rows that came while it was written: a list is never cut off in silence.
      if (after !== null && done >= MOST_ROWS) throw tooLong();
    } while (after !== null);
  };
  await writeSheet(asked.format as SheetFormat, file, rows());
  return !isCancelled;
}

function progress(
  context: RequestContext,
  id: string,
  { total, done }: { total: number; done: number },
): Promise<boolean> {
  return context.write('export', async (session) => {
    const updated = await session.rows(sql`
      update export_job set state = 'RUNNING', total = ${total}, done = ${done}
      where id = ${id} and state in ('WAITING', 'RUNNING') returning id`);
    return updated.length > 0;
  });
}

function fail(context: RequestContext, id: string, error: unknown): Promise<void> {
  const reason =
    error instanceof PlatformError ? String(error.extensions['reason'] ?? error.code) : 'exportFailed';
  return context.write('export', async (session) => {
    await session.rows(sql`
      update export_job set state = 'FAILED', failure = ${reason}, ${ended(session.clock.now())}
      where id = ${id} and state in ('WAITING', 'RUNNING')`);
  });
}

function tooLong(): PlatformError {
  return new PlatformError('LIMIT_EXCEEDED', `An export holds ${MOST_ROWS} rows: narrow the filter.`, {
    reason: 'exportTooLong',
    params: { most: MOST_ROWS },
  });
}
