import { defineEntity, p } from '@mikro-orm/core';
import { createTestDatabase, type TestDatabase } from '@guanjia/postgres';
import pino from 'pino';
import { Query, Resolver } from 'type-graphql';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.ts';
import { startSubgraph } from '../subgraph/start-subgraph.ts';
import { migrate, type DatabaseAddresses, type DatabaseStep } from './migrations.ts';
import { platformStep } from '../testing/platform-step.ts';

const OLDER: DatabaseStep[] = [platformStep];
const NEWER: DatabaseStep[] = [...OLDER, { name: '0002-later', sql: ['create table later (id int)'] }];

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

const parks = (steps: readonly DatabaseStep[]): SubgraphDefinition => ({
  name: 'parks',
  entities: [TreeEntity],
  steps,
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

const start = (steps: readonly DatabaseStep[]) =>
  startSubgraph(parks(steps), {
    database: { serviceUrl: database.serviceUrl },
    log: pino({ level: 'silent' }),
  });

const REFUSED = { name: 'StartRefused', reason: 'databaseNewer', values: { step: '0002-later' } };

test('an older version neither changes a newer database nor starts on it', async () => {
  await expect(migrate(database, OLDER)).rejects.toMatchObject(REFUSED);
  await expect(start(OLDER)).rejects.toMatchObject(REFUSED);
});

test('the version of the database starts on it', async () => {
  await migrate(database, NEWER);
  const subgraph = await start(NEWER);
  await subgraph.ready();
  await subgraph.stop();
});
