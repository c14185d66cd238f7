import { generateKeyPairSync } from 'node:crypto';
import { createTestDatabase, urlFor, withClient, type TestDatabase } from '@guanjia/postgres';
import { sql } from 'kysely';
import pino from 'pino';
import { fixedClock } from '../clock/clock.ts';
import { migrate } from '../database/migrate.ts';
import { platformPart } from '../database/shared-parts.ts';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.ts';
import { localFeedReader } from '../subgraph/feed-readers.ts';
import { serveSubgraph } from '../subgraph/serve-subgraph.ts';
import { startSubgraph, type Subgraph } from '../subgraph/start-subgraph.ts';
import { DEMO_MORNING, personOf, subgraphHarness, type Harness } from '../testing/harness.ts';
import { parksDefinition, PLANT, WEST } from '../testing/parks.ts';
import type { FeedReader } from './feed-follower.ts';

/** Follows the parks: keeps their names, and how often each was saved. */
const atlas: SubgraphDefinition = {
  ...parksDefinition,
  name: 'atlas',
  databaseParts: [
    platformPart,
    {
      name: 'atlas',
      steps: [
        { name: '0001-atlas', sql: 'create table park_ref (id text primary key, name text, saved integer)' },
      ],
      repeatables: [],
    },
  ],
  feeds: [
    {
      from: 'parks',
      async apply(events, session) {
        for (const { subjectId, data } of events) {
          await session.rows(sql`insert into park_ref values (${subjectId}, ${data['name']}, 1)
            on conflict (id) do update set name = excluded.name, saved = park_ref.saved + 1`);
        }
      },
    },
  ],
};

const prepare =
  ({ databaseParts }: SubgraphDefinition) =>
  (urls: { ownerUrl: string; serviceUrl: string }) =>
    migrate(urls, databaseParts);

const databases: TestDatabase[] = [];
let source: Harness;
let follower: Subgraph;
let atlasDatabase: TestDatabase;
const opened: { stop(): Promise<void> }[] = [];

/** Databases of one name come from one template, and so from one database. */
async function parksDatabase(name: string): Promise<TestDatabase> {
  const database = await createTestDatabase({ name, prepare: prepare(parksDefinition) });
  databases.push(database);
  return database;
}

/** The state of a database at this moment, as a dump keeps it. Nobody may be connected. */
async function dump({ adminUrl, name, serviceUrl }: TestDatabase): Promise<string> {
  const copy = `${name}_dump`;
  await withClient(urlFor(adminUrl, { database: 'postgres' }), async (admin) => {
    await admin.query(`create database ${copy} template ${name} strategy file_copy`);
  });
  databases.push({
    drop: () =>
      withClient(urlFor(adminUrl, { database: 'postgres' }), async (admin) => {
        await admin.query(`drop database ${copy} with (force)`);
      }),
  } as TestDatabase);
  const url = new URL(serviceUrl);
  url.pathname = `/${copy}`;
  return url.href;
}

const plant = async (...names: string[]) => {
  for (const name of names) await source.data(personOf(WEST), PLANT, { input: { name, trees: 1 } });
};
const known = () =>
  withClient(atlasDatabase.adminUrl, async (admin) =>
    (await admin.query<{ name: string }>('select name from park_ref order by name')).rows.map(
      ({ name }) => name,
    ),
  );

beforeAll(async () => {
  atlasDatabase = await createTestDatabase({ name: 'kit-atlas', prepare: prepare(atlas) });
  databases.push(atlasDatabase);
  // Whatever the parks run on at the moment.
  const read: FeedReader = (after, first) => localFeedReader(source.subgraph, 'atlas')(after, first);
  follower = await startSubgraph(atlas, {
    database: { serviceUrl: atlasDatabase.serviceUrl },
    clock: fixedClock(DEMO_MORNING),
    feeds: { parks: read },
    log: pino({ level: 'silent' }),
  });
  opened.push(follower);
});
afterAll(async () => {
  for (const each of opened.reverse()) await each.stop();
  await source?.stop();
  for (const database of databases.reverse()) await database.drop();
});

test('a source that was restored to an older state is noticed, told by /ready, and taken anew by one command', async () => {
  const database = await parksDatabase('kit-parks-feed');
  source = await subgraphHarness(parksDefinition, database);
  await plant('A', 'B', 'C');
  await source.stop();
  const older = await dump(database);
  source = await subgraphHarness(parksDefinition, database);
  await plant('D', 'E');
  await follower.catchUp();
  expect(await known()).toEqual(['A', 'B', 'C', 'D', 'E']);
  await expect(follower.ready()).resolves.toBeUndefined();

  // The dump of the parks was taken before that of the atlas.
  await source.stop();
  source = await subgraphHarness(parksDefinition, { serviceUrl: older });
  await expect(follower.catchUp()).rejects.toMatchObject({ name: 'FeedMismatch', kind: 'BEHIND' });
  await plant('F', 'G', 'H', 'I', 'J', 'K', 'L');
  // By now it goes further than before: without the mark, F and G would be passed over.
  await expect(follower.catchUp()).rejects.toMatchObject({ name: 'FeedMismatch', kind: 'OTHER_EVENTS' });
  expect(await known()).toEqual(['A', 'B', 'C', 'D', 'E']);

  const { publicKey } = generateKeyPairSync('ed25519');
  const served = await serveSubgraph(follower, {
    port: 0,
    log: pino({ level: 'silent' }),
    trusted: new Map([['gateway', publicKey]]),
  });
  opened.push(served);
  const ready = async () => {
    const response = await fetch(new URL('/ready', served.url));
    return { status: response.status, text: await response.text() };
  };
  expect(await ready()).toEqual({ status: 503, text: expect.stringContaining('--rebuild-feeds') });

  expect(await follower.rebuildFeeds()).toBe(10);
  expect(await known()).toEqual(['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L']);
  expect(await ready()).toMatchObject({ status: 200 });
  await plant('M');
  await follower.catchUp();
  expect(await known()).toContain('M');
});

test('a source that is another database than before is noticed, however far its feed goes', async () => {
  await source.stop();
  source = await subgraphHarness(parksDefinition, await parksDatabase('kit-parks-other'));
  for (let count = 0; count < 12; count += 1) await plant(`N${count}`);
  await expect(follower.catchUp()).rejects.toMatchObject({ kind: 'ANOTHER_DATABASE' });
  await expect(follower.ready()).rejects.toThrow(/restored or replaced/);
  await follower.rebuildFeeds();
  expect(await known()).toContain('N11');
  await follower.catchUp();
});

test('a position from before there were marks is believed once, and marked from then on', async () => {
  await withClient(atlasDatabase.adminUrl, async (admin) => {
    await admin.query('update feed_position set source_id = null, mark = null');
    await follower.catchUp();
    const { rows } = await admin.query(
      `select mark is not null as marked from feed_position where feed = 'parks'`,
    );
    expect(rows).toEqual([{ marked: true }]);
  });
});

test('a follower that was itself restored takes again what it lacks', async () => {
  await withClient(atlasDatabase.adminUrl, (admin) =>
    admin.query(`delete from park_ref; update feed_position set position = 0, mark = null`),
  );
  await follower.catchUp();
  expect(await known()).toHaveLength(12);
});
