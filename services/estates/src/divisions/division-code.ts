import { isDivisionCode, scopeRange, type DivisionCode } from '@guanjia/kit';
import type { DivisionKindName, DivisionLevelName } from './division-names.ts';

/**
 * Digits that carry meaning, per level (统计用区划代码: 2 province, 2 city, 2 county, 3 township, 3 village).
 * Codes are judged by this structure only: GB/T 2260 lists no statistical codes, such as 150271 of a development zone.
 */
const DIGITS: readonly (readonly [DivisionLevelName, number])[] = [
  ['COMMUNITY', 12],
  ['SUBDISTRICT', 9],
  ['DISTRICT', 6],
  ['CITY', 4],
  ['PROVINCE', 2],
];

/**
 * Whether a text is built like a division code: twelve digits with a province, a city when anything follows, and a
 * township when a village follows. County digits may be 00, since a few cities have no districts (441900003000).
 */
export function isWellFormedDivisionCode(text: string): boolean {
  if (!isDivisionCode(text) || text.startsWith('0')) return false;
  const [city, below, township, village] = [text.slice(2, 4), text.slice(4), text.slice(6, 9), text.slice(9)];
  if (city === '00' && Number(below) !== 0) return false;
  return township !== '000' || village === '000';
}

/** Fills a short code (2, 4, 6 or 9 digits, as national tables print them) up to twelve digits. */
export function fullDivisionCode(short: string): DivisionCode {
  return short.padEnd(12, '0');
}

/** The level that a code's structure says: the lowest one with a digit other than zero. */
export function divisionLevel(code: DivisionCode): DivisionLevelName {
  const digits = code.replace(/0+$/, '').length;
  if (digits > 9) return 'COMMUNITY';
  if (digits > 6) return 'SUBDISTRICT';
  if (digits > 4) return 'DISTRICT';
  return digits > 2 ? 'CITY' : 'PROVINCE';
}

/** The codes of everything above a division, the nearest first; empty for a province. */
export function ancestorCodes(code: DivisionCode): DivisionCode[] {
  const above = DIGITS.map(([, digits]) => fullDivisionCode(code.slice(0, digits)));
  return [...new Set(above)].filter((ancestor) => ancestor !== code);
}

/** The code of the division right above, null for a province. */
export function parentCode(code: DivisionCode): DivisionCode | null {
  return ancestorCodes(code)[0] ?? null;
}

/** Whether `code` is `above` itself or lies below it. */
export function isWithin(code: DivisionCode, above: DivisionCode): boolean {
  const range = scopeRange(above);
  return range.from <= code && code < range.to;
}

/**
 * The kind that a code's digits say: township part 001–099 subdistrict, 100–199 town, 200–399 township; village part
 * 001–199 residents' committee, 200–399 village committee. Null above, and for enterprise-type areas (400–599), whose
 * kind no digit tells.
 */
export function divisionKind(code: DivisionCode): DivisionKindName | null {
  const level = divisionLevel(code);
  if (level === 'SUBDISTRICT') {
    const part = Number(code.slice(6, 9));
    if (part < 100) return 'SUBDISTRICT';
    if (part < 200) return 'TOWN';
    return part < 400 ? 'TOWNSHIP' : null;
  }
  if (level !== 'COMMUNITY') return null;
  const part = Number(code.slice(9));
  if (part < 200) return 'RESIDENTS_COMMITTEE';
  return part < 400 ? 'VILLAGE_COMMITTEE' : null;
}
