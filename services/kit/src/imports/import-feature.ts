import { sql } from 'kysely';
import { Arg, Ctx, FieldResolver, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { Document, documentById, shownDocument } from '../documents/document.type.ts';
import { PlatformError } from '../errors/platform-error.ts';
import { hasRole } from '../identity/caller.ts';
import { defineJob, type JobDefinition } from '../jobs/define-job.ts';
import type { RequestContext } from '../subgraph/request-context.ts';
import { doImport } from './do-import.ts';
import type { ImportKind } from './import-kind.ts';
import { settledMeanings, unknownValues, type KnownMeaning, type UnknownValue } from './import-meanings.ts';
import { mayResume, ownImport, ownImports, type ImportRecord } from './import-record.ts';
import {
  CancelImportInput,
  CheckImportInput,
  ImportJob,
  ImportKindInfo,
  ImportMeaning,
  ImportNoteCount,
  ImportProblem,
  ImportUnknownValue,
  PrepareImportInput,
  RunImportInput,
} from './import.type.ts';
import { cancelImport, checkImport, prepareImport, runImport, type ImportWork } from './prepare-import.ts';

export interface ImportFeature {
  resolver: Function;
  job: JobDefinition<ImportWork>;
}

/** The import of sheets for a service: what its graph offers, and the job that does the work. Its tables: the part `documents`. */
export function importFeature(service: string, kinds: readonly ImportKind<never>[]): ImportFeature {
  const job = defineJob<ImportWork>({
    name: `${service}.import`,
    longestRunSeconds: 3_600,
    handle: (run) => doImport(kinds, run),
  });
  const kindOf = (key: string): ImportKind<unknown> => {
    const kind = kinds.find((one) => one.key === key);
    if (kind) return kind as unknown as ImportKind<unknown>;
    throw new PlatformError('NOT_FOUND', `There is no import of ${key}.`, {
      reason: 'importKindUnknown',
      field: 'kind',
    });
  };

  @Resolver(() => ImportJob)
  class ImportResolver {
    @Query(() => [ImportKindInfo], { description: 'What sheets you may import.' })
    importKinds(@Ctx() { caller }: RequestContext): ImportKindInfo[] {
      return kinds
        .filter((kind) => caller.kind === 'USER' && hasRole(caller, ...kind.roles))
        .map(({ key, columns }) => ({
          key,
          columns: columns.map((column) => ({ ...column, required: column.required ?? false })),
        }));
    }

    @Query(() => ImportJob, { description: 'An import of your own, for its progress and report.' })
    importJob(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<ImportRecord> {
      return ownImport(context, id);
    }

    @Query(() => [ImportJob], { description: 'Your imports, the newest first; at most 100.' })
    myImports(
      @Arg('first', () => Int, { defaultValue: 20 }) first: number,
      @Ctx() context: RequestContext,
    ): Promise<ImportRecord[]> {
      return ownImports(context, first);
    }

    @Mutation(() => ImportJob, {
      description: 'Reads the header of a sheet that you uploaded and proposes what is what.',
    })
    async prepareImport(
      @Arg('input', () => PrepareImportInput) { kind, documentId }: PrepareImportInput,
      @Ctx() context: RequestContext,
    ): Promise<ImportRecord> {
      return ownImport(context, await prepareImport(context, kindOf(kind), documentId));
    }

    @Mutation(() => ImportJob, {
      description: 'Starts the dry run: nothing is taken in, every row is judged.',
    })
    async checkImport(
      @Arg('input', () => CheckImportInput) { id, mapping, settings, meanings }: CheckImportInput,
      @Ctx() context: RequestContext,
    ): Promise<ImportRecord> {
      const { kind } = await ownImport(context, id);
      const given = (mapping ?? []).map(({ place, key }) => ({ place, key: key ?? null }));
      const said = (meanings ?? []).map(({ column, value, meaning }) => ({
        column,
        value,
        meaning: meaning ?? null,
      }));
      const asked = { id, mapping: given, settings: settings ?? {}, meanings: said };
      await checkImport(context, kindOf(kind), asked, job);
      return ownImport(context, id);
    }

    @Mutation(() => ImportJob, {
      description: 'Takes in the rows that the dry run found good, or goes on where it was stopped.',
    })
    async runImport(
      @Arg('input', () => RunImportInput) { id }: RunImportInput,
      @Ctx() context: RequestContext,
    ): Promise<ImportRecord> {
      const { kind } = await ownImport(context, id);
      await runImport(context, kindOf(kind), id, job);
      return ownImport(context, id);
    }

    @Mutation(() => ImportJob, { description: 'Stops it after the chunk under way; what it took stays.' })
    async cancelImport(
      @Arg('input', () => CancelImportInput) { id }: CancelImportInput,
      @Ctx() context: RequestContext,
    ): Promise<ImportRecord> {
      await cancelImport(context, id);
      return ownImport(context, id);
    }

    @FieldResolver(() => Boolean, { description: 'Stopped in the middle: runImport goes on from there.' })
    mayResume(@Root() job: ImportRecord): boolean {
      return mayResume(job);
    }

    @FieldResolver(() => String, { description: 'Who imports it.' })
    importedBy(@Root() { caller }: ImportRecord): string {
      return caller.name;
    }

    @FieldResolver(() => [ImportProblem], {
      description:
        'Of the rows that are not taken; by row, at most 500 at once; ask again after the last row.',
    })
    problems(
      @Root() { id }: ImportRecord,
      @Arg('afterRow', () => Int, { defaultValue: 0 }) afterRow: number,
      @Arg('first', () => Int, { defaultValue: 100 }) first: number,
      @Ctx() context: RequestContext,
    ): Promise<ImportProblem[]> {
      return toldOfRows(context, { id, outcomes: ['REFUSED', 'CONFLICT'], reason: null, afterRow, first });
    }

    @FieldResolver(() => [ImportProblem], {
      description:
        'What is said of rows that are taken, and of those that are no records; by row, at most 500 at once.',
    })
    notes(
      @Root() { id }: ImportRecord,
      @Arg('reason', () => String, { nullable: true }) reason: string | null,
      @Arg('afterRow', () => Int, { defaultValue: 0 }) afterRow: number,
      @Arg('first', () => Int, { defaultValue: 100 }) first: number,
      @Ctx() context: RequestContext,
    ): Promise<ImportProblem[]> {
      return toldOfRows(context, { id, outcomes: ['NOTE', 'LEFT_OUT'], reason, afterRow, first });
    }

    @FieldResolver(() => [ImportNoteCount], { description: 'How many rows each note is about.' })
    noteCounts(@Root() { id }: ImportRecord, @Ctx() context: RequestContext): Promise<ImportNoteCount[]> {
      return context.rows<ImportNoteCount>(sql`
        select reason, count(distinct row_number)::int as rows from import_problem
        where import_id = ${id} and outcome in ('NOTE', 'LEFT_OUT') group by reason order by reason`);
    }

    @FieldResolver(() => [ImportUnknownValue], {
      description: 'Values that are not known, the most frequent first, at most 200.',
    })
    unknownValues(
      @Root() { id, kind }: ImportRecord,
      @Ctx() context: RequestContext,
    ): Promise<UnknownValue[]> {
      return unknownValues(context, kindOf(kind), id);
    }

    @FieldResolver(() => [ImportMeaning], { description: 'What your department has settled, at most 200.' })
    meanings(
      @Root() { kind, divisionCode }: ImportRecord,
      @Ctx() context: RequestContext,
    ): Promise<KnownMeaning[]> {
      return settledMeanings(context, kindOf(kind), divisionCode);
    }

    @FieldResolver(() => Document, {
      nullable: true,
      description: 'The rows that were not taken, with a column that says why.',
    })
    async errorFile(
      @Root() { errorDocumentId }: ImportRecord,
      @Ctx() context: RequestContext,
    ): Promise<Document | null> {
      const row = errorDocumentId && (await documentById(context).load(errorDocumentId));
      return row ? shownDocument(service, row) : null;
    }
  }
  return { resolver: ImportResolver, job };
}

interface RowsTold {
  id: string;
  outcomes: readonly string[];
  reason: string | null;
  afterRow: number;
  first: number;
}

function toldOfRows(
  context: RequestContext,
  { id, outcomes, reason, afterRow, first }: RowsTold,
): Promise<ImportProblem[]> {
  return context.rows<ImportProblem>(sql`
    select row_number as row, outcome = 'CONFLICT' as conflict, column_key as column, value, reason, params
    from import_problem where import_id = ${id} and outcome = any(${[...outcomes]})
      and (${reason}::text is null or reason = ${reason}) and row_number > ${afterRow}
    order by row_number, place limit ${sql.lit(Math.min(Math.max(first, 1), 500))}`);
}
