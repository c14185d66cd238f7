import { casesSubgraph } from '@guanjia/cases';
import { estatesSubgraph } from '@guanjia/estates';
import { DEMO_MORNING, localDateIn } from '@guanjia/kit';
import type { Caller } from '@guanjia/kit';
import { ratingsSubgraph } from '@guanjia/ratings';
import { startBenchIssuer } from '../bench-issuer.ts';
import type { BenchOptions } from '../bench-options.ts';
import { dashboardAgainstRows } from './dashboard-against-rows.ts';
import { importAgainstCopy } from './import-against-copy.ts';
import { landmarks } from './landmarks.ts';
import { measured } from './measure-reads.ts';
import type { Measured, Side } from './measure-reads.ts';
import { openScaleServer } from './scale-database.ts';
import type { SizedDatabase } from './scale-database.ts';
import { scalePlatform } from './scale-platform.ts';
import type { ScalePlatform } from './scale-platform.ts';
import { scaleReads } from './scale-reads.ts';
import type { ScaleRead } from './scale-reads.ts';
import { printReads, printScaleReport } from './scale-report.ts';
import { screenDocument } from './screen-documents.ts';

/** Cases of a small ledger, which the large one is held against. */
const SMALL = 2_000;
/** The base table is read so often: each time takes as long as it is large. */
const DASHBOARD_ROUNDS = 5;

interface Ledger {
  database: SizedDatabase;
  platform: ScalePlatform;
  reads: ScaleRead[];
}

/**
 * Measures what a ledger of many cases costs more than one of few, and prints it. Answers whether the platform keeps
 * its promises: every page costs the same, the dashboard costs no scan, an import is a third as quick as COPY.
 */
export async function runScale({ cases, keep, rounds, json, reads: only }: BenchOptions): Promise<boolean> {
  const caseService = casesSubgraph({ personalDataKey: Buffer.alloc(32).toString('base64') });
  const services = [estatesSubgraph, caseService, ratingsSubgraph];
  const server = await openScaleServer(services, { sizes: [SMALL, cases], kept: keep });
  const issuer = await startBenchIssuer();
  const ledgers: Ledger[] = [];
  try {
    for (const database of server.databases) {
      const platform = await scalePlatform(services, database.urlOf, issuer);
      ledgers.push({ database, platform, reads: await readsOf(database, platform) });
    }
    const [small, large] = ledgers as [Ledger, Ledger];
    const reads: Measured[] = [];
    for (const [place, read] of small.reads.entries()) {
      if (only !== undefined && !read.name.startsWith(only)) continue;
      process.stderr.write(`${read.name}\n`);
      const other = large.reads[place] as ScaleRead;
      reads.push(await measured(sideOf(small, read), sideOf(large, other), rounds));
    }
    if (only !== undefined) return printReads({ small: SMALL, large: cases, reads });
    const overview = large.reads.find(({ name }) => name === 'dashboard: overview, since ever') as ScaleRead;
    const dashboard = await dashboardAgainstRows(overview, {
      answer: sideOf(large, overview).answer,
      serviceUrl: large.database.urlOf('cases'),
      now: new Date(DEMO_MORNING),
      rounds: DASHBOARD_ROUNDS,
    });
    // A database that is copied has no connections.
    for (const { platform } of ledgers.splice(0)) await platform.stop();
    const imported = await importAgainstCopy(caseService, large.database, { caller: overview.caller });
    return printScaleReport({ small: SMALL, large: cases, reads, dashboard, imported }, { json });
  } finally {
    for (const { platform } of ledgers) await platform.stop();
    await issuer.stop();
    await server.stop();
  }
}

async function readsOf(database: SizedDatabase, platform: ScalePlatform): Promise<ScaleRead[]> {
  const cursorAt = async (receivedAt: string, caller: Caller): Promise<string> => {
    const variables = {
      search: '',
      searching: false,
      first: 1,
      filter: { receivedAt: { lte: receivedAt } },
      orderBy: [{ field: 'RECEIVED_AT', direction: 'DESC' }],
    };
    const data = await platform.answer(screenDocument('CaseList'), variables, caller);
    return (data as { cases: { pageInfo: { endCursor: string } } }).cases.pageInfo.endCursor;
  };
  return scaleReads(await landmarks(database.adminUrl, cursorAt), localDateIn(new Date(DEMO_MORNING)));
}

function sideOf({ platform }: Ledger, read: ScaleRead): Side {
  return {
    read,
    answer: () => platform.answer(read.query, read.variables, read.caller),
    statements: () => platform.statements(),
  };
}
