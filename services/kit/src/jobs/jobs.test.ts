import { defineEntity, p } from '@mikro-orm/core';
import { createTestDatabase, withClient, type TestDatabase } from '@guanjia/postgres';
import pino from 'pino';
import { sql } from 'kysely';
import { Arg, Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { migrate } from '../database/migrate.ts';
import { platformPart } from '../database/shared-parts.ts';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.ts';
import type { RequestContext } from '../subgraph/request-context.ts';
import { startSubgraph, type Subgraph } from '../subgraph/start-subgraph.ts';
import { personOf, subgraphHarness, type Harness } from '../testing/harness.ts';
import { defineJob } from './define-job.ts';

const WEST = '150271010000';
const EAST = '150271020000';

/** What a test wants to hear of each run. */
let heard: (name: string) => void = () => {};

const WateringEntity = defineEntity({
  name: 'Watering',
  tableName: 'watering',
  properties: { tree: p.string().primary(), divisionCode: p.string() },
});

const water = defineJob<{ tree: string; fails?: number }>({
  name: 'parks.water',
  retryDelaySeconds: 0,
  concurrency: 2,
  async handle({ data, attempt, open }) {
    if (attempt <= (data.fails ?? 0)) throw new Error('no water');
    await open((context) =>
      context.write('water', (session) =>
        session.rows(sql`insert into watering (division_code, tree) values (${WEST}, ${data.tree})`),
      ),
    );
    heard(data.tree);
  },
});

const count = defineJob({
  name: 'parks.count',
  schedule: '0 3 * * *',
  handle: ({ open }) =>
    open(async (context) => {
      const seen = await context.rows<{ tree: string }>(sql`select tree from watering`);
      heard(`counted ${seen.length}`);
    }, personOf(EAST)),
});

@Resolver()
class WaterResolver {
  @Query(() => String)
  who(): string {
    return 'parks';
  }

  @Mutation(() => String)
  async plan(
    @Arg('tree', () => String) tree: string,
    @Arg('refused', () => Boolean, { defaultValue: false }) refused: boolean,
    @Arg('fails', () => String, { nullable: true }) fails: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<string> {
    return context.write('plan', async (session) => {
      await session.enqueue(water, { tree, fails: Number(fails ?? 0) });
      if (refused) throw new Error('thought better of it');
      return tree;
    });
  }
}

const definition: SubgraphDefinition = {
  name: 'parks',
  entities: [WateringEntity],
  databaseParts: [
    platformPart,
    {
      name: 'watering',
      steps: [
        {
          name: '0001-watering',
          sql: 'create table watering (tree text primary key, division_code text not null)',
        },
      ],
      repeatables: [{ name: 'row-level-security', sql: `call scope_by_division('watering')` }],
    },
  ],
  resolvers: [WaterResolver],
  references: {},
  jobs: [water, count],
  loadDemo: async () => false,
};

let database: TestDatabase;
let harness: Harness;
const others: Subgraph[] = [];

beforeAll(async () => {
  database = await createTestDatabase({
    name: 'kit-jobs',
    prepare: (urls) => migrate(urls, definition.databaseParts),
  });
  harness = await subgraphHarness(definition, { serviceUrl: database.serviceUrl });
});

afterAll(async () => {
  await Promise.all(others.map((other) => other.stop()));
  await harness?.stop();
  await database?.drop();
});

const PLAN =
  'mutation($tree: String!, $refused: Boolean, $fails: String) { plan(tree: $tree, refused: $refused, fails: $fails) }';

/** The trees that were watered, in the order of their names. */
async function watered(): Promise<string[]> {
  return withClient(database.adminUrl, async (client) =>
    (await client.query<{ tree: string }>('select tree from watering order by tree')).rows.map(
      (row) => row.tree,
    ),
  );
}

test('a job is there if, and only if, the change that wanted it is', async () => {
  await harness.data(personOf(WEST), PLAN, { tree: '杨树' });
  const { errors } = await harness.ask(personOf(WEST), PLAN, { tree: '柳树', refused: true });
  expect(errors).toHaveLength(1);
  expect(await harness.subgraph.drainJobs()).toBe(1);
  expect(await watered()).toEqual(['杨树']);
});

test('one job runs here and now, under the caller that it names', async () => {
  const said: string[] = [];
  heard = (what) => said.push(what);
  await harness.subgraph.runJob(count, {});
  // The watering was in the west; who counts is from the east.
  expect(said).toEqual(['counted 0']);
});

test('with two instances each job runs once, and a failed run is run again', async () => {
  const trees = Array.from({ length: 20 }, (_, place) => `槐${place}`);
  const runs: string[] = [];
  const all = new Promise<void>((resolve) => {
    heard = (tree) => {
      runs.push(tree);
      if (runs.length === trees.length) resolve();
    };
  });
  for (const [place, tree] of trees.entries()) {
    await harness.data(personOf(WEST), PLAN, { tree, fails: place === 3 ? '1' : '0' });
  }
  for (let instance = 0; instance < 2; instance += 1) {
    const other = await startSubgraph(definition, {
      database: { serviceUrl: database.serviceUrl },
      log: pino({ level: 'silent' }),
      jobsEverySeconds: 0.5,
    });
    others.push(other);
    other.follow();
  }
  await all;
  expect(runs.toSorted()).toEqual(trees.toSorted());
  expect((await watered()).filter((tree) => tree.startsWith('槐'))).toEqual(trees.toSorted());
});

test('the service’s role owns nothing of the queue', async () => {
  await withClient(database.serviceUrl, async (client) => {
    await expect(client.query('drop table jobs.queue')).rejects.toThrow('must be owner');
    await expect(client.query('create table jobs.other (id text)')).rejects.toThrow('permission denied');
  });
});
