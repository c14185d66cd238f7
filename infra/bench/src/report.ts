import type { BenchOptions } from './bench-options.ts';
import { best, median } from './closed-loop.ts';
import type { Timing } from './closed-loop.ts';
import type { Contender } from './the-read.ts';

/** How many times as long as one raw SQL statement the platform may take, by the contender's name. */
const PROMISED: Record<string, number> = {
  'gateway, one process': 5,
  'gateway over HTTP, four processes': 7,
};

/** Prints what was measured; answers whether every promise was kept. */
export function printReport(
  timings: readonly Timing[],
  statements: ReadonlyMap<Contender, { full: string; small: string }>,
  options: BenchOptions,
): boolean {
  const baseline = timings[0];
  if (baseline === undefined) throw new Error('There is nothing to report.');
  const rows = timings.map((timing) => {
    const { name } = timing.contender;
    const counted = statements.get(timing.contender);
    const ratio = best(timing) / best(baseline);
    const promised = PROMISED[name];
    const steady = counted?.full === counted?.small;
    return {
      contender: name,
      'best round, ms': rounded(best(timing)),
      'median, ms': rounded(median(timing)),
      'times raw SQL': rounded(ratio),
      'may be': promised ?? '',
      'statements (reads + others)': counted?.full ?? '',
      'same for one row': steady ? 'yes' : `no: ${counted?.small}`,
      kept: (promised === undefined || ratio <= promised) && (promised === undefined || steady),
    };
  });
  if (options.json) console.log(JSON.stringify({ options, rows }, null, 2));
  else {
    console.log(
      `50 estates × 5 newest cases × star and credit grade; ${options.rounds} rounds, ${options.clients} client(s)`,
    );
    console.table(rows.map(({ kept: _kept, ...row }) => row));
  }
  return rows.every((row) => row.kept);
}

function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}
