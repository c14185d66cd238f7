import { casesSubgraph } from '@guanjia/cases';
import { estatesSubgraph } from '@guanjia/estates';
import { DEMO_MORNING, fixedClock, startSubgraph } from '@guanjia/kit';
import type { SubgraphDefinition } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { ratingsSubgraph } from '@guanjia/ratings';
import type { BenchOptions } from '../bench-options.ts';
import { closedLoop } from '../closed-loop.ts';
import type { Timing } from '../closed-loop.ts';
import { importAgainstCopy } from '../scale/import-against-copy.ts';
import { landmarks } from '../scale/landmarks.ts';
import { log, openScaleServer } from '../scale/scale-database.ts';
import type { SizedDatabase } from '../scale/scale-database.ts';
import { countStatements } from '../statement-count.ts';
import { FULL_SIZE } from '../the-read.ts';
import type { Contender } from '../the-read.ts';
import { openBareInserts, rowsOfCase } from './bare-insert.ts';
import { caseWriter } from './case-writer.ts';
import { sampleSessions } from './lock-waits.ts';
import { printWritesReport } from './writes-report.ts';
import type { MeasuredWrite } from './writes-report.ts';

/** Cases that are there before: an office of a year or two. */
const LEDGER = 4_000;
const IMPORTED = 1_000;
const WRITERS = 16;

/**
 * Measures what writes cost more than the bare INSERT of the rows that they leave, and prints it. Answers whether the platform
 * keeps its promises: no write waits for another's commit, and a closed case leaves few roll-up rows.
 */
export async function runWrites(options: BenchOptions): Promise<boolean> {
  const cases = casesSubgraph({ personalDataKey: Buffer.alloc(32).toString('base64') });
  const server = await openScaleServer([estatesSubgraph, cases, ratingsSubgraph], {
    sizes: [LEDGER],
    kept: options.keep,
  });
  try {
    const [database] = server.databases as [SizedDatabase];
    const { district } = await landmarks(database.adminUrl, async () => '');
    const imported = await importAgainstCopy(cases, database, { caller: district, rows: IMPORTED });
    return printWritesReport({ ...(await measureCases(cases, database, options)), imported }, options);
  } finally {
    await server.stop();
  }
}

async function measureCases(cases: SubgraphDefinition, database: SizedDatabase, options: BenchOptions) {
  const { adminUrl } = database;
  const serviceUrl = database.urlOf('cases');
  const role = new URL(serviceUrl).username;
  const subgraph = await startSubgraph(cases, {
    database: { serviceUrl, poolSize: WRITERS },
    clock: fixedClock(DEMO_MORNING),
    log,
  });
  const bare = openBareInserts(adminUrl, WRITERS);
  try {
    const writer = await caseWriter(subgraph, adminUrl);
    const registered = await writer.register();
    const before = await rollUpRows(adminUrl);
    const closed = await writer.live();
    const rollUps = (await rollUpRows(adminUrl)) - before;
    await subgraph.sequence();
    const pair = async (name: string, id: string, write: () => Promise<unknown>) => {
      const rows = await rowsOfCase(adminUrl, id);
      const insert = await bare.prepare(rows);
      const contenders: Contender[] = [
        {
          name: `INSERT of the rows of ${name}`,
          roles: [],
          answer: insert,
          stop: async () => undefined,
        },
        { name, roles: [role], answer: write, stop: async () => undefined },
      ];
      return { rows: Object.values(rows).flat().length, contenders };
    };
    const registering = await pair('registerCase', registered.id, writer.register);
    const living = await pair('a life of seven steps', closed.id, writer.live);
    await withClient(adminUrl, (admin) => admin.query('create extension if not exists pg_stat_statements'));
    const measure = async (
      { rows, contenders }: typeof registering,
      clients: number,
    ): Promise<MeasuredWrite> => {
      const timings = await closedLoop(contenders, { ...options, clients, size: FULL_SIZE });
      const [bare, write] = timings as [Timing, Timing];
      return { rows, clients, bare, write };
    };
    const writes = [
      await measure(registering, 1),
      await measure(registering, WRITERS),
      await measure(living, 1),
    ];
    const statements = new Map<string, number>();
    for (const { contenders } of [registering, living]) {
      const write = contenders[1] as Contender;
      const { reads, others } = await countStatements({ adminUrl }, write, FULL_SIZE);
      statements.set(write.name, reads + others);
    }
    const samples = await sampleSessions(adminUrl, role, () =>
      closedLoop([registering.contenders[1] as Contender], {
        rounds: 10,
        roundMs: 200,
        warmUpMs: 0,
        clients: WRITERS,
        size: FULL_SIZE,
      }),
    );
    return { writes, statements, samples, rollUps };
  } finally {
    await bare.stop();
    await subgraph.stop();
  }
}

/** Rows of every table of roll-ups. */
async function rollUpRows(adminUrl: string): Promise<number> {
  return withClient(adminUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(
      `select tablename as name from pg_tables where schemaname = 'public' and tablename like 'case\\_figure%'`,
    );
    const counts = tables.map(({ name }) => `(select count(*) from ${name})`);
    const { rows } = await client.query<{ count: string }>(`select ${counts.join(' + ')} as count`);
    return Number(rows[0]?.count);
  });
}
