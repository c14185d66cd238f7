import type { ExportKind } from './export-kind.ts';

/** As many digits as no telephone or identity card comes below. */
const FEWEST_DIGITS = 5;

/** A filter as the audit log may keep it: what may be somebody's number is not told, however deep it stands. */
export function loggedFilter(filter: unknown, kind: Pick<ExportKind, 'privateFilters'>): unknown {
  if (Array.isArray(filter)) return filter.map((one) => loggedFilter(one, kind));
  if (typeof filter !== 'object' || filter === null) return filter;
  return Object.fromEntries(
    Object.entries(filter).map(([name, value]) => [
      name,
      kind.privateFilters.includes(name) && holdsNumber(value) ? '***' : loggedFilter(value, kind),
    ]),
  );
}

function holdsNumber(value: unknown): boolean {
  return (JSON.stringify(value)?.match(/\p{Nd}/gu) ?? []).length >= FEWEST_DIGITS;
}
