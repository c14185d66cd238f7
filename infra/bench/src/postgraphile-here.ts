import { execute, hookArgs } from 'postgraphile/grafast';
import { parse, validate } from 'postgraphile/graphql';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';
import type { BenchDatabase } from './bench-database.ts';
import type { Contender, ReadSize } from './the-read.ts';

/** The same read in the words of the schema that PostGraphile makes of the tables. */
const READ_OF_TABLES = `query Benchmark($estates: Int!, $cases: Int!) {
  allEstates(first: $estates, orderBy: [NAME_ASC]) {
    nodes {
      rowId
      name
      floorArea
      households
      companyNow { rowId name creditNow { score grade } }
      starNow { level plaqueNumber validUntil }
      casesCaseRecordsByEstateId(first: $cases, orderBy: [RECEIVED_AT_DESC]) {
        nodes { rowId number state receivedAt dueOn }
      }
    }
  }
}`;

/** PostGraphile 5 over the same tables, in this process, with the scope set for each operation. */
export async function postgraphileHere(database: BenchDatabase): Promise<Contender> {
  const pgService = makePgService({
    connectionString: database.urlOf('postgraphile'),
    schemas: ['estates', 'cases', 'ratings'],
    pubsub: false,
    pgSettings: () => ({ 'guanjia.scope_from': '150271000000', 'guanjia.scope_to': '150272000000' }),
  });
  const instance = postgraphile({ extends: [PostGraphileAmberPreset], pgServices: [pgService] });
  const { schema, resolvedPreset } = await instance.getSchemaResult();
  const document = parse(READ_OF_TABLES);
  const errors = validate(schema, document);
  if (errors.length > 0) throw new Error(errors.map((error) => error.message).join('; '));
  return {
    name: 'PostGraphile 5, one process',
    roles: [database.roleOf('postgraphile')],
    async answer(size: ReadSize) {
      const args = await hookArgs({
        schema,
        document,
        variableValues: { ...size },
        resolvedPreset,
        requestContext: {},
      });
      const result = (await execute(args)) as { data?: unknown; errors?: readonly Error[] };
      if (result.errors) throw new Error(result.errors.map((error) => error.message).join('; '));
      return result.data;
    },
    async stop() {
      await instance.release();
      await pgService.release?.();
    },
  };
}
