import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { defineEntity, p } from '@mikro-orm/core';
import { prepareDatabases, startPostgres, withClient, type PostgresServer } from '@guanjia/postgres';
import { sql } from 'kysely';
import pino from 'pino';
import { Ctx, Mutation, Query, Resolver } from 'type-graphql';
import { fixedClock } from '../clock/clock.ts';
import { serviceCaller } from '../identity/caller.ts';
import { defineJob } from '../jobs/define-job.ts';
import { EVERYWHERE } from '../scope/scope.ts';
import type { SubgraphDefinition } from '../subgraph/define-subgraph.ts';
import type { RequestContext } from '../subgraph/request-context.ts';
import { startSubgraph, type Subgraph } from '../subgraph/start-subgraph.ts';
import { DEMO_MORNING, personOf } from '../testing/harness.ts';
import { connect } from './connect.ts';
import { migrate } from './migrate.ts';
import { platformPart } from './shared-parts.ts';
import { write, type WriteContext, type WriteSession } from './write-session.ts';

const WEST = '150271010000';
const POOL = 3;

/** What a test wants to hear of each run of the job. */
let heard: () => void = () => {};
const listen = defineJob({
  name: 'parks.listen',
  retryDelaySeconds: 0,
  retries: 100,
  async handle({ open }) {
    await open((context) => context.rows(sql`select 1`));
    heard();
  },
});

const numberOf = async (context: { rows: RequestContext['rows'] }): Promise<number> =>
  (await context.rows<{ pid: number }>(sql`select pg_backend_pid() as pid`))[0]?.pid ?? 0;

@Resolver()
class ListenResolver {
  @Query(() => String)
  async connection(@Ctx() context: RequestContext): Promise<string> {
    return String(await numberOf(context));
  }

  @Mutation(() => String)
  async ask(@Ctx() context: RequestContext): Promise<string> {
    await context.write('ask', (session) => session.enqueue(listen, {}));
    return 'asked';
  }
}

const TreeEntity = defineEntity({
  name: 'Tree',
  tableName: 'tree',
  properties: { id: p.string().primary() },
});

const definition: SubgraphDefinition = {
  name: 'parks',
  entities: [TreeEntity],
  databaseParts: [platformPart],
  resolvers: [ListenResolver],
  references: {},
  feeds: [{ from: 'parks', apply: async () => undefined }],
  jobs: [listen],
  loadDemo: async () => false,
};

let folder: string;
/** A server of this file's own: it is stopped and started under the service. */
let server: PostgresServer;
let database: { ownerUrl: string; serviceUrl: string };

const settings = { fsync: 'off', shared_buffers: '32MB' };
const running: Subgraph[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'guanjia-lost-'));
  server = await startPostgres({ dataDir: join(folder, 'data'), settings });
  database = (await prepareDatabases(server.adminUrl, ['parks'], () => 'secret')).parks;
  await migrate(database, definition.databaseParts);
});

afterAll(async () => {
  await Promise.all(running.map((subgraph) => subgraph.stop()));
  await server?.stop();
  await rm(folder, { recursive: true, force: true });
});

function cut(pid: number): Promise<void> {
  return withClient(server.adminUrl, async (admin) => {
    await admin.query('select pg_terminate_backend($1, 5000)', [pid]);
  });
}

async function start(): Promise<Subgraph> {
  const subgraph = await startSubgraph(definition, {
    database: { serviceUrl: database.serviceUrl, poolSize: POOL },
    log: pino({ level: 'silent' }),
    feedEveryMs: 50,
    jobsEverySeconds: 0.5,
  });
  running.push(subgraph);
  return subgraph;
}

const execute = (subgraph: Subgraph, query: string) =>
  subgraph.execute({ query, caller: personOf(WEST), requestId: 'test' });

describe('a connection that is cut', () => {
  let context: WriteContext;
  beforeEach(async () => {
    const orm = await connect({ serviceUrl: database.serviceUrl, poolSize: POOL }, [TreeEntity]);
    const caller = serviceCaller('parks');
    context = { orm, caller, scope: EVERYWHERE, clock: fixedClock(DEMO_MORNING), requestId: 'test' };
  });
  // It ends only when every client is back in the pool.
  afterEach(() => context.orm.close(true));

  const times = Array.from({ length: 2 * POOL });
  const works: [string, (session: WriteSession) => Promise<unknown>][] = [
    ['before a statement', async (session) => session.rows(sql`select ${await cutOwn(session)}::int`)],
    ['before the commit', (session) => cutOwn(session)],
    ['while the work fails', (session) => cutOwn(session).then(() => Promise.reject(new Error('no')))],
  ];
  const cutOwn = async (session: WriteSession): Promise<number> => {
    const pid = await numberOf(session);
    await cut(pid);
    return pid;
  };

  test.each(works)('in the middle of a transaction, %s, leaves its place to another', async (_when, work) => {
    for (const _ of times) await expect(write(context, 'cut', work)).rejects.toThrow();
    expect(await write(context, 'after', numberOf)).toBeGreaterThan(0);
  });

  test('while it is idle is replaced', async () => {
    for (const _ of times) {
      await cut(await write(context, 'idle', numberOf));
      // The client may not have heard of it yet: then the first statement does.
      await write(context, 'first', numberOf).catch(() => 0);
      expect(await write(context, 'second', numberOf)).toBeGreaterThan(0);
    }
  });
});

test('a service goes on after PostgreSQL was restarted beneath it, and stops cleanly', async () => {
  const subgraph = await start();
  subgraph.follow();
  const { port } = server;
  await server.stop();
  const away = await execute(subgraph, '{ connection }');
  expect(away.errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE' });
  server = await startPostgres({ dataDir: join(folder, 'data'), port, settings });
  expect(server.port).toBe(port);

  const done = new Promise<void>((resolve) => (heard = resolve));
  expect(await execute(subgraph, 'mutation { ask }')).toEqual({ data: { ask: 'asked' } });
  await done;
  await running.pop()?.stop();
});

test('a service stops cleanly while PostgreSQL is away', async () => {
  const subgraph = await start();
  subgraph.follow();
  await execute(subgraph, 'mutation { ask }');
  const { port } = server;
  await server.stop();
  await running.pop()?.stop();
  server = await startPostgres({ dataDir: join(folder, 'data'), port, settings });
});
