import type { OverdueDivisionFragment, Tier } from '../generated/graphql.ts';
import { casesBelow } from '../overview/tiers/cases-below.ts';
import { OVERDUE, overdueAt } from './desk-filters.ts';

/** A tier's desk, or the cases of all. */
export type AtTier = Tier | null;

export interface OverdueShare {
  key: string;
  division: OverdueDivisionFragment | null;
  count: number;
  rows: { field: string; filter: object };
}

/** How much of a division is overdue at a tier's desk. */
export function overdueOf({ caseSummary }: OverdueDivisionFragment, tier: AtTier): number {
  if (!caseSummary) return 0;
  if (!tier) return caseSummary.overdue;
  return caseSummary.tiers.find((one) => one.tier === tier)?.figures.overdue ?? 0;
}

/** Divisions with what is overdue in each, most first, and the rows behind it. One that cannot be told of is left out. */
export function overdueShares(divisions: readonly OverdueDivisionFragment[], tier: AtTier): OverdueShare[] {
  return divisions
    .filter(({ caseSummary }) => caseSummary)
    .map((division) => ({
      key: division.id,
      division,
      count: overdueOf(division, tier),
      rows: casesBelow(division, conditionAt(tier)),
    }))
    .toSorted((one, other) => other.count - one.count);
}

/** The communities of a subdistrict where something is overdue, and what lies with no single one of them. */
export function sharesBelow(
  parent: OverdueDivisionFragment,
  children: readonly OverdueDivisionFragment[],
  tier: AtTier,
): OverdueShare[] {
  const shares = overdueShares(children, tier).filter(({ count }) => count > 0);
  const rest = overdueOf(parent, tier) - shares.reduce((sum, { count }) => sum + count, 0);
  if (rest <= 0) return shares;
  const filter = { divisionCode: { eq: parent.code }, ...conditionAt(tier) };
  return [...shares, { key: parent.id, division: null, count: rest, rows: { field: 'cases', filter } }];
}

function conditionAt(tier: AtTier): object {
  return tier ? overdueAt(tier) : OVERDUE;
}
