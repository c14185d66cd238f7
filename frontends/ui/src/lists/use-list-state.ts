import { useSearchParams } from '../routing/location.ts';
import { filterOf, pageOf, parseSort, parseWhere, sortText } from './list-url.ts';
import type { Condition, FilterDefinition, PageArguments, Sort } from './list-url.ts';

export interface ListOptions {
  /** Names what is remembered of the list between visits: density and columns. */
  id: string;
  filters?: FilterDefinition[];
  defaultSort?: Sort;
  pageSize?: number;
}

/** A list's state, all of it in the address, and what changes it. */
export interface ListState {
  id: string;
  filters: readonly FilterDefinition[];
  values: Record<string, string>;
  /** Rows that a figure handed over (`?where=`). */
  where: Condition | null;
  filter: Condition | null;
  sort: Sort | null;
  orderBy: Sort[] | null;
  page: PageArguments;
  size: number;
  /** Which page this is, counted from one, as far as the user came by the arrows. */
  number: number;
  set(key: string, value: string | null): void;
  setWhere(where: Condition | null): void;
  setSort(sort: Sort | null): void;
  setSize(size: number): void;
  next(endCursor: string): void;
  previous(startCursor: string): void;
  first(): void;
  clear(): void;
}

const FIRST_PAGE = { after: null, before: null, page: null };

export function useListState({ id, filters = [], defaultSort, pageSize = 20 }: ListOptions): ListState {
  const [params, change] = useSearchParams();
  const sort = parseSort(params.get('sort')) ?? defaultSort ?? null;
  const { size, ...page } = pageOf(params, pageSize);
  const values = Object.fromEntries(
    filters.flatMap(({ key }) => (params.get(key) ? [[key, params.get(key) ?? '']] : [])),
  );
  const number = Math.max(1, Number(params.get('page')) || 1);
  return {
    id,
    filters,
    values,
    where: parseWhere(params.get('where')),
    filter: filterOf(params, filters),
    sort,
    orderBy: sort ? [sort] : null,
    page,
    size,
    number,
    set: (key, value) => change({ ...FIRST_PAGE, [key]: value }),
    setWhere: (where) => change({ ...FIRST_PAGE, where: where ? JSON.stringify(where) : null }),
    setSort: (next) => change({ ...FIRST_PAGE, sort: next ? sortText(next) : null }),
    setSize: (next) => change({ ...FIRST_PAGE, size: next === pageSize ? null : String(next) }),
    next: (after) => change({ after, before: null, page: String(number + 1) }),
    previous: (before) =>
      change(number <= 2 ? FIRST_PAGE : { before, after: null, page: String(number - 1) }),
    first: () => change(FIRST_PAGE),
    clear: () =>
      change({ ...FIRST_PAGE, where: null, ...Object.fromEntries(filters.map(({ key }) => [key, null])) }),
  };
}
