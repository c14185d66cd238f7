import type { TierSummariesFragment } from '../../generated/graphql.ts';

export type TierSums = Pick<TierSummariesFragment, 'registrySummary' | 'caseSummary' | 'ratingSummary'>;

/**
 * What a division has beyond the divisions below it: cases that no community holds, or what lies in none of them. Null when
 * they add up to the whole, or while one of them is not known.
 */
export function remainderOf(whole: TierSums, parts: readonly TierSums[]): TierSums | null {
  const rest = minus(
    bare(whole),
    parts.map((part) => bare(part)),
  );
  return hasAny(rest) ? (rest as unknown as TierSums) : null;
}

/** A tree whose leaves are numbers; null where something is not known. */
type Sums = number | null | { readonly [name: string]: Sums };

/** Of one summary the numbers alone: the rows of a rest have no filter. */
function bare({ registrySummary, caseSummary, ratingSummary }: TierSums): Sums {
  const { openRows: _open, overdueRows: _overdue, ...cases } = caseSummary ?? {};
  const numbers = { registrySummary, caseSummary: caseSummary && cases, ratingSummary };
  return JSON.parse(
    JSON.stringify(numbers, (key, value: unknown) => (key === '__typename' ? undefined : value)),
  );
}

function minus(whole: Sums, parts: readonly Sums[]): Sums {
  if (whole === null || parts.includes(null)) return null;
  if (typeof whole === 'number') return parts.reduce((rest: number, part) => rest - Number(part), whole);
  return Object.fromEntries(
    Object.entries(whole).map(([name, value]) => [
      name,
      minus(
        value,
        parts.map((part) => (part as Record<string, Sums>)[name] ?? null),
      ),
    ]),
  );
}

function hasAny(sums: Sums): boolean {
  if (sums === null) return false;
  return typeof sums === 'number' ? sums !== 0 : Object.values(sums).some(hasAny);
}
