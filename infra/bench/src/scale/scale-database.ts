import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DEMO_MORNING, fixedClock, localFeedReader, migrate, startSubgraph } from '@guanjia/kit';
import type { Subgraph, SubgraphDefinition } from '@guanjia/kit';
import { prepareDatabases, startPostgres, urlFor, withClient } from '@guanjia/postgres';
import type { DatabaseUrls, PostgresServer } from '@guanjia/postgres';
import { pino } from 'pino';
import { seedCases } from './seed-cases.ts';

export const log = pino({ level: 'error' });

/** The demo district with so many cases in it. */
export interface SizedDatabase {
  cases: number;
  adminUrl: string;
  /** The address of a service's database under the service's role. */
  urlOf(service: string): string;
}

export interface ScaleServer {
  databases: SizedDatabase[];
  /** Stops the server and deletes the data, unless they are kept. */
  stop(): Promise<void>;
}

/** Statements are short and the data can be made again: nothing waits for the disk. */
const SETTINGS = {
  fsync: 'off',
  full_page_writes: 'off',
  synchronous_commit: 'off',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_wal_size: '4GB',
  shared_buffers: '1GB',
  maintenance_work_mem: '512MB',
};

/**
 * Databases on one server: of the cases one for each size, of the other services one.
 * @param services in the order in which they follow each other
 * @param kept a folder that the databases stay in and are found in again; without it they go with the run
 */
export async function openScaleServer(
  services: readonly SubgraphDefinition[],
  { sizes, kept }: { sizes: readonly number[]; kept?: string | undefined },
): Promise<ScaleServer> {
  if (kept) mkdirSync(kept, { recursive: true });
  const folder = kept ?? mkdtempSync(join(tmpdir(), 'guanjia-scale-'));
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), settings: SETTINGS });
  const password = passwordIn(folder);
  try {
    const databases: SizedDatabase[] = [];
    for (const size of sizes) databases.push(await sized(server, password, services, size));
    return {
      databases,
      async stop() {
        await server.stop();
        if (!kept) rmSync(folder, { recursive: true, force: true });
      },
    };
  } catch (error) {
    await server.stop();
    if (!kept) rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

/** The same for every run on a kept folder. */
function passwordIn(folder: string): string {
  const file = join(folder, 'password');
  if (!existsSync(file)) writeFileSync(file, randomBytes(18).toString('base64url'), { mode: 0o600 });
  return readFileSync(file, 'utf8');
}

/** Databases that hold the demo district: whichever number of cases, the registry and the ratings are the same. */
async function preparedDatabases(
  server: PostgresServer,
  password: string,
  services: readonly SubgraphDefinition[],
  size: number,
): Promise<(service: string) => DatabaseUrls> {
  const nameOf = (service: string) => (service === 'cases' ? `scale_${size}` : `scale_${service}`);
  const urls = await prepareDatabases(
    server.adminUrl,
    services.map(({ name }) => nameOf(name)),
    () => password,
  );
  const urlsOf = (service: string) => urls[nameOf(service)] as DatabaseUrls;
  for (const { name, databaseParts } of services) await migrate(urlsOf(name), databaseParts);
  const running: Subgraph[] = [];
  try {
    for (const definition of services) {
      const subgraph = await startSubgraph(definition, {
        database: { serviceUrl: urlsOf(definition.name).serviceUrl },
        clock: fixedClock(DEMO_MORNING),
        log,
        feeds: Object.fromEntries(
          running.map((source) => [source.name, localFeedReader(source, definition.name)]),
        ),
      });
      running.push(subgraph);
      await subgraph.catchUp();
      await subgraph.loadDemo();
    }
  } finally {
    await Promise.all(running.map((subgraph) => subgraph.stop()));
  }
  return urlsOf;
}

async function sized(
  server: PostgresServer,
  password: string,
  services: readonly SubgraphDefinition[],
  size: number,
): Promise<SizedDatabase> {
  const urlsOf = await preparedDatabases(server, password, services, size);
  const adminUrl = urlFor(server.adminUrl, { database: `scale_${size}` });
  await seedCases(adminUrl, size);
  // A step of the database may have counted them all anew: what that leaves behind is cleared every night.
  await withClient(adminUrl, (client) => client.query('vacuum analyze case_figure, case_figure_delta'));
  return { cases: size, adminUrl, urlOf: (service) => urlsOf(service).serviceUrl };
}
