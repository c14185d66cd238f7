/** Turns the answer of any GraphQL query into tables: one for each list in it, nested objects as dotted columns. */

export type Cell = string | number | boolean | null;

export interface ResultTable {
  /** Path of the list in the answer, e.g. `division.estates`. */
  path: string;
  columns: string[];
  rows: Record<string, Cell>[];
  /** Set when there are more rows than these: how many in all, where the answer says it. */
  more?: { total: number | null };
}

type Json = unknown;
type JsonObject = Record<string, Json>;

/** The lists of an answer as tables, the longest path of connections first; an answer without lists is one row. */
export function tablesOf(data: Json): ResultTable[] {
  const tables: ResultTable[] = [];
  if (isObject(data)) collect(data, [], tables);
  if (tables.length > 0) return tables;
  return isObject(data) && Object.keys(data).length > 0 ? [tableOf('', [data])] : [];
}

function collect(value: JsonObject, path: string[], tables: ResultTable[]): void {
  for (const [name, inner] of Object.entries(value)) {
    const list = Array.isArray(inner) && inner.length === 0 ? [] : listOf(inner);
    if (list) tables.push({ ...tableOf([...path, name].join('.'), list), ...moreOf(inner, list.length) });
    else if (isObject(inner)) collect(inner, [...path, name], tables);
  }
}

/** Whether a connection holds more than the nodes that came, as far as the answer says. */
function moreOf(value: Json, shown: number): Pick<ResultTable, 'more'> {
  if (!isObject(value)) return {};
  const total = typeof value['totalCount'] === 'number' ? value['totalCount'] : null;
  const page = isObject(value['pageInfo']) ? value['pageInfo'] : {};
  const goesOn = page['hasNextPage'] === true || page['hasPreviousPage'] === true;
  return (total ?? 0) > shown || goesOn ? { more: { total } } : {};
}

function tableOf(path: string, items: JsonObject[]): ResultTable {
  const rows = items.map((item) => {
    const row: Record<string, Cell> = {};
    flatten(item, '', row);
    return row;
  });
  const columns: string[] = [];
  const known = new Set<string>();
  for (const row of rows) {
    for (const column of Object.keys(row)) {
      if (known.has(column)) continue;
      known.add(column);
      columns.push(column);
    }
  }
  // An object that is missing in some rows left a column of its own name: its parts' columns say the same.
  const told = columns.filter((column) => !columns.some((other) => other.startsWith(`${column}.`)));
  return {
    path,
    columns: told,
    rows: rows.map((row) =>
      Object.fromEntries(Object.entries(row).filter(([column]) => told.includes(column))),
    ),
  };
}

function flatten(value: JsonObject, prefix: string, row: Record<string, Cell>): void {
  for (const [name, inner] of Object.entries(value)) {
    if (name === '__typename') continue;
    const column = prefix + name;
    const list = listOf(inner);
    if (list) {
      flattenList(list, column, row);
      // The length of a connection is what came of it; the whole has a column of its own.
      const { more } = moreOf(inner, list.length);
      if (more?.total) row[`${column}.totalCount`] = more.total;
    } else if (Array.isArray(inner)) row[column] = inner.map((one) => String(one)).join('; ');
    else if (isObject(inner)) flatten(inner, `${column}.`, row);
    else row[column] = inner as Cell;
  }
}

/** A breakdown (one word and one number an item) becomes a column for each word; another list shows its length. */
function flattenList(items: JsonObject[], column: string, row: Record<string, Cell>): void {
  const shape = breakdownShape(items);
  if (!shape) {
    row[`${column}.length`] = items.length;
    return;
  }
  for (const item of items) row[`${column}.${String(item[shape.word])}`] = item[shape.number] as number;
}

function breakdownShape(items: JsonObject[]): { word: string; number: string } | null {
  const first = items[0];
  if (!first) return null;
  const names = Object.keys(first).filter((name) => name !== '__typename');
  const word = names.find((name) => items.every((item) => typeof item[name] === 'string'));
  const number = names.find((name) => items.every((item) => typeof item[name] === 'number'));
  const words = new Set(items.map((item) => item[word ?? '']));
  return names.length === 2 && word && number && words.size === items.length ? { word, number } : null;
}

/** The objects of a list or of a connection; null when the value is neither. */
function listOf(value: Json): JsonObject[] | null {
  if (Array.isArray(value)) return value.length > 0 && value.every(isObject) ? value : null;
  if (!isObject(value)) return null;
  if (Array.isArray(value['nodes'])) return value['nodes'].filter(isObject);
  if (Array.isArray(value['edges']))
    return value['edges']
      .filter(isObject)
      .map((edge) => edge['node'])
      .filter(isObject);
  return null;
}

function isObject(value: Json): value is JsonObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
