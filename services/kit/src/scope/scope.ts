import { registerEnumType } from 'type-graphql';
import { PlatformError } from '../errors/platform-error.ts';

/** A 12-digit statistical code of a division. */
export type DivisionCode = string & { readonly __divisionCode?: never };

/** The three tiers of departments that share the work. */
export enum Tier {
  DISTRICT = 'DISTRICT',
  SUBDISTRICT = 'SUBDISTRICT',
  COMMUNITY = 'COMMUNITY',
}

registerEnumType(Tier, { name: 'Tier', description: 'The tier of department: 区, 街道/镇, 社区/村.' });

/** The codes that a jurisdiction covers: from (inclusive) to (exclusive). */
export interface ScopeRange {
  from: DivisionCode;
  to: DivisionCode;
}

/** Covers every division: for the services' own work (feeds, background tasks), never for a person. */
export const EVERYWHERE: ScopeRange = { from: '000000000000', to: '999999999999' };

export function isDivisionCode(text: unknown): text is DivisionCode {
  return typeof text === 'string' && /^\d{12}$/.test(text);
}

/**
 * The codes of a division and everything below it. The level is read from the trailing zeros:
 * 2 digits province, 4 city, 6 county or district, 9 township or subdistrict, 12 community.
 * Throws INVALID_INPUT when the code does not have 12 digits.
 */
export function scopeRange(code: DivisionCode): ScopeRange {
  if (!isDivisionCode(code)) {
    throw new PlatformError('INVALID_INPUT', `${String(code)} is not a division code: give its 12 digits.`, {
      reason: 'divisionCodeInvalid',
      field: 'divisionCode',
    });
  }
  const digits = significantDigits(code);
  const next = String(Number(code.slice(0, digits)) + 1).padStart(digits, '0');
  return { from: code, to: next.padEnd(12, '0') };
}

/** Whether a jurisdiction covers a division. */
export function covers(scope: ScopeRange, code: DivisionCode): boolean {
  return scope.from <= code && code < scope.to;
}

/** The smallest division that covers all of the given ones; without any, or with nothing in common, all divisions. */
export function smallestScope(codes: readonly DivisionCode[]): DivisionCode {
  const [first] = codes;
  if (first === undefined) return EVERYWHERE.from;
  const above = [12, 9, 6, 4, 2].map((digits) => first.slice(0, digits).padEnd(12, '0'));
  return above.find((code) => codes.every((one) => covers(scopeRange(code), one))) ?? EVERYWHERE.from;
}

function significantDigits(code: DivisionCode): 2 | 4 | 6 | 9 | 12 {
  if (!code.endsWith('000')) return 12;
  if (!code.endsWith('000000')) return 9;
  if (!code.endsWith('00000000')) return 6;
  return code.endsWith('0000000000') ? 2 : 4;
}
