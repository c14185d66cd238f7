/** Parts of one whole: `numerator` of `denominator`, both whole numbers and none negative. */
export interface ShareParts {
  readonly numerator: number;
  readonly denominator: number;
}

/** Tenths of a percentage, rounded half up from the exact parts, by the same rule as `Figure.percentage` in the graph. */
function roundedTenths({ numerator, denominator }: ShareParts): number {
  const twice = 2n * BigInt(denominator);
  return Number((2000n * BigInt(numerator) + BigInt(denominator)) / twice);
}

/**
 * A share as it is shown, in tenths of a percentage: 23 of 80 is 288. One that is not whole never shows as nothing or as
 * the whole: 1,999 of 2,000 is 999. Null when there is nothing to divide by.
 */
export function shownTenths(parts: ShareParts): number | null {
  if (parts.denominator === 0) return null;
  const tenths = roundedTenths(parts);
  return isPart(parts) ? Math.min(Math.max(tenths, 1), 999) : tenths;
}

/** The sign before a share whose rounding would hide that it is not whole: `>` in >99.9%, `<` in <0.1%. */
export function shareSign(parts: ShareParts): '<' | '>' | '' {
  if (!isPart(parts)) return '';
  const tenths = roundedTenths(parts);
  return tenths === 0 ? '<' : tenths === 1000 ? '>' : '';
}

function isPart({ numerator, denominator }: ShareParts): boolean {
  return numerator > 0 && numerator < denominator;
}
