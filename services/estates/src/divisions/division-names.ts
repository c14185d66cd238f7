/** How far down a division lies, from the top. */
export const DIVISION_LEVELS = ['PROVINCE', 'CITY', 'DISTRICT', 'SUBDISTRICT', 'COMMUNITY'] as const;
export type DivisionLevelName = (typeof DIVISION_LEVELS)[number];

/** What sort of body a division of the two lowest levels is. */
export type DivisionKindName =
  'SUBDISTRICT' | 'TOWN' | 'TOWNSHIP' | 'RESIDENTS_COMMITTEE' | 'VILLAGE_COMMITTEE';

/** A name as it is kept, and the kind of committee that its ending says. */
export interface PlainName {
  name: string;
  kind: DivisionKindName | null;
}

/**
 * National tables name the committee (友谊社区居委会, 武银福村委会), the registry names the place (友谊社区, 武银福村).
 * A name that ends otherwise is kept as it is and says no kind.
 */
export function plainDivisionName(printed: string): PlainName {
  const text = printed.trim();
  const village = /^(.+?)(?:村民委员会|村委会)$/.exec(text);
  if (village?.[1] !== undefined) return { name: `${village[1]}村`, kind: 'VILLAGE_COMMITTEE' };
  const residents = /^(.+?)(?:居民委员会|居委会)$/.exec(text);
  if (residents?.[1] !== undefined) return { name: residents[1], kind: 'RESIDENTS_COMMITTEE' };
  return { name: text, kind: null };
}
