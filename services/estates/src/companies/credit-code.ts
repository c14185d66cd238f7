/** GB 32100-2015, table 2: the thirty-one characters in the order of their values; I, O, S, V and Z are left out. */
const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';

/** GB 32100-2015, 4.2.5: weight of each of the first seventeen characters, 3^(i-1) mod 31. */
const WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28] as const;

const LENGTH = 18;

/** What is wrong with a credit code; keys of the frontends' catalogue. */
export type CreditCodeProblem = 'empty' | 'wrongLength' | 'wrongCharacter' | 'wrongCheckCharacter';

/** A code as it was understood and whether it holds. `expected` is the check character that the first seventeen ask for. */
export interface CreditCodeResult {
  normalised: string;
  problem: CreditCodeProblem | null;
  expected: string | null;
}

/**
 * The code as it is kept: full-width characters made half-width, spaces, hyphens and invisible marks taken out, capital
 * letters. Letters that the standard does not have are kept, so that a mistyped O is shown and refused, not guessed.
 */
export function normaliseCreditCode(text: string): string {
  return text
    .normalize('NFKC')
    .replace(/[\s\p{Cf}\p{Pd}]/gu, '')
    .toUpperCase();
}

/** The eighteenth character for the first seventeen, or null when one of them is no character of the standard. */
export function creditCodeCheckCharacter(firstSeventeen: string): string | null {
  let sum = 0;
  for (const [index, weight] of WEIGHTS.entries()) {
    const value = ALPHABET.indexOf(firstSeventeen[index] ?? '?');
    if (value < 0) return null;
    sum += value * weight;
  }
  return ALPHABET[(31 - (sum % 31)) % 31] ?? null;
}

/** Checks a unified social credit code by GB 32100-2015, whatever way it was typed. */
export function checkCreditCode(text: string): CreditCodeResult {
  const normalised = normaliseCreditCode(text);
  if (normalised === '') return { normalised, problem: 'empty', expected: null };
  if (normalised.length !== LENGTH) return { normalised, problem: 'wrongLength', expected: null };
  const expected = creditCodeCheckCharacter(normalised);
  const last = normalised.charAt(LENGTH - 1);
  if (expected === null || !ALPHABET.includes(last)) {
    return { normalised, problem: 'wrongCharacter', expected };
  }
  return { normalised, problem: last === expected ? null : 'wrongCheckCharacter', expected };
}
