import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { startPostgres, urlFor, withClient } from '@guanjia/postgres';
import { DEMO_MORNING, fixedClock, localFeedReader, migrate, startSubgraph } from '@guanjia/kit';
import type { Subgraph, SubgraphDefinition } from '@guanjia/kit';
import { pino } from 'pino';
import { HELPERS, READER_ROLES } from './reader-helpers.ts';

const DATABASE = 'guanjia_bench';
/** Cases of each estate: more than the read takes, so that taking the newest is work for everyone. */
const CASES_PER_ESTATE = 12;

/**
 * One database with the tables of all three services, each in a schema of its own: so that one SQL statement, PostGraphile
 * and the platform read the very same rows under the same row scope.
 */
export interface BenchDatabase {
  adminUrl: string;
  /** The address under a role: `estates`, `cases`, `ratings`, or a reader. */
  urlOf(role: string): string;
  roleOf(name: string): string;
  stop(): Promise<void>;
}

export async function createBenchDatabase(services: readonly SubgraphDefinition[]): Promise<BenchDatabase> {
  const folder = mkdtempSync(join(tmpdir(), 'guanjia-bench-'));
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), settings: { fsync: 'off' } });
  const password = randomBytes(18).toString('base64url');
  const adminUrl = urlFor(server.adminUrl, { database: DATABASE });
  const roleOf = (name: string) => `bench_${name}`;
  const urlOf = (name: string) => urlFor(adminUrl, { database: DATABASE, role: roleOf(name), password });

  await withClient(server.adminUrl, (admin) =>
    admin.query(`create database ${DATABASE}`).then(() => undefined),
  );
  await withClient(adminUrl, async (admin) => {
    await admin.query('create extension pg_stat_statements; create extension btree_gist');
    for (const { name } of services) await admin.query(schemaSql(name, password));
  });
  for (const { name, databaseParts } of services) {
    // The job queue's schema would be one for all of them.
    await migrate({ ownerUrl: urlOf(`${name}_owner`), serviceUrl: urlOf(name) }, databaseParts, {
      withJobs: false,
    });
  }
  await loadDemo(services, urlOf);
  await withClient(adminUrl, async (admin) => {
    await enlarge(admin);
    for (const role of READER_ROLES) await admin.query(readerSql(roleOf(role), password, services));
    await admin.query(HELPERS);
    await admin.query('vacuum analyze');
  });
  return {
    adminUrl,
    urlOf,
    roleOf,
    async stop() {
      await withClient(server.adminUrl, connectionsClosed);
      await server.stop();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Pools say that they are closed before the server has heard of it; stopping it under them would be their error. */
async function connectionsClosed(admin: Admin): Promise<void> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const { rows } = await admin.query(
      `select application_name as name from pg_stat_activity where datname = '${DATABASE}'`,
    );
    if (rows.length === 0) return;
    await pause(50);
  }
}

/** Schema and roles of one service: it finds its tables by its search path, as in a database of its own. */
function schemaSql(name: string, password: string): string {
  const [owner, service] = [`bench_${name}_owner`, `bench_${name}`];
  return `
    create role ${owner} login password '${password}';
    create role ${service} login password '${password}';
    create schema ${name} authorization ${owner};
    grant usage on schema ${name} to ${service};
    alter role ${owner} set search_path = ${name}, public;
    alter role ${service} set search_path = ${name}, public;
    alter default privileges for role ${owner} grant select, insert, update, delete on tables to ${service};
    alter default privileges for role ${owner} grant usage, select on sequences to ${service};`;
}

/** A role that reads all three schemas under row-level security like the services' own roles. */
function readerSql(role: string, password: string, services: readonly SubgraphDefinition[]): string {
  const schemas = services.map(({ name }) => name).join(', ');
  return `
    create role ${role} login password '${password}';
    grant usage on schema ${schemas} to ${role};
    grant select on all tables in schema ${schemas} to ${role};
    alter role ${role} set search_path = ${schemas}, public;`;
}

async function loadDemo(
  services: readonly SubgraphDefinition[],
  urlOf: (name: string) => string,
): Promise<void> {
  const running: Subgraph[] = [];
  for (const definition of services) {
    const subgraph = await startSubgraph(definition, {
      database: { serviceUrl: urlOf(definition.name) },
      clock: fixedClock(DEMO_MORNING),
      log: pino({ level: 'error' }),
      feeds: Object.fromEntries(
        running.map((source) => [source.name, localFeedReader(source, definition.name)]),
      ),
    });
    await subgraph.catchUp();
    await subgraph.loadDemo();
    running.push(subgraph);
  }
  await Promise.all(running.map((subgraph) => subgraph.stop()));
}

interface Admin {
  query(text: string): Promise<{ rows: { name: string }[] }>;
}

/** The demo has two or three cases an estate; copies of them make it a district with a few years behind it. */
async function enlarge(admin: Admin): Promise<void> {
  // The tables' triggers name what they use without a schema, as in a database of their own.
  await admin.query('set search_path = cases, public');
  const { rows } = await admin.query(
    `select column_name as name from information_schema.columns
     where table_schema = 'cases' and table_name = 'case_record' order by ordinal_position`,
  );
  const changed: Record<string, string> = {
    id: `'Case_' || md5(estate.id || place)`,
    number: `'B-' || md5(estate.id || place)`,
    source_number: 'null',
    estate_id: 'estate.id',
    division_code: 'estate.division_code',
    received_at: `pattern.received_at - make_interval(hours => place)`,
    collective_petition_id: 'null',
  };
  await admin.query(`
    insert into cases.case_record (${rows.map(({ name }) => name).join(', ')})
    select ${rows.map(({ name }) => changed[name] ?? `pattern.${name}`).join(', ')}
    from estates.estate estate cross join generate_series(1, ${CASES_PER_ESTATE}) place
    join (select *, row_number() over (order by id) as turn, count(*) over () as total from cases.case_record) pattern
      on pattern.turn = 1 + (hashtext(estate.id || place) & 1023) % pattern.total`);
}
