import type { DashboardAgainstRows } from './dashboard-against-rows.ts';
import type { ImportAgainstCopy } from './import-against-copy.ts';
import type { Measured } from './measure-reads.ts';

export interface ScaleResult {
  small: number;
  large: number;
  reads: readonly Measured[];
  dashboard: DashboardAgainstRows;
  imported: ImportAgainstCopy;
}

/** A read over many cases takes at most so many times as long as over few. */
const MOST_RATIO = 1.5;
/** The dashboard is at least so many times as quick as counting the cases. */
const LEAST_GAIN = 20;
/** An import brings in at least this share of the rows that COPY does in the same time. */
const LEAST_SHARE = 1 / 3;

export interface Promised {
  promise: string;
  measured: number;
  kept: boolean;
}

/** What was promised of a ledger that grows, and whether it holds: by each side's quickest answer. */
export function promises({ reads, dashboard, imported }: ScaleResult): Promised[] {
  const held = reads.filter(({ besides }) => besides === undefined);
  const gain = dashboard.rowsMs / dashboard.dashboardMs;
  const share = imported.copyMs / imported.importMs;
  return [
    ...held.map((read) => ({
      promise: `${read.name}: at most ${MOST_RATIO} times as long`,
      measured: ratioOf(read),
      kept: ratioOf(read) <= MOST_RATIO,
    })),
    {
      promise: `dashboard: at least ${LEAST_GAIN} times as quick as counting the cases`,
      measured: gain,
      kept: gain >= LEAST_GAIN,
    },
    { promise: 'import: at least a third of what COPY does', measured: share, kept: share >= LEAST_SHARE },
  ];
}

export function ratioOf({ small, large }: Measured): number {
  return large.best / small.best;
}

/** Prints what was measured; answers whether every promise was kept. */
export function printScaleReport(result: ScaleResult, { json }: { json: boolean }): boolean {
  const { dashboard, imported } = result;
  const made = promises(result);
  const kept = made.every((one) => one.kept);
  if (json) {
    console.log(JSON.stringify({ ...result, promises: made }, null, 2));
    return kept;
  }
  printReads(result);
  console.log(
    `dashboard ${rounded(dashboard.dashboardMs)} ms, counting the cases ${rounded(dashboard.rowsMs)} ms: ` +
      `${rounded(dashboard.rowsMs / dashboard.dashboardMs)} times as quick (promised: ${LEAST_GAIN})`,
  );
  console.log(
    `import of ${imported.rows} rows ${rounded(imported.importMs)} ms, COPY of the same ${rounded(imported.copyMs)} ms: ` +
      `${rounded(imported.copyMs / imported.importMs)} of its speed (promised: ${rounded(LEAST_SHARE)})`,
  );
  for (const { promise, measured } of made.filter((one) => !one.kept)) {
    console.log(`NOT KEPT: ${promise}; measured ${rounded(measured)}`);
  }
  return kept;
}

/** Prints the reads alone; answers whether their promises were kept. */
export function printReads({ small, large, reads }: Pick<ScaleResult, 'small' | 'large' | 'reads'>): boolean {
  console.table(
    reads.map((read) => ({
      'as the screen asks it': read.name,
      [`${small} cases, ms`]: rounded(read.small.best),
      [`${large} cases, ms`]: rounded(read.large.best),
      ratio: rounded(ratioOf(read)),
      'ratio of medians': rounded(read.large.median / read.small.median),
      statements: read.statements,
      [`at most ${MOST_RATIO}`]: read.besides ?? (ratioOf(read) <= MOST_RATIO ? 'yes' : 'NO'),
    })),
  );
  return reads.every((read) => read.besides !== undefined || ratioOf(read) <= MOST_RATIO);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
