import { shownTenths } from '@guanjia/ui';
import type { ShareParts } from '@guanjia/ui';

/** How a rate moved against an earlier one. */
export interface Change {
  direction: 'up' | 'down' | 'same';
  /** Percentage points, without sign, to a tenth. */
  points: number;
}

/** The change from an earlier share to a later one; null where either is unknown. What reads equal counts as equal. */
export function changeOf(
  later: ShareParts | null | undefined,
  earlier: ShareParts | null | undefined,
): Change | null {
  const [now, then] = [later, earlier].map((share) => (share ? shownTenths(share) : null));
  if (now == null || then == null) return null;
  const tenths = now - then;
  return { direction: tenths > 0 ? 'up' : tenths < 0 ? 'down' : 'same', points: Math.abs(tenths) / 10 };
}
