/** The values at which a scale from 0 has lines: whole, round, about four steps, the last one at or above the largest value. */
export function scaleLines(largest: number): number[] {
  const step = roundStep(Math.max(largest, 1) / 4);
  const count = Math.max(1, Math.ceil(largest / step));
  return Array.from({ length: count + 1 }, (_, index) => index * step);
}

/** The next 1, 2 or 5 with zeros behind it. */
function roundStep(least: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(least, 1)));
  const factor = [1, 2, 5, 10].find((one) => one * power >= least) ?? 10;
  return factor * power;
}

/** Every how many categories one is named, so that about eight names stand below the bars. */
export function namedEvery(categories: number): number {
  return Math.max(1, Math.ceil(categories / 8));
}
