import pg from 'pg';
import { prepareJobs } from '../jobs/job-schema.ts';
import { EVERYWHERE } from '../scope/scope.ts';
import { allowAppends } from '../sequencing/append-key.ts';
import { repeatablesOf, stepsOf, type DatabasePart, type NamedSql } from './database-part.ts';
import { requireKnownSteps, stepsThatRan, type StepThatRan } from './start-refused.ts';

/** How a service's database is reached: by its owner, and by the service itself. */
export interface DatabaseAddresses {
  ownerUrl: string;
  serviceUrl: string;
}

/**
 * Brings a service's database to its newest step, its functions, triggers, views and policies to what the files say, and the
 * job queue's tables to the version of their library, and lets the service leave its events and audit entries. Runs as the
 * owner role. Doing it again does nothing, and of two at once the second waits.
 * @param withJobs false: the schema of the job queue is left alone, for databases that several services share
 * @throws StartRefused databaseNewer, databaseOutdated, stepEdited, before anything is done
 */
export async function migrate(
  { ownerUrl, serviceUrl }: DatabaseAddresses,
  parts: readonly DatabasePart[],
  { withJobs = true }: { withJobs?: boolean } = {},
): Promise<void> {
  const owner = new pg.Client({ connectionString: ownerUrl });
  await owner.connect();
  try {
    await owner.query(`select pg_advisory_lock(hashtext('database_step'))`);
    const rows = async <Row extends object>(query: string) => (await owner.query<Row>(query)).rows;
    const ran = await stepsThatRan(rows);
    requireKnownSteps(ran, parts);
    await owner.query(STEP_TABLE);
    const had = new Set(ran?.map(({ name }) => name));
    for (const step of stepsOf(parts)) if (!had.has(step.name)) await run(owner, 'STEP', step);
    await applyRepeatables(owner, parts);
    if (withJobs) await prepareJobs(ownerUrl);
    await allowAppends(ownerUrl, serviceUrl);
  } finally {
    // With the connection ends the lock.
    await owner.end();
  }
}

/** What has run on a database. */
const STEP_TABLE = `create table if not exists database_step (
  kind text not null check (kind in ('STEP', 'REPEATABLE')),
  name text not null,
  checksum text not null,
  ran_at timestamptz not null default now(),
  primary key (kind, name)
)`;
const RECORD_STEP = 'insert into database_step (kind, name, checksum) values ($1, $2, $3)';

/** From the first that has changed on: what stands in a later file may rest on it. */
async function applyRepeatables(owner: pg.Client, parts: readonly DatabasePart[]): Promise<void> {
  const { rows } = await owner.query<StepThatRan>(
    `select name, checksum from database_step where kind = 'REPEATABLE'`,
  );
  const applied = new Map(rows.map(({ name, checksum }) => [name, checksum]));
  const files = repeatablesOf(parts);
  const first = files.findIndex(({ name, checksum }) => applied.get(name) !== checksum);
  const upToDate = first === -1 ? files : files.slice(0, first);
  // Forgotten first: when one of them fails, the next start takes all of them again.
  await owner.query(`delete from database_step where kind = 'REPEATABLE' and name <> all($1)`, [
    upToDate.map(({ name }) => name),
  ]);
  for (const file of files.slice(upToDate.length)) await run(owner, 'REPEATABLE', file);
}

/**
 * The policies hold for the owner, too: it reaches the rows of every division. Functions that run as the owner keep the search
 * path from here (`set search_path from current`): what a caller has made of a temporary table's name does not mislead them.
 */
const SETTINGS = `select set_config('guanjia.scope_from', '${EVERYWHERE.from}', true),
  set_config('guanjia.scope_to', '${EVERYWHERE.to}', true), set_config('guanjia.kind', 'SERVICE', true),
  set_config('search_path', quote_ident(current_schema()) || ', pg_temp', true)`;

async function run(owner: pg.Client, kind: 'STEP' | 'REPEATABLE', file: NamedSql): Promise<void> {
  await owner.query(`begin; ${SETTINGS}`);
  try {
    await owner.query(file.sql);
    await owner.query(RECORD_STEP, [kind, file.name, file.checksum]);
    await owner.query('commit');
  } catch (error) {
    await owner.query('rollback');
    throw withPlace(error, file);
  }
}

/** Says in which line of which file PostgreSQL found something wrong. */
function withPlace(error: unknown, { name, sql }: NamedSql): unknown {
  if (!(error instanceof pg.DatabaseError)) return error;
  const line = error.position ? sql.slice(0, Number(error.position)).split('\n').length : undefined;
  error.message = `${name}${line === undefined ? '' : `, line ${line}`}: ${error.message}`;
  return error;
}
