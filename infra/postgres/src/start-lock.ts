import pg from 'pg';
import { withClient } from './databases.ts';

/** Held by the one start that prepares the databases of a server now. */
export interface StartLock {
  release(): Promise<void>;
}

/** Any number that nobody else would choose; both halves are one key of PostgreSQL's advisory locks. */
const KEY = [0x6775_616e, 0x6a69_6131] as const;

/**
 * Waits until no other start prepares databases on this server: two at once would make the same roles and run the same
 * steps. The lock is PostgreSQL's own and ends with the connection, so that a start that was killed holds up nobody.
 * @param adminUrl all starts have to come by the same database
 * @param onWait called once when another start has the lock
 * @throws PostgresError CONNECTION_REFUSED
 */
export async function lockStart(adminUrl: string, onWait: () => void): Promise<StartLock> {
  await withClient(adminUrl, () => Promise.resolve());
  const client = new pg.Client({ connectionString: adminUrl, application_name: 'guanjia-start' });
  // When the server goes away the lock is gone with it; whatever comes next finds out for itself.
  client.on('error', () => undefined);
  await client.connect();
  // However long the other one takes.
  await client.query('set statement_timeout = 0');
  const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock($1, $2) as free', [
    ...KEY,
  ]);
  if (!rows[0]?.free) {
    onWait();
    await client.query('select pg_advisory_lock($1, $2)', [...KEY]);
  }
  return { release: () => client.end().catch(() => undefined) };
}
