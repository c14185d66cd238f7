import {
  defineLoader,
  importFeature,
  type ImportFeature,
  type ImportKind,
  type RequestContext,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import type { CaseRow } from '../case/case-list.ts';
import { Case } from '../case/case.type.ts';
import { caseLedger } from './case-ledger.ts';

const imported = defineLoader<string, boolean>(async (ids, context) => {
  const rows = await context.rows<{ id: string }>(
    sql`select id from case_record where id = any(${ids}) and import_id is not null`,
  );
  const found = new Set(rows.map((row) => row.id));
  return ids.map((id) => found.has(id));
});

@Resolver(() => Case)
export class ImportedFields {
  @FieldResolver(() => Boolean, { description: 'Whether it came in by a sheet.' })
  imported(@Root() { id }: CaseRow, @Ctx() context: RequestContext): Promise<boolean> {
    return imported(context).load(id);
  }
}

/** Import of the offices' ledgers. */
export const ledgerImport: ImportFeature = importFeature('cases', [caseLedger as ImportKind<never>]);
