/**
 * The row to go to from `current` by `step` places, staying within the list; the first one when none was current.
 *
 *     neighbour(['a', 'b', 'c'], 'b', 1) // 'c'
 */
export function neighbour(ids: readonly string[], current: string | null, step: 1 | -1): string | null {
  if (ids.length === 0) return null;
  const place = current === null ? -1 : ids.indexOf(current);
  if (place < 0) return ids[0] ?? null;
  return ids[Math.min(ids.length - 1, Math.max(0, place + step))] ?? null;
}

/** Where to go once `done` has left the list: the row after it, else the one before it. */
export function afterwards(ids: readonly string[], done: string): string | null {
  const place = ids.indexOf(done);
  return ids[place + 1] ?? ids[place - 1] ?? null;
}
