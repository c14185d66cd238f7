import type { Tier } from '../generated/graphql.ts';

const LOWEST_FIRST: readonly Tier[] = ['COMMUNITY', 'SUBDISTRICT', 'DISTRICT'];

/** The desks that a tier's supervisors may order: those below theirs, and the district also its own. */
export function addressees(tier: Tier): readonly Tier[] {
  return tier === 'DISTRICT' ? LOWEST_FIRST : LOWEST_FIRST.slice(0, LOWEST_FIRST.indexOf(tier));
}
