import { defineEntity, p } from '@mikro-orm/core';
import { createTestDatabase, withClient, type TestDatabase } from '@guanjia/postgres';
import pino from 'pino';
import { Query, Resolver } from 'type-graphql';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.ts';
import { startSubgraph } from '../subgraph/start-subgraph.ts';
import type { DatabasePart } from './database-part.ts';
import { migrate, type DatabaseAddresses } from './migrate.ts';
import { platformPart } from './shared-parts.ts';

const parksPart = (...statements: string[]): DatabasePart => ({
  name: 'parks',
  steps: statements.map((sql, index) => ({ name: `000${index + 1}-parks`, sql })),
  repeatables: [],
});
const TREES = 'create table tree (id text primary key)';
const OLDER = [platformPart, parksPart(TREES)];
const NEWER = [platformPart, parksPart(TREES, 'create table later (id integer)')];
const EDITED = [platformPart, parksPart(`${TREES} -- of a park`, 'create table later (id integer)')];

const TreeEntity = defineEntity({
  name: 'Tree',
  tableName: 'tree',
  properties: { id: p.string().primary() },
});

@Resolver()
class ParkResolver {
  @Query(() => String)
  who(): string {
    return 'parks';
  }
}

const parks = (databaseParts: readonly DatabasePart[]): SubgraphDefinition => ({
  name: 'parks',
  entities: [TreeEntity],
  databaseParts,
  resolvers: [ParkResolver],
  references: {},
  loadDemo: async () => false,
});

let database: TestDatabase;
beforeAll(async () => {
  const prepare = (urls: DatabaseAddresses) => migrate(urls, NEWER);
  database = await createTestDatabase({ name: 'kit-newer-database', prepare });
});
afterAll(() => database.drop());

const start = (parts: readonly DatabasePart[], { serviceUrl } = database) =>
  startSubgraph(parks(parts), { database: { serviceUrl }, log: pino({ level: 'silent' }) });

test('an older version neither changes a newer database nor starts on it', async () => {
  const refused = { name: 'StartRefused', reason: 'databaseNewer', values: { step: 'parks/0002-parks' } };
  await expect(migrate(database, OLDER)).rejects.toMatchObject(refused);
  await expect(start(OLDER)).rejects.toMatchObject(refused);
});

test('a step that ran and was edited is refused, however little was changed', async () => {
  const refused = { name: 'StartRefused', reason: 'stepEdited', values: { step: 'parks/0001-parks' } };
  await expect(migrate(database, EDITED)).rejects.toMatchObject(refused);
  await expect(start(EDITED)).rejects.toMatchObject(refused);
});

test('a database that remembers no steps is refused, and left as it is', async () => {
  const before = await createTestDatabase({
    name: 'kit-before-baselines',
    prepare: ({ ownerUrl }) =>
      withClient(ownerUrl, async (owner) => {
        await owner.query('create table mikro_orm_migrations (name text); create table tree (id text)');
      }),
  });
  try {
    const refused = { name: 'StartRefused', reason: 'databaseOutdated', values: {} };
    await expect(migrate(before, NEWER)).rejects.toMatchObject(refused);
    await expect(start(NEWER, before)).rejects.toMatchObject(refused);
    const tables = await withClient(before.adminUrl, (admin) =>
      admin.query(`select tablename from pg_tables where schemaname = 'public' order by 1`),
    );
    expect(tables.rows).toEqual([{ tablename: 'mikro_orm_migrations' }, { tablename: 'tree' }]);
  } finally {
    await before.drop();
  }
});

test('the version of the database starts on it', async () => {
  await migrate(database, NEWER);
  const subgraph = await start(NEWER);
  await subgraph.ready();
  await subgraph.stop();
});
