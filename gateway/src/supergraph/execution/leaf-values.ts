import {
  GraphQLBoolean,
  GraphQLFloat,
  GraphQLID,
  GraphQLInt,
  GraphQLString,
  isEnumType,
  type GraphQLLeafType,
} from 'graphql';

/** Whether a value that a subgraph sent can be of this type. Scalars of our own are the subgraphs' business. */
export type IsValidLeaf = (value: unknown) => boolean;

const BUILT_IN: ReadonlyMap<string, IsValidLeaf> = new Map([
  [GraphQLBoolean.name, (value) => typeof value === 'boolean'],
  [GraphQLInt.name, Number.isInteger],
  [GraphQLFloat.name, Number.isFinite],
  [GraphQLString.name, (value) => typeof value === 'string'],
  [GraphQLID.name, (value) => typeof value === 'string' || Number.isInteger(value)],
]);

/** Undefined when every value is one. */
export function leafCheck(type: GraphQLLeafType): IsValidLeaf | undefined {
  if (!isEnumType(type)) return BUILT_IN.get(type.name);
  const allowed = new Set<unknown>(type.getValues().map(({ name }) => name));
  return (value) => allowed.has(value);
}
