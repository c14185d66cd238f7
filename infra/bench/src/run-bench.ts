import { isDeepStrictEqual } from 'node:util';
import { casesSubgraph } from '@guanjia/cases';
import { estatesSubgraph } from '@guanjia/estates';
import type { SubgraphDefinition } from '@guanjia/kit';
import { ratingsSubgraph } from '@guanjia/ratings';
import { createBenchDatabase } from './bench-database.ts';
import type { BenchDatabase } from './bench-database.ts';
import { startBenchIssuer } from './bench-issuer.ts';
import type { BenchIssuer } from './bench-issuer.ts';
import { closedLoop } from './closed-loop.ts';
import type { BenchOptions } from './bench-options.ts';
import { platformHere } from './platform-here.ts';
import { platformProcesses } from './platform-processes.ts';
import { postgraphileHere } from './postgraphile-here.ts';
import { loadPostgraphile, type OpenPostgraphile } from './postgraphile-peer.ts';
import { rawSql } from './raw-sql.ts';
import { printReport } from './report.ts';
import { countStatements } from './statement-count.ts';
import { FULL_SIZE } from './the-read.ts';
import type { Contender, ReadSize } from './the-read.ts';

/** One estate with one case: an operation must take as many statements for it as for a full page. */
const SMALL_SIZE: ReadSize = { estates: 1, cases: 1 };

/**
 * Measures the read and prints the result. Answers whether the platform keeps its promises: the answers are right,
 * the ratios hold, and the number of statements does not depend on the number of rows.
 */
export async function runBench(options: BenchOptions): Promise<boolean> {
  const services = [
    estatesSubgraph,
    casesSubgraph({ personalDataKey: Buffer.alloc(32).toString('base64') }),
    ratingsSubgraph,
  ];
  const postgraphile = await loadPostgraphile();
  if (!postgraphile) console.error('PostGraphile is not installed: this run is without it.');
  const database = await createBenchDatabase(services);
  const issuer = await startBenchIssuer();
  const contenders: Contender[] = [];
  try {
    const starters = startersOf(database, { services, issuer, postgraphile });
    for (const start of starters) contenders.push(await start());
    await requireSameAnswers(contenders);
    const timings = await closedLoop(contenders, { ...options, size: FULL_SIZE });
    const statements = new Map<Contender, { full: string; small: string }>();
    for (const contender of contenders) {
      const [full, small] = [
        await countStatements(database, contender, FULL_SIZE),
        await countStatements(database, contender, SMALL_SIZE),
      ].map(({ reads, others }) => `${reads} + ${others}`);
      statements.set(contender, { full: full ?? '', small: small ?? '' });
    }
    return printReport(timings, statements, options);
  } finally {
    for (const contender of contenders.reverse()) await contender.stop();
    await issuer.stop();
    await database.stop();
  }
}

interface Compared {
  services: readonly SubgraphDefinition[];
  issuer: BenchIssuer;
  /** Null where it is not installed. */
  postgraphile: OpenPostgraphile | null;
}

/** The first is what all others are measured against. */
function startersOf(
  database: BenchDatabase,
  { services, issuer, postgraphile }: Compared,
): (() => Promise<Contender>)[] {
  const names = services.map(({ name }) => name);
  return [
    () => rawSql(database),
    ...(postgraphile ? [() => postgraphileHere(database, postgraphile)] : []),
    () => platformHere(database, services, issuer),
    () => platformProcesses(database, { services: names, issuer, apart: false }),
    () => platformProcesses(database, { services: names, issuer, apart: true }),
  ];
}

/** A quick wrong answer is no answer. PostGraphile speaks of the same rows in other words, so only their number is held. */
async function requireSameAnswers(contenders: readonly Contender[]): Promise<void> {
  const [expected, ...others] = await Promise.all(contenders.map((contender) => contender.answer(FULL_SIZE)));
  for (const [place, answer] of others.entries()) {
    const name = contenders[place + 1]?.name ?? '';
    const same = name.startsWith('gateway')
      ? isDeepStrictEqual(plain(answer), plain(expected))
      : rowsIn(answer) === rowsIn(expected);
    if (!same) throw new Error(`${name} does not answer what the raw SQL statement answers.`);
  }
}

/** Without the prototypes that tell objects of one maker from another's. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value));
}

function rowsIn(value: unknown): number {
  if (Array.isArray(value)) return value.reduce((sum: number, each) => sum + rowsIn(each), value.length);
  if (typeof value !== 'object' || value === null) return 0;
  return Object.values(value).reduce((sum: number, each) => sum + rowsIn(each), 0);
}
