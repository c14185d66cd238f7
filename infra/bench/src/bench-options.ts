import { parseArgs } from 'node:util';

const BENCHMARKS = ['read', 'scale', 'writes', 'webhooks'] as const;
export type Benchmark = (typeof BENCHMARKS)[number];

export interface BenchOptions {
  /**
   * `read`: one read against raw SQL and PostGraphile. `scale`: what many cases cost more than few. `writes`: writes against
   * the bare INSERT of their rows. `webhooks`: how many go out in a second.
   */
  only: Benchmark;
  rounds: number;
  roundMs: number;
  clients: number;
  /** Print the results as JSON instead of a table. */
  json: boolean;
  /** Of the large ledger. */
  cases: number;
  /** A folder that the seeded databases stay in, to be found there by the next run. */
  keep: string | undefined;
  /** Only the reads whose name begins so, and nothing else, to look into one. */
  reads: string | undefined;
}

/**
 * Reads `--only read --rounds 60 --round-ms 100 --clients 1 --json`, or `--only scale --cases 2000000 --keep folder`.
 * Throws when a number is not a positive whole one, or when there is no such benchmark.
 * Many short rounds find a moment in which the machine does nothing else, for each contender.
 */
export function benchOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      only: { type: 'string', default: 'read' },
      cases: { type: 'string', default: '2000000' },
      keep: { type: 'string' },
      reads: { type: 'string' },
      rounds: { type: 'string', default: '60' },
      'round-ms': { type: 'string', default: '100' },
      clients: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const only = BENCHMARKS.find((name) => name === values.only);
  if (!only) throw new Error(`--only takes ${BENCHMARKS.join(', ')}, not ${values.only}.`);
  return {
    only,
    cases: positive('cases', values.cases),
    keep: values.keep,
    reads: values.reads,
    rounds: positive('rounds', values.rounds),
    roundMs: positive('round-ms', values['round-ms']),
    clients: positive('clients', values.clients),
    json: values.json,
  };
}

function positive(name: string, text: string): number {
  const number = Number(text);
  if (Number.isSafeInteger(number) && number > 0) return number;
  throw new Error(`--${name} takes a positive whole number, not ${text}.`);
}
