import { join } from 'node:path';
import { startGateway, supergraphFile, type Gateway } from '@guanjia/gateway';
import { migrate, type Subgraph } from '@guanjia/kit';
import {
  createTestDatabase,
  urlFor,
  withClient,
  type DatabaseUrls,
  type TestDatabase,
} from '@guanjia/postgres';
import { pino } from 'pino';
import { REPOSITORY } from '../repository.ts';
import { readEnvironment } from './environment.ts';
import { inProcess } from './in-process.ts';
import { servicesOf } from './service-list.ts';
import { startServicesHere } from './services.ts';

const log = pino({ level: 'silent' });
const databases = new Map<string, TestDatabase>();
let services = new Map<string, Subgraph>();
let gateway: Gateway;

beforeAll(async () => {
  const secrets = { GUANJIA_PERSONAL_DATA_KEY: Buffer.alloc(32, 7).toString('base64') };
  for (const { name, databaseParts } of servicesOf(readEnvironment(secrets))) {
    const prepare = (urls: DatabaseUrls) => migrate(urls, databaseParts);
    databases.set(name, await createTestDatabase({ name: `platform-${name}`, prepare }));
  }
  const urls = Object.fromEntries([...databases].map(([name, { serviceUrl }]) => [name, serviceUrl]));
  services = await startServicesHere(
    readEnvironment({ ...secrets, GUANJIA_DATABASES: JSON.stringify(urls) }),
    log,
  );
  gateway = await startGateway({
    supergraph: supergraphFile(join(REPOSITORY, 'gateway', 'generated', 'supergraph.graphql')),
    subgraphs: inProcess(services),
    identity: { issuer: 'http://127.0.0.1:1/identity' },
    logger: log,
  });
});

afterAll(async () => {
  await gateway?.stop();
  await Promise.all([...services.values()].map((service) => service.stop()));
  await Promise.all([...databases.values()].map((database) => database.drop()));
});

async function readiness(): Promise<{ http: number; status: unknown; subgraphs: unknown }> {
  const response = await fetch(new URL('/ready', gateway.url));
  const { status, subgraphs } = (await response.json()) as { status: unknown; subgraphs: unknown };
  return { http: response.status, status, subgraphs };
}

/** Takes a database away or gives it back, for everybody. */
async function letConnect({ adminUrl, name }: TestDatabase, allowed: boolean): Promise<void> {
  await withClient(urlFor(adminUrl, { database: 'postgres' }), async (admin) => {
    await admin.query(`alter database ${admin.escapeIdentifier(name)} with allow_connections ${allowed}`);
    if (!allowed)
      await admin.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
        name,
      ]);
  });
}

test('the platform is degraded while a service’s database is away, and whole again once it is back', async () => {
  const all = { estates: 'ok', cases: 'ok', ratings: 'ok' };
  const whole = { http: 200, status: 'ok', subgraphs: all };
  expect(await readiness()).toEqual(whole);

  const cases = databases.get('cases')!;
  await letConnect(cases, false);
  const subgraphs = { ...all, cases: 'unavailable' };
  expect(await readiness()).toEqual({ http: 200, status: 'degraded', subgraphs });

  await letConnect(cases, true);
  expect(await readiness()).toEqual(whole);
});
