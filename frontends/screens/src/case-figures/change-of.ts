/** How a rate moved against an earlier one. */
export interface Change {
  direction: 'up' | 'down' | 'same';
  /** Percentage points, without sign, to a tenth. */
  points: number;
}

/** The change from an earlier value to a later one, both as parts of one; null where either is unknown. */
export function changeOf(
  later: number | null | undefined,
  earlier: number | null | undefined,
): Change | null {
  if (later == null || earlier == null) return null;
  // Tenths of a percentage point, so that what reads equal counts as equal.
  const tenths = Math.round(later * 1000) - Math.round(earlier * 1000);
  return { direction: tenths > 0 ? 'up' : tenths < 0 ? 'down' : 'same', points: Math.abs(tenths) / 10 };
}
