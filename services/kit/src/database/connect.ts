import { randomUUID } from 'node:crypto';
import { MikroORM, type Options } from '@mikro-orm/postgresql';
import { takeBackLostClients } from './lost-connections.ts';

export interface DatabaseConfig {
  /** PostgreSQL address of the service's own least-privilege role. */
  serviceUrl: string;
  /** Connections at most; two cores answer no faster with more. */
  poolSize?: number;
  /** How long to wait for one of them before UNAVAILABLE, in milliseconds. */
  longestWaitMs?: number;
}

/** A caller who waits this long for a connection is told so: there is no point in waiting behind a standstill. */
const LONGEST_WAIT_MS = 10_000;

/** Opens the pool of a service's database. Nothing is read yet; `orm.close(true)` ends it. */
export function connect(
  { serviceUrl, poolSize = 10, longestWaitMs = LONGEST_WAIT_MS }: DatabaseConfig,
  entities: NonNullable<Options['entities']>,
): Promise<MikroORM> {
  return MikroORM.init({
    clientUrl: serviceUrl,
    entities,
    pool: { min: 0, max: poolSize },
    // A connection whose other end is gone without a word is noticed, too.
    driverOptions: {
      keepAlive: true,
      connectionTimeoutMillis: longestWaitMs,
      onPoolCreated: takeBackLostClients,
    },
    // MikroORM finds the transaction it is in by this name. Several services live in one process, and one reads
    // another's feed inside its own transaction: with one name for all it would read its own database.
    contextName: randomUUID(),
    // Calendar dates and moments travel as PostgreSQL's text: a JS Date would put them into the process time zone.
    forceUtcTimezone: true,
  });
}
