import { Client } from 'pg';
import { startPlatform, type Platform } from '../testing/platform.ts';
import type { RunningGateway } from '../testing/running-gateway.ts';

let platform: Platform;
let owner: Client;
beforeAll(async () => {
  platform = await startPlatform();
  owner = new Client({ connectionString: platform.databases.get('cases')?.ownerUrl ?? '' });
  await owner.connect();
});
afterAll(async () => {
  await owner.end();
  await platform.stop();
});

const QUERY = '{ cases(first: 1) { nodes { id } } }';

/** Statements of the services that wait for a lock. */
async function waiting(): Promise<number> {
  const { rows } = await owner.query<{ waiting: string }>(
    'select count(*) as waiting from pg_locks where not granted',
  );
  return Number(rows[0]?.waiting);
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo())) await new Promise((resolve) => setImmediate(resolve));
}

/** Asks what waits for a lock, hangs up, and sees PostgreSQL stop waiting while the lock still stands. */
async function hangUp(graph: RunningGateway): Promise<void> {
  const client = new AbortController();
  const authorization = `Bearer ${await graph.issuer.token()}`;
  await owner.query('begin; lock table case_record in access exclusive mode');
  try {
    const asking = fetch(graph.gateway.url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization },
      body: JSON.stringify({ query: QUERY }),
      signal: client.signal,
    });
    const hungUp = asking.then(
      () => 'answered',
      (error: unknown) => String(error),
    );
    await until(async () => (await waiting()) > 0);
    client.abort();
    expect(await hungUp).toContain('aborted');
    await until(async () => (await waiting()) === 0);
  } finally {
    await owner.query('rollback');
  }
  expect((await graph.query(QUERY)).errors).toBeUndefined();
}

test('a read whose client is gone is cancelled in the database, in one process', () =>
  hangUp(platform.inProcess));

test('a read whose client is gone is cancelled in the database, over HTTP', () => hangUp(platform.overHttp));
