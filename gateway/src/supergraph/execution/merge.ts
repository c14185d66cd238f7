import { setOwn } from './own-properties.ts';

type Plain = Record<string, unknown>;

/** Lays a subgraph's answer over what the others answered so far; lists of the same length item by item. */
export function merge(target: Plain, source: Plain): void {
  for (const key in source) {
    const value = source[key];
    if (value === undefined) continue;
    const existing = key in Object.prototype && !Object.hasOwn(target, key) ? undefined : target[key];
    if (isPlain(value) && isPlain(existing)) merge(existing, value);
    else if (Array.isArray(value) && Array.isArray(existing) && value.length === existing.length)
      mergeLists(existing, value);
    else setOwn(target, key, value);
  }
}

function mergeLists(target: unknown[], source: readonly unknown[]): void {
  for (let index = 0; index < source.length; index += 1) {
    const value = source[index];
    const existing = target[index];
    if (isPlain(value) && isPlain(existing)) merge(existing, value);
    else target[index] = value;
  }
}

function isPlain(value: unknown): value is Plain {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
