/** Lays a subgraph's answer over what the others answered so far; lists of the same length item by item. */
export function merge(target: Record<string, unknown>, source: Record<string, unknown>): void {
  for (const key in source) {
    const value = source[key];
    if (value === undefined) continue;
    const existing = target[key];
    if (isPlain(value) && isPlain(existing)) merge(existing, value);
    else if (Array.isArray(value) && Array.isArray(existing) && value.length === existing.length)
      mergeLists(existing, value);
    else target[key] = value;
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

function isPlain(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
