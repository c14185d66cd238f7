import DataLoader from 'dataloader';
import type { RequestContext } from '../subgraph/request-context.ts';

type Batch<Key, Value> = (
  keys: readonly Key[],
  context: RequestContext,
) => Promise<readonly (Value | Error)[]>;

/**
 * The one way to load by key: a loader that batches all keys asked for in one request into one call.
 *
 * @example
 * const companyById = defineLoader<string, CompanyRow | null>((ids, context) => …);
 * companyById(context).load(estate.companyId);
 *
 * Keys that are objects are told apart by their JSON.
 */
export function defineLoader<Key, Value>(
  batch: Batch<Key, Value>,
): (context: RequestContext) => DataLoader<Key, Value, unknown> {
  const identity = {};
  return (context) => {
    let loader = context.loaders.get(identity) as DataLoader<Key, Value, unknown> | undefined;
    if (!loader) {
      loader = new DataLoader<Key, Value, unknown>((keys) => batch(keys, context), { cacheKeyFn });
      context.loaders.set(identity, loader);
    }
    return loader;
  };
}

/** Rows in the order of the keys that asked for them; null where no row answers. */
export function inKeyOrder<Key extends string | number, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): (Row | null)[] {
  const byKey = new Map(rows.map((row) => [keyOf(row), row]));
  return keys.map((key) => byKey.get(key) ?? null);
}

/** Rows grouped by key, in the order of the keys; an empty list where no row answers. */
export function groupedByKey<Key extends string | number, Row>(
  keys: readonly Key[],
  rows: readonly Row[],
  keyOf: (row: Row) => Key,
): Row[][] {
  const groups = new Map<Key, Row[]>(keys.map((key) => [key, []]));
  for (const row of rows) groups.get(keyOf(row))?.push(row);
  return keys.map((key) => groups.get(key) ?? []);
}

function cacheKeyFn(key: unknown): unknown {
  return typeof key === 'object' && key !== null ? JSON.stringify(key) : key;
}
