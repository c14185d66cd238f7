import type { GeneratorValue } from 'fast-check';
import fc from 'fast-check';

/** Random choices of one test run; fast-check prints the seed with which a failing one is repeated. */
export interface Choose {
  /** A whole number from 0 to one below the limit. */
  below(limit: number): number;
  /** True so many times of a hundred. */
  percent(share: number): boolean;
  oneOf<T>(items: readonly T[]): T;
}

export function chooseBy(generate: GeneratorValue): Choose {
  // Every number is as likely as any other: small ones are not to come more often.
  const below = (limit: number): number => generate(evenInteger, Math.max(0, limit - 1));
  return {
    below,
    percent: (share) => below(100) < share,
    oneOf: (items) => items[below(items.length)] as never,
  };
}

const evenInteger = (max: number) => fc.noBias(fc.integer({ min: 0, max }));
