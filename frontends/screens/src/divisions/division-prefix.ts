export type DivisionLevel = 'PROVINCE' | 'CITY' | 'DISTRICT' | 'SUBDISTRICT' | 'COMMUNITY';

/** How many leading digits of the 12-digit statistical code name a division of this level (2 + 2 + 2 + 3 + 3). */
const DIGITS: Record<DivisionLevel, number> = {
  PROVINCE: 2,
  CITY: 4,
  DISTRICT: 6,
  SUBDISTRICT: 9,
  COMMUNITY: 12,
};

/**
 * The leading digits that a division's code shares with everything below it.
 *
 *     divisionPrefix('150271010000', 'SUBDISTRICT') // '150271010'
 */
export function divisionPrefix(code: string, level: DivisionLevel): string {
  return code.slice(0, DIGITS[level]);
}
