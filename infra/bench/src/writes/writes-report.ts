import { best, median } from '../closed-loop.ts';
import type { Timing } from '../closed-loop.ts';
import type { ImportAgainstCopy } from '../scale/import-against-copy.ts';
import { lockWaits } from './lock-waits.ts';
import type { SessionSamples } from './lock-waits.ts';

/** A write beside the bare INSERT of the rows that it leaves. */
export interface MeasuredWrite {
  rows: number;
  clients: number;
  bare: Timing;
  write: Timing;
}

export interface WritesResult {
  writes: readonly MeasuredWrite[];
  /** SQL statements of one write, by its name; those around a transaction included. */
  statements: ReadonlyMap<string, number>;
  /** What the sessions did while 16 writers registered cases. */
  samples: SessionSamples;
  /** Roll-up rows that a case leaves from its registration to its end. */
  rollUps: number;
  imported: ImportAgainstCopy;
}

/** A closed case leaves at most so many roll-up rows. */
const MAX_ROLL_UPS = 25;
/** So small a share of moments is an accident: two writers of the same number, a page that is being extended. */
const MAX_WAITING_SHARE = 0.02;

/** Prints what was measured; answers whether every promise was kept. */
export function printWritesReport(result: WritesResult, { json }: { json: boolean }): boolean {
  const { writes, statements, samples, rollUps, imported } = result;
  const rows = writes.map(({ rows: inserted, clients, bare, write }) => ({
    write: write.contender.name,
    writers: clients,
    'rows left': inserted,
    'best round, ms': rounded(best(write)),
    'median, ms': rounded(median(write)),
    'INSERT, ms': rounded(best(bare)),
    'times the INSERT': rounded(best(write) / best(bare)),
    statements: statements.get(write.contender.name) ?? '',
  }));
  const waiting = lockWaits(samples) / Math.max(samples.active, 1);
  const kept = rollUps <= MAX_ROLL_UPS && waiting <= MAX_WAITING_SHARE;
  if (json) {
    console.log(JSON.stringify({ rows, samples, rollUps, imported, kept }, null, 2));
    return kept;
  }
  console.table(rows);
  console.log(
    `import of ${imported.rows} rows ${rounded(imported.importMs)} ms: ` +
      `${rounded(imported.importMs / imported.copyMs)} times COPY of the same under the same triggers`,
  );
  console.log(`roll-up rows of a closed case: ${rollUps} (at most ${MAX_ROLL_UPS})`);
  console.log(
    `16 writers waited for another's lock in ${rounded(100 * waiting)}% of ${samples.active} moments (at most ${100 * MAX_WAITING_SHARE}%): ` +
      JSON.stringify(samples.waits),
  );
  return kept;
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
