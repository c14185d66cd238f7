/** The days in which a pack holds; `validTo` is the first one that it does not. */
export interface Term {
  validFrom: string;
  validTo?: string | null | undefined;
}

export type Standing = 'COMING' | 'HOLDS' | 'ENDED';

/** Whether a pack times what comes in today, will, or did. */
export function standingOf({ validFrom, validTo }: Term, today: string): Standing {
  if (validFrom > today) return 'COMING';
  return validTo && validTo <= today ? 'ENDED' : 'HOLDS';
}

const ORDER: Record<Standing, number> = { HOLDS: 0, COMING: 1, ENDED: 2 };

/** What holds first, then what will, then what did; the later ones first. */
export function inOrder<Pack extends Term>(packs: readonly Pack[], today: string): Pack[] {
  return packs.toSorted(
    (a, b) =>
      ORDER[standingOf(a, today)] - ORDER[standingOf(b, today)] || (a.validFrom < b.validFrom ? 1 : -1),
  );
}

/** The last day on which a pack holds. */
export function lastDay(validTo: string): string {
  return new Date(Date.parse(`${validTo}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10);
}
