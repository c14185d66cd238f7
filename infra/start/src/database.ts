import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres, stopPostgresIn, withClient, type PostgresServer } from '@guanjia/postgres';
import type { Surroundings } from './child-process.ts';

/** The database server of this installation. */
export interface Database {
  adminUrl: string;
  /** Port of the embedded server. */
  port?: number;
}

/** The server that `DATABASE_URL` names; it is its owner's to keep alive. */
export async function useGivenDatabase(adminUrl: string, { progress }: Surroundings): Promise<Database> {
  await withClient(adminUrl, (admin) => admin.query('select 1'));
  progress.done('postgresGiven', { host: new URL(adminUrl).host });
  return { adminUrl };
}

/**
 * Starts the embedded server and keeps it alive, always on the same port: the services find it again by themselves.
 * @throws PostgresError when it cannot start
 */
export async function superviseDatabase(
  dataDir: string,
  port: number | undefined,
  { progress, shutdown }: Surroundings,
): Promise<Database> {
  let server: PostgresServer | undefined;
  shutdown.register(() => (server ? server.stop() : stopPostgresIn(dataDir)));
  server = await startPostgres({ dataDir, ...(port === undefined ? {} : { port }) });
  const first = server;
  progress.done('postgresUp', { version: '18.4', dataDir: first.dataDir });

  const keepAlive = async () => {
    for (let current = first; ;) {
      await current.exited;
      if (shutdown.requested) return;
      progress.note('died', { name: 'PostgreSQL', seconds: 0, log: first.logFile });
      current = await again(() => startOnPort(dataDir, first.port));
      server = current;
      if (shutdown.requested) return current.stop();
      progress.done('backUp', { name: 'PostgreSQL' });
    }
  };
  void keepAlive();

  return { adminUrl: first.adminUrl, port: first.port };
}

async function startOnPort(dataDir: string, port: number): Promise<PostgresServer> {
  const server = await startPostgres({ dataDir, port });
  if (server.port === port) return server;
  await server.stop();
  throw new Error(`port ${port} is taken`);
}

async function again<T>(work: () => Promise<T>): Promise<T> {
  for (;;) {
    try {
      return await work();
    } catch {
      await pause(1_000);
    }
  }
}
