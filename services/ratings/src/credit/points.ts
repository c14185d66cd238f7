/**
 * Points are integers of 0.01 point: 85 points are 8500. Grade edges are decided on them, so no score
 * is ever a binary fraction.
 */
export type Points = number;

/** `points(84.99)` is 8499. Throws when the value has more than two decimals: packs and forms hold no others. */
export function points(value: number): Points {
  const scaled = Math.round(value * 100);
  if (!Number.isSafeInteger(scaled) || Math.abs(scaled / 100 - value) > 1e-9) {
    throw new RangeError(`Points have at most two decimals, got ${value}`);
  }
  return scaled;
}

/** The decimal number that callers see, with at most two decimals. */
export function decimal(value: Points): number {
  return value / 100;
}
