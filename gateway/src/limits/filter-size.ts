import { Kind, type ValueNode } from 'graphql';

/** Deeper than any filter is allowed to be: what lies below is not looked at. */
const MAX_DEPTH = 32;

/**
 * The conditions of a filter: each value that a row is compared with counts 1, those of a list each, and so do `and`,
 * `or` and `not` around them. `valueOf` looks up variables.
 */
export function filterSize(value: unknown, valueOf: (variable: string) => unknown, depth = 0): number {
  if (depth > MAX_DEPTH) return Number.POSITIVE_INFINITY;
  const sum = (items: readonly unknown[]): number =>
    items.reduce<number>((total, item) => total + filterSize(item, valueOf, depth + 1), 0);
  if (isNode(value)) {
    switch (value.kind) {
      case Kind.VARIABLE:
        return filterSize(valueOf(value.name.value), valueOf, depth + 1);
      case Kind.LIST:
        return sum(value.values);
      case Kind.OBJECT:
        return sum(value.fields.map((field) => field.value));
      case Kind.NULL:
        return 0;
      default:
        return 1;
    }
  }
  if (value === null || value === undefined) return 0;
  if (Array.isArray(value)) return sum(value);
  return typeof value === 'object' ? sum(Object.values(value)) : 1;
}

function isNode(value: unknown): value is ValueNode {
  return typeof value === 'object' && value !== null && 'kind' in value && KINDS.has(value.kind);
}

const KINDS: ReadonlySet<unknown> = new Set([
  Kind.VARIABLE,
  Kind.INT,
  Kind.FLOAT,
  Kind.STRING,
  Kind.BOOLEAN,
  Kind.NULL,
  Kind.ENUM,
  Kind.LIST,
  Kind.OBJECT,
]);
