import {
  DateTimeScalar,
  defineLoader,
  importFeature,
  type ImportFeature,
  type ImportKind,
  type RequestContext,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { Ctx, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import type { CaseRow } from '../case/case-list.ts';
import { Case } from '../case/case.type.ts';
import { caseLedger } from './case-ledger.ts';

@ObjectType({ description: 'The import by which a case came in.' })
export class CaseImport {
  @Field(() => ID) importId!: string;
  @Field(() => DateTimeScalar) importedAt!: string;
  @Field(() => String, { description: 'Who imported it.' }) importedBy!: string;
}

const importOfCase = defineLoader<string, CaseImport | null>(async (ids, context) => {
  const rows = await context.rows<CaseImport & { id: string }>(sql`
    select id, import_id as "importId", imported_at as "importedAt", imported_by as "importedBy"
    from case_record where id = any(${ids}) and import_id is not null`);
  const found = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => found.get(id) ?? null);
});

@Resolver(() => Case)
export class ImportedFields {
  @FieldResolver(() => Boolean, { description: 'Whether it came in by a sheet.' })
  async imported(@Root() { id }: CaseRow, @Ctx() context: RequestContext): Promise<boolean> {
    return (await importOfCase(context).load(id)) !== null;
  }

  @FieldResolver(() => CaseImport, {
    nullable: true,
    description: 'Who imported it and when; null when it was registered at a desk, and for integrators.',
  })
  importedWith(@Root() { id }: CaseRow, @Ctx() context: RequestContext): Promise<CaseImport | null> | null {
    return context.caller.kind === 'CLIENT' ? null : importOfCase(context).load(id);
  }
}

/** Import of the offices' ledgers. */
export const ledgerImport: ImportFeature = importFeature('cases', [caseLedger as ImportKind<never>]);
