import type { FetchDataRewrite } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { setOwn } from './own-properties.ts';
import { typeCondition } from './type-conditions.ts';

type Plain = Record<string, unknown>;
type Change = (value: unknown) => void;

/** Changes what is sent to a subgraph or what it answered, in place, e.g. the type name of an interface object. */
export type Rewrite = Change;

const FRAGMENT = '... on ';

/** Turns a plan's rewrites into one function; undefined when there are none. */
export function compileRewrites(
  schema: GraphQLSchema,
  rewrites: readonly FetchDataRewrite[] | undefined,
): Rewrite | undefined {
  if (!rewrites?.length) return undefined;
  const changes = rewrites.map((rewrite) => compileRewrite(schema, rewrite));
  return (value) => changes.forEach((change) => change(value));
}

function compileRewrite(schema: GraphQLSchema, rewrite: FetchDataRewrite): Change {
  const field = rewrite.path.at(-1) ?? '';
  const change =
    rewrite.kind === 'ValueSetter'
      ? (object: Plain) => setOwn(object, field, rewrite.setValueTo)
      : (object: Plain) => rename(object, field, rewrite.renameKeyTo);
  return rewrite.path
    .slice(0, -1)
    .reduceRight<Change>((next, element) => everyObject(into(schema, element, next)), everyObject(change));
}

function rename(object: Plain, from: string, to: string): void {
  const value = Object.hasOwn(object, from) ? object[from] : undefined;
  if (value === undefined || value === null) return;
  setOwn(object, to, value);
  object[from] = undefined;
}

function into(schema: GraphQLSchema, element: string, next: Change): (object: Plain) => void {
  if (!element.startsWith(FRAGMENT)) {
    return (object) => {
      if (Object.hasOwn(object, element)) next(object[element]);
    };
  }
  const meets = typeCondition(schema, element.slice(FRAGMENT.length));
  return (object) => {
    const typeName = object['__typename'];
    // An object that does not say its type is what the plan expects there.
    if (typeof typeName !== 'string' || meets(typeName)) next(object);
  };
}

function everyObject(change: (object: Plain) => void): Change {
  const visit = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(visit);
    else if (typeof value === 'object' && value !== null) change(value as Plain);
  };
  return visit;
}
