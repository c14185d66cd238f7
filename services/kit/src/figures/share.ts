/** Parts of one whole: `numerator` of `denominator`, both whole numbers and none negative. */
export interface ShareParts {
  readonly numerator: number;
  readonly denominator: number;
}

/**
 * A share in units of the last printed digit, rounded half up from exact integers: 23 of 80 at one decimal of a percentage
 * is 288. A share that is not whole never reads as nothing or as the whole: 1,999 of 2,000 is 999 tenths, not 1,000, and 1
 * of 5,000 is 1, not 0. Null when there is nothing to divide by.
 */
export function shareUnits({ numerator, denominator }: ShareParts, decimals: number): number | null {
  if (denominator === 0) return null;
  const whole = 100 * 10 ** decimals;
  const rounded = roundedQuotient(numerator, denominator, whole);
  if (numerator <= 0 || numerator >= denominator) return rounded;
  return Math.min(Math.max(rounded, 1), whole - 1);
}

/** `numerator × factor ÷ denominator`, rounded half up; exact for all safe integers. */
export function roundedQuotient(numerator: number, denominator: number, factor: number): number {
  const twice = 2n * BigInt(denominator);
  return Number((2n * BigInt(numerator) * BigInt(factor) + BigInt(denominator)) / twice);
}

/**
 * A share as it is printed: `28.8%`; `>99.9%` and `<0.1%` where rounding would hide that it is not whole. Null when there
 * is nothing to divide by. The frontends write shares by the same rule.
 */
export function percentage(parts: ShareParts, decimals = 1): string | null {
  const units = shareUnits(parts, decimals);
  if (units === null) return null;
  const { numerator, denominator } = parts;
  const whole = 100 * 10 ** decimals;
  const text = `${(units / 10 ** decimals).toFixed(decimals)}%`;
  if (numerator <= 0 || numerator >= denominator) return text;
  const rounded = roundedQuotient(numerator, denominator, whole);
  return rounded === units ? text : `${rounded > units ? '>' : '<'}${text}`;
}
