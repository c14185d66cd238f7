import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres, stopPostgresIn, withClient, type PostgresServer } from '@guanjia/postgres';
import type { Surroundings } from './child-process.ts';
import { killWhenHung } from './health-watch.ts';
import { keepLogSmall } from './turn-over-log.ts';

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

  shutdown.register(keepLogSmall(first.logFile));

  const keepAlive = async () => {
    for (let current = first; ;) {
      const isHung = await endOf(current, () => shutdown.requested);
      if (shutdown.requested) return;
      progress.note(isHung ? 'hung' : 'died', { name: 'PostgreSQL', seconds: 0, log: first.logFile });
      current = await again(() => startOnPort(dataDir, first.port));
      server = current;
      if (shutdown.requested) return current.stop();
      progress.done('backUp', { name: 'PostgreSQL' });
    }
  };
  keepAlive().catch(shutdown.fail);

  return { adminUrl: first.adminUrl, port: first.port };
}

/** It may have to bring back what a crash left undone, or wait for a slow disk: it gets longer than other processes. */
const WATCH_LIMITS = { everyMs: 2_000, answerMs: 10_000 };

/** Waits for the end of a server; answers whether it had to be killed because it hung. */
async function endOf({ adminUrl, pid, exited }: PostgresServer, isStopping: () => boolean): Promise<boolean> {
  const ended = new AbortController();
  const answers = async (signal: AbortSignal) =>
    isStopping() ||
    Promise.race([
      // A server that refuses, because it has no connection left or is ending, answers.
      withClient(adminUrl, (admin) => admin.query('select 1')).then(
        () => true,
        () => true,
      ),
      once(signal, 'abort').then(() => false),
    ]);
  const hung = killWhenHung({ pid, answers }, ended.signal, WATCH_LIMITS);
  await exited;
  ended.abort();
  return hung;
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
