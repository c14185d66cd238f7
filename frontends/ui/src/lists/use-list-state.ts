import { useSearchParams } from '../routing/location.ts';
import { listParams, paramChanges } from './list-params.ts';
import { filterOf, pageOf, parseSort, parseWhere, sortText } from './list-url.ts';
import type { Condition, FilterDefinition, PageArguments, Sort } from './list-url.ts';
import { fieldsOf } from './rules/filter-field.ts';
import type { FilterField } from './rules/filter-field.ts';

export interface ListOptions {
  /** Names what is remembered of the list between visits, and its saved views. */
  id: string;
  filters?: FilterDefinition[];
  /** Fields that only the filter builder offers, besides those of the plain filters. */
  fields?: FilterField[];
  defaultSort?: Sort;
  pageSize?: number;
}

/** A list's state, all of it in the address, and what changes it. */
export interface ListState {
  id: string;
  filters: readonly FilterDefinition[];
  values: Record<string, string>;
  /** What the filter builder can ask. */
  fields: readonly FilterField[];
  /** Rows that a figure handed over (`?where=`). */
  where: Condition | null;
  /** Which figure those are the rows of (`?figure=`). */
  figure: string | null;
  /** What the filter builder made (`?rules=`), in the graph's grammar. */
  rules: Condition | null;
  filter: Condition | null;
  sort: Sort | null;
  orderBy: Sort[] | null;
  page: PageArguments;
  size: number;
  /** Which page this is, counted from one, as far as the user came by the arrows. */
  number: number;
  /** Order, visibility and widths of the columns (`?cols=`); null for the usual ones. */
  columns: string | null;
  /** The row that is open beside the list (`?row=`). */
  open: string | null;
  /** The saved view that the list started from (`?view=`). */
  view: string | null;
  /** Everything that a saved view keeps. */
  params: Record<string, string>;
  set(key: string, value: string | null): void;
  setWhere(where: Condition | null): void;
  /** Sets the builder's filter; `where` goes with it when the builder took it over. */
  setRules(rules: Condition | null, instead?: { where: null }): void;
  setSort(sort: Sort | null): void;
  setSize(size: number): void;
  setColumns(columns: string | null): void;
  setOpen(id: string | null): void;
  /** Shows a saved view's state; null leaves the view but keeps what is seen. */
  setView(id: string | null, state?: Readonly<Record<string, unknown>>): void;
  next(endCursor: string): void;
  previous(startCursor: string): void;
  first(): void;
  clear(): void;
}

const FIRST_PAGE = { after: null, before: null, page: null };

export function useListState({
  id,
  filters = [],
  fields = [],
  defaultSort,
  pageSize = 20,
}: ListOptions): ListState {
  const [params, change] = useSearchParams();
  const sort = parseSort(params.get('sort')) ?? defaultSort ?? null;
  const { size, ...page } = pageOf(params, pageSize);
  const values = Object.fromEntries(
    filters.flatMap(({ key }) => (params.get(key) ? [[key, params.get(key) ?? '']] : [])),
  );
  const number = Math.max(1, Number(params.get('page')) || 1);
  const json = (condition: Condition | null) => (condition ? JSON.stringify(condition) : null);
  return {
    id,
    filters,
    values,
    fields: fieldsOf(filters, fields),
    where: parseWhere(params.get('where')),
    figure: params.get('figure'),
    rules: parseWhere(params.get('rules')),
    filter: filterOf(params, filters),
    sort,
    orderBy: sort ? [sort] : null,
    page,
    size,
    number,
    columns: params.get('cols'),
    open: params.get('row'),
    view: params.get('view'),
    params: listParams(params, filters),
    set: (key, value) => change({ ...FIRST_PAGE, [key]: value }),
    setWhere: (where) => change({ ...FIRST_PAGE, where: json(where), figure: null }),
    setRules: (rules, instead) =>
      change({ ...FIRST_PAGE, ...instead, ...(instead ? { figure: null } : {}), rules: json(rules) }),
    setSort: (next) => change({ ...FIRST_PAGE, sort: next ? sortText(next) : null }),
    setSize: (next) => change({ ...FIRST_PAGE, size: next === pageSize ? null : String(next) }),
    setColumns: (columns) => change({ cols: columns }),
    setOpen: (row) => change({ row }),
    setView: (view, state) => change({ ...FIRST_PAGE, ...(state ? paramChanges(state, filters) : {}), view }),
    next: (after) => change({ after, before: null, page: String(number + 1) }),
    previous: (before) =>
      change(number <= 2 ? FIRST_PAGE : { before, after: null, page: String(number - 1) }),
    first: () => change(FIRST_PAGE),
    clear: () =>
      change({
        ...FIRST_PAGE,
        where: null,
        figure: null,
        rules: null,
        ...Object.fromEntries(filters.map(({ key }) => [key, null])),
      }),
  };
}
