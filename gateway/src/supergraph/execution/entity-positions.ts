import type { ResponsePath } from '@apollo/query-planner';

/** Where an object stands in the result, e.g. ["estates", "nodes", 3]. */
export type Position = (string | number)[];

/** The objects at a plan's path (`@` stands for every item of a list), without those that are null. */
export function objectsAt(value: unknown, path: ResponsePath, index = 0): Record<string, unknown>[] {
  const found: Record<string, unknown>[] = [];
  gather(value, path, index, found);
  return found;
}

function gather(value: unknown, path: ResponsePath, index: number, found: Record<string, unknown>[]): void {
  if (typeof value !== 'object' || value === null) return;
  if (index === path.length) {
    if (Array.isArray(value)) for (const item of value) gather(item, path, index, found);
    else found.push(value as Record<string, unknown>);
    return;
  }
  const step = path[index] as string;
  if (step === '@') {
    if (Array.isArray(value)) for (const item of value) gather(item, path, index + 1, found);
    return;
  }
  if (Object.hasOwn(value, step)) gather((value as Record<string, unknown>)[step], path, index + 1, found);
}

/** Where each of the same objects stands; only needed when one of them has an error. */
export function positionsAt(value: unknown, path: ResponsePath): Map<unknown, Position> {
  const found = new Map<unknown, Position>();
  walk(value, 0, []);
  return found;

  function walk(current: unknown, index: number, position: Position): void {
    if (typeof current !== 'object' || current === null) return;
    if (Array.isArray(current)) {
      if (index < path.length && path[index] !== '@') return;
      const next = index === path.length ? index : index + 1;
      current.forEach((item, at) => walk(item, next, [...position, at]));
      return;
    }
    if (index === path.length) {
      found.set(current, position);
      return;
    }
    const step = path[index] as string;
    if (step !== '@' && Object.hasOwn(current, step))
      walk((current as Record<string, unknown>)[step], index + 1, [...position, step]);
  }
}
