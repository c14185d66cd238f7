import type { BenchDatabase } from './bench-database.ts';
import type { OpenPostgraphile } from './postgraphile-peer.ts';
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
export async function postgraphileHere(
  database: BenchDatabase,
  openPostgraphile: OpenPostgraphile,
): Promise<Contender> {
  const opened = await openPostgraphile({
    connectionString: database.urlOf('postgraphile'),
    schemas: ['estates', 'cases', 'ratings'],
    settings: { 'guanjia.scope_from': '150271000000', 'guanjia.scope_to': '150272000000' },
    query: READ_OF_TABLES,
  });
  return {
    name: 'PostGraphile 5, one process',
    roles: [database.roleOf('postgraphile')],
    answer: (size: ReadSize) => opened.answer({ ...size }),
    stop: () => opened.stop(),
  };
}
