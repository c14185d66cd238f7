import type { ScaleRead } from './scale-reads.ts';

/** One side: the same read on the ledger of one size. */
export interface Side {
  read: ScaleRead;
  answer(): Promise<unknown>;
  statements(): number;
}

export interface Measured {
  name: string;
  besides: string | undefined;
  /** Milliseconds of the quickest answer and of the median, small and large. */
  small: Times;
  large: Times;
  /** SQL statements of one answer over the large ledger. */
  statements: number;
}

export interface Times {
  best: number;
  median: number;
}

const WARM_UPS = 3;
/** Slow answers are asked for fewer times: so many milliseconds for both sides together. */
const LONGEST = 6_000;
const LEAST_ROUNDS = 3;

/**
 * Asks both sides in turn, so that whatever else the machine does falls on both.
 * @param rounds answers of each side at most
 */
export async function measured(small: Side, large: Side, rounds: number): Promise<Measured> {
  const taken: [number[], number[]] = [[], []];
  const until = performance.now() + LONGEST;
  for (let round = -WARM_UPS; round < rounds; round += 1) {
    if (round >= LEAST_ROUNDS && performance.now() > until) break;
    for (const place of round % 2 === 0 ? ([0, 1] as const) : ([1, 0] as const)) {
      const took = await timeOf(place === 0 ? small : large);
      if (round >= 0 || took === Infinity) taken[place].push(took);
    }
  }
  await timeOf(large);
  return {
    name: large.read.name,
    besides: large.read.besides,
    small: times(taken[0]),
    large: times(taken[1]),
    statements: large.statements(),
  };
}

/** Milliseconds of one answer; without end for one that the gateway no longer waits for. */
async function timeOf(side: Side): Promise<number> {
  const began = performance.now();
  try {
    await side.answer();
  } catch (error) {
    if (!String(error).includes('serviceUnavailable')) throw error;
    process.stderr.write(`${side.read.name}: no answer in time\n`);
    return Infinity;
  }
  return performance.now() - began;
}

export function times(taken: readonly number[]): Times {
  const sorted = [...taken].sort((a, b) => a - b);
  return { best: sorted[0] ?? Number.NaN, median: sorted[Math.floor(sorted.length / 2)] ?? Number.NaN };
}
