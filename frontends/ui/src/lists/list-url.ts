import type { FilterField } from './rules/filter-field.ts';

/** The state of a list as it stands in the address: short names, nothing for defaults. */

export interface FilterOption {
  value: string;
  label: string;
}

interface FilterBase {
  /** The name in the address. */
  key: string;
  label: string;
  /** The field of the graph's filter; the key when it is the same. */
  field?: string;
  /** Shown beside the search, not under "more filters". */
  pinned?: boolean;
  /** Builds the condition itself, for what does not fit the kinds. */
  toFilter?: (value: string) => Record<string, unknown>;
  /** How the filter builder offers it, where that does not follow from the kind; `false` keeps it out of the builder. */
  rule?: Partial<FilterField> | false;
}

/** What a filter's control looks like and which condition its value becomes. */
export type FilterDefinition =
  | (FilterBase & { kind: 'search' })
  | (FilterBase & { kind: 'choice'; options: FilterOption[]; multiple?: boolean; loading?: boolean })
  | (FilterBase & { kind: 'flag' })
  | (FilterBase & { kind: 'dates' })
  | (FilterBase & { kind: 'range' });

export interface Sort {
  field: string;
  direction: 'ASC' | 'DESC';
}

export type Condition = Record<string, unknown>;

/** The condition of one filter's value in the address. */
export function conditionOf(definition: FilterDefinition, value: string): Condition {
  if (definition.toFilter) return definition.toFilter(value);
  const field = definition.field ?? definition.key;
  switch (definition.kind) {
    case 'search':
      return { [definition.field ?? 'search']: value };
    case 'flag':
      return { [field]: { eq: value !== 'no' } };
    case 'choice':
      return { [field]: definition.multiple ? { in: value.split(',') } : { eq: value } };
    case 'dates':
      return { [field]: bounds(value, (text) => text) };
    case 'range':
      return { [field]: bounds(value, Number) };
  }
}

/** `a..b`, `a..` and `..b` as gte and lte. */
function bounds<Bound>(value: string, read: (text: string) => Bound): Record<string, Bound> {
  const [from = '', to = ''] = value.split('..');
  return { ...(from ? { gte: read(from) } : {}), ...(to ? { lte: read(to) } : {}) };
}

/** All conditions of an address together, ready for the graph's `filter` variable; null when there are none. */
export function filterOf(
  params: URLSearchParams,
  definitions: readonly FilterDefinition[],
): Condition | null {
  const conditions = definitions.flatMap((definition) => {
    const value = params.get(definition.key);
    return value ? [conditionOf(definition, value)] : [];
  });
  for (const name of ['where', 'rules']) {
    const condition = parseWhere(params.get(name));
    if (condition) conditions.push(condition);
  }
  if (conditions.length === 0) return null;
  return conditions.length === 1 ? (conditions[0] ?? null) : { and: conditions };
}

/** A filter of the graph as JSON: what a figure handed over (`where`), what the builder made (`rules`); something unreadable counts as nothing. */
export function parseWhere(text: string | null): Condition | null {
  if (!text) return null;
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null && !Array.isArray(parsed)
      ? (parsed as Condition)
      : null;
  } catch {
    return null;
  }
}

/** `-DUE_ON` ↔ {field: 'DUE_ON', direction: 'DESC'}. */
export function parseSort(text: string | null): Sort | null {
  if (!text) return null;
  return text.startsWith('-')
    ? { field: text.slice(1), direction: 'DESC' }
    : { field: text, direction: 'ASC' };
}

export function sortText({ field, direction }: Sort): string {
  return direction === 'DESC' ? `-${field}` : field;
}

export interface PageArguments {
  first: number | null;
  after: string | null;
  last: number | null;
  before: string | null;
}

/** The page that the address asks for; sizes outside of 1–100 become the default. */
export function pageOf(params: URLSearchParams, defaultSize: number): PageArguments & { size: number } {
  const asked = Number(params.get('size'));
  const size = Number.isInteger(asked) && asked >= 1 && asked <= 100 ? asked : defaultSize;
  const before = params.get('before');
  if (before) return { size, first: null, after: null, last: size, before };
  return { size, first: size, after: params.get('after'), last: null, before: null };
}
