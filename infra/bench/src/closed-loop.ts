import type { Contender, ReadSize } from './the-read.ts';

export interface LoopPlan {
  rounds: number;
  /** How long each contender runs in a round. */
  roundMs: number;
  warmUpMs?: number;
  /** How many ask at once; each asks again as soon as it is answered. */
  clients: number;
  size: ReadSize;
}

/** Milliseconds for one operation, by round. */
export interface Timing {
  contender: Contender;
  rounds: number[];
}

/** As long as it takes every contender to be compiled, in whichever process it runs. */
const WARM_UP_MS = 2_000;

/**
 * Runs all contenders in turn, round after round in one process, so that whatever else the machine does falls on all of
 * them. Each warms up first, which is not counted.
 */
export async function closedLoop(contenders: readonly Contender[], plan: LoopPlan): Promise<Timing[]> {
  const timings = contenders.map((contender): Timing => ({ contender, rounds: [] }));
  for (const { contender } of timings)
    await oneRound(contender, { ...plan, roundMs: plan.warmUpMs ?? WARM_UP_MS });
  for (let round = 0; round < plan.rounds; round += 1) {
    for (const timing of turned(timings, round)) timing.rounds.push(await oneRound(timing.contender, plan));
  }
  return timings;
}

/** The quickest round: the one with the least of everything that is not the contender's own. */
export function best({ rounds }: Timing): number {
  return Math.min(...rounds);
}

export function median({ rounds }: Timing): number {
  const sorted = [...rounds].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

async function oneRound(contender: Contender, { roundMs, clients, size }: LoopPlan): Promise<number> {
  const began = performance.now();
  const until = began + roundMs;
  let answered = 0;
  const client = async () => {
    do {
      await contender.answer(size);
      answered += 1;
    } while (performance.now() < until);
  };
  await Promise.all(Array.from({ length: clients }, client));
  return (performance.now() - began) / answered;
}

/** Whoever comes first in a round comes last in the next: nobody always runs after the same one. */
function turned<Value>(values: readonly Value[], by: number): Value[] {
  const start = by % values.length;
  return [...values.slice(start), ...values.slice(0, start)];
}
