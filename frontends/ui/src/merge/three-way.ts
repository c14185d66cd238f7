/** How one field stands between what somebody began with, what they made of it, and what others made of it meanwhile. */
export type FieldStanding = 'unchanged' | 'mine' | 'theirs' | 'alike' | 'conflict';

export interface MergedField {
  key: string;
  standing: FieldStanding;
  base: unknown;
  mine: unknown;
  theirs: unknown;
}

export type Side = 'mine' | 'theirs';

type Values = Readonly<Record<string, unknown>>;

/** Compares field by field; values count as equal when their JSON is, and empty ones are all alike. */
export function threeWay(keys: readonly string[], base: Values, mine: Values, theirs: Values): MergedField[] {
  return keys.map((key) => ({
    key,
    standing: standingOf(textOf(base[key]), textOf(mine[key]), textOf(theirs[key])),
    base: base[key],
    mine: mine[key],
    theirs: theirs[key],
  }));
}

function standingOf(base: string, mine: string, theirs: string): FieldStanding {
  if (mine === theirs) return mine === base ? 'unchanged' : 'alike';
  if (theirs === base) return 'mine';
  return mine === base ? 'theirs' : 'conflict';
}

function textOf(value: unknown): string {
  if (value === null || value === undefined || value === '') return '';
  return JSON.stringify(value, (_key, inner: unknown) =>
    inner && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}

/** The side that a field is taken from without anybody being asked; null when only a person can tell. */
export function obviousSide(standing: FieldStanding): Side | null {
  if (standing === 'conflict') return null;
  return standing === 'theirs' ? 'theirs' : 'mine';
}

/** The values to save: the chosen side of each field. */
export function mergedValues(fields: readonly MergedField[], chosen: Readonly<Record<string, Side>>): Values {
  return Object.fromEntries(
    fields.map((field) => [field.key, field[chosen[field.key] ?? obviousSide(field.standing) ?? 'mine']]),
  );
}
