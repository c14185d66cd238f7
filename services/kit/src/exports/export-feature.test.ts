import { createTestDatabase, type TestDatabase } from '@guanjia/postgres';
import { defineEntity, p } from '@mikro-orm/core';
import { Arg, Query, Resolver } from 'type-graphql';
import { migrate } from '../database/migrate.ts';
import { documentsPart, platformPart } from '../database/shared-parts.ts';
import type { DocumentStore } from '../documents/document-store.ts';
import { Role } from '../identity/caller.ts';
import { StringFilter } from '../lists/filters.ts';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.ts';
import { personOf, subgraphHarness, type Harness } from '../testing/harness.ts';
import { exportFeature } from './export-feature.ts';
import type { ExportKind } from './export-kind.ts';

const handler = personOf('150271010001');
const STRETCH = 100_000;
let counted = 0;
let there = 0;

const trees: ExportKind = {
  key: 'TREES',
  roles: [Role.HANDLER],
  fileName: 'trees',
  header: ['tree'],
  filterType: 'StringFilter',
  orderType: 'StringFilter',
  privateFilters: [],
  count: async () => counted,
  page: async (_context, _asked, { done }) => ({
    rows: Array.from({ length: Math.min(STRETCH, there - done) }, () => ['oak']),
    next: done + STRETCH < there ? 'more' : null,
  }),
};
const feature = exportFeature('trees', [trees]);

@Resolver()
class TreeResolver {
  @Query(() => Boolean)
  anyTree(@Arg('name', () => StringFilter) _name: StringFilter): boolean {
    return true;
  }
}

const definition: SubgraphDefinition = {
  name: 'trees',
  entities: [
    defineEntity({ name: 'ExportedTree', tableName: 'tree', properties: { id: p.string().primary() } }),
  ],
  databaseParts: [platformPart, documentsPart],
  resolvers: [TreeResolver, feature.resolver],
  references: {},
  jobs: [feature.job],
  loadDemo: async () => false,
};
const nowhere = {
  largest: 1,
  put: async () => undefined,
  has: async () => true,
} as Partial<DocumentStore> as DocumentStore;

let database: TestDatabase;
let harness: Harness;
beforeAll(async () => {
  database = await createTestDatabase({
    name: 'kit-exports',
    prepare: (urls) => migrate(urls, definition.databaseParts),
  });
  harness = await subgraphHarness(definition, { serviceUrl: database.serviceUrl, documents: nowhere });
});
afterAll(async () => {
  await harness?.stop();
  await database?.drop();
});

test.each([
  ['all its rows, whatever was counted', 3, 2, { state: 'DONE', total: 2, done: 2, failure: null }],
  [
    'no file but a reason when there are more rows than it may hold',
    500_001,
    500_001,
    { state: 'FAILED', total: 500_001, done: 0, failure: 'exportTooLong' },
  ],
  [
    'no file but a reason when so many come while it is written',
    2,
    500_001,
    { state: 'FAILED', total: 500_000, done: 500_000, failure: 'exportTooLong' },
  ],
])('an export has %s', async (_what, count, rows, job) => {
  [counted, there] = [count, rows];
  await harness.data(handler, 'mutation { requestExport(input: { kind: "TREES", format: CSV }) { id } }');
  await harness.subgraph.drainJobs();
  const answer = await harness.data(
    handler,
    '{ myExports(first: 1) { state total done failure file { id } } }',
  );
  expect(answer).toMatchObject({ myExports: [job] });
});
