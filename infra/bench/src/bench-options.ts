import { parseArgs } from 'node:util';

export interface BenchOptions {
  rounds: number;
  roundMs: number;
  clients: number;
  /** Print the results as JSON instead of a table. */
  json: boolean;
}

/**
 * Reads `--rounds 60 --round-ms 100 --clients 1 --json`. Throws when a number is not a positive whole one.
 * Many short rounds find a moment in which the machine does nothing else, for each contender.
 */
export function benchOptions(args: string[]): BenchOptions {
  const { values } = parseArgs({
    args,
    options: {
      rounds: { type: 'string', default: '60' },
      'round-ms': { type: 'string', default: '100' },
      clients: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  return {
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
