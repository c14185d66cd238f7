import type { Tier } from '../generated/graphql.ts';

const LOWEST_FIRST: readonly Tier[] = ['COMMUNITY', 'SUBDISTRICT', 'DISTRICT'];

/** The desks that a tier's supervisors may order: those below theirs. */
export function addressees(tier: Tier): readonly Tier[] {
  return LOWEST_FIRST.slice(0, LOWEST_FIRST.indexOf(tier));
}
