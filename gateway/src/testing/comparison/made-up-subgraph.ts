import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  getNullableType,
  GraphQLError,
  isAbstractType,
  isEnumType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  visit,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type TypeNode,
} from 'graphql';
import type { SubgraphSdl } from '../../compose/subgraph-sdl.ts';
import type { AskSubgraph } from '../../subgraphs/subgraph-target.ts';
import type { Fault } from './faults.ts';

type Plain = Record<string, unknown>;

const ID = 'id-';
/** So few that the same object often stands in several places. */
const IDS = 7;

interface Asking {
  fault: Fault;
}

/**
 * A subgraph with nothing behind it: each value follows from its place in the graph, so that the same question has the
 * same answer however the request for it looks. Faults strike by the same rule.
 */
export function madeUpSubgraph({ name, sdl }: SubgraphSdl): (asking: Asking) => AskSubgraph {
  const strict = buildSubgraphSchema([{ typeDefs: parse(sdl) }]);
  // Nothing is checked on the way out: a subgraph that breaks its word is one of the faults.
  const lenient = buildSubgraphSchema([
    { typeDefs: withoutNonNull(sdl), resolvers: interfaceReferences() as never },
  ]);

  const resolve: GraphQLFieldResolver<Plain, Asking> = (
    source,
    given,
    { fault },
    { parentType, fieldName },
  ) => {
    const seed = hash(
      `${String(source?.['__seed'] ?? '')} ${parentType.name}.${fieldName} ${JSON.stringify(given)}`,
    );
    if (fault.kind === 'throws' && hash(`${fault.seed} ${seed}`) % 100 < 12) {
      throw new GraphQLError(
        `No ${fieldName} today.`,
        seed % 2 ? {} : { extensions: { code: 'NOT_FOUND', reason: 'notFound' } },
      );
    }
    if (fault.kind === 'nulls' && hash(`${fault.seed} ${seed}`) % 100 < 12) return null;
    if (source && Object.hasOwn(source, fieldName)) return source[fieldName];
    const type = strict.getType(parentType.name);
    const field = isObjectType(type) ? type.getFields()[fieldName] : undefined;
    return field ? valueOf(field.type, seed) : undefined;
  };

  function valueOf(type: GraphQLOutputType, seed: number): unknown {
    if (!isNonNullType(type) && hash(`null ${seed}`) % 100 < 8) return null;
    const nullable = getNullableType(type);
    if (isListType(nullable)) {
      const length = hash(`length ${seed}`) % 4;
      return Array.from({ length }, (_, index) =>
        valueOf(nullable.ofType as GraphQLOutputType, hash(`${seed} ${index}`)),
      );
    }
    if (isEnumType(nullable)) return nullable.getValues()[seed % nullable.getValues().length]?.name;
    if (isAbstractType(nullable)) {
      const types = strict.getPossibleTypes(nullable);
      return objectOf(typeOf(types, seed % IDS), seed);
    }
    if (isObjectType(nullable)) return objectOf(nullable.name, seed);
    switch (String(nullable)) {
      case 'Int':
        return seed % 1000;
      case 'Float':
        return (seed % 1000) / 8;
      case 'Boolean':
        return seed % 2 === 0;
      case 'ID':
        return `${ID}${seed % IDS}`;
      default:
        return `text ${seed % 1000}`;
    }
  }

  /** An entity that is asked for by its interface is one of its types. */
  function interfaceReferences(): Record<string, unknown> {
    return Object.fromEntries(
      Object.values(strict.getTypeMap())
        .filter(isInterfaceType)
        .map((type) => {
          const one = (reference: Plain) => ({
            ...reference,
            __typename: typeOf(
              strict.getPossibleTypes(type),
              Number(String(reference['id']).slice(ID.length)),
            ),
          });
          return [type.name, { __resolveReference: one }];
        }),
    );
  }

  /** What has an id is the same wherever it stands. */
  function objectOf(typeName: string, seed: number): Plain {
    const type = strict.getType(typeName);
    const hasId = isObjectType(type) && type.getFields()['id'] !== undefined;
    if (!hasId) return { __typename: typeName, __seed: seed };
    const id = `${ID}${seed % IDS}`;
    return { __typename: typeName, id, __seed: hash(sortedText(id)) };
  }

  return (asking) =>
    async ({ query, variables, operationName }) => {
      const { data, errors } = await execute({
        schema: lenient,
        document: parse(query),
        variableValues: seeded(variables),
        operationName,
        contextValue: asking,
        fieldResolver: resolve as GraphQLFieldResolver<unknown, unknown>,
        rootValue: { __seed: name },
      });
      return JSON.parse(JSON.stringify({ data, errors })) as Awaited<ReturnType<AskSubgraph>>;
    };
}

/** The type of the object with this number, of those that it can have. */
function typeOf(types: readonly GraphQLObjectType[], id: number): string {
  return types[hash(`type ${id}`) % types.length]?.name ?? '';
}

/** What a subgraph says about an entity follows from its id, whatever else it is told: two requests agree about it. */
function seeded(variables: Plain): Plain {
  const withSeed = (item: Plain) => ({ ...item, __seed: hash(sortedText(item['id'] ?? item)) });
  return Object.fromEntries(
    Object.entries(variables).map(([name, value]) =>
      name.startsWith('representations') && Array.isArray(value)
        ? [name, value.map(withSeed)]
        : [name, value],
    ),
  );
}

function withoutNonNull(sdl: string) {
  const nullable = (type: TypeNode): TypeNode => {
    if (type.kind === Kind.NON_NULL_TYPE) return nullable(type.type);
    return type.kind === Kind.LIST_TYPE ? { ...type, type: nullable(type.type) } : type;
  };
  return visit(parse(sdl), {
    FieldDefinition: (node) => ({ ...node, type: nullable(node.type) }),
  });
}

/** FNV-1a, 32 bits, with a last stir: near texts are to have far hashes. */
export function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1) {
    value ^= text.charCodeAt(index);
    value = Math.imul(value, 0x01000193);
  }
  value ^= value >>> 15;
  value = Math.imul(value, 0x85ebca6b);
  return (value ^ (value >>> 13)) >>> 0;
}

function sortedText(value: unknown): string {
  return JSON.stringify(value, (_key, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  );
}
