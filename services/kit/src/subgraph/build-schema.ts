import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { parse, type GraphQLSchema } from 'graphql';
import { buildSchemaSync, createResolversMap, getMetadataStorage } from 'type-graphql';
import { connectionResolvers } from '../lists/connection.ts';
import type { ReferenceResolver, SubgraphDefinition } from './define-subgraph.ts';
import { limitTexts } from '../text/text-lengths.ts';
import { recordsResolver } from './records-resolver.ts';

const FEDERATION = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9",
  import: ["@key", "@shareable", "@external", "@requires", "@provides", "@override", "@inaccessible", "@tag", "@interfaceObject"])`;

export interface SubgraphSchema {
  schema: GraphQLSchema;
  /** What is composed into the supergraph. */
  sdl: string;
}

type ResolverMap = Record<string, Record<string, unknown>>;

/** The executable federated schema of a service. */
export function buildSubgraph(definition: SubgraphDefinition): SubgraphSchema {
  // Plain properties are read as they are: a resolver call for each field of each row would cost more than the rows.
  for (const type of getMetadataStorage().objectTypes) type.simpleResolvers ??= true;
  const classes = buildSchemaSync({
    resolvers: [...definition.resolvers, recordsResolver(definition)],
    // All services may live in one process: only this one's types belong to its schema.
    orphanedTypes: definition.orphanedTypes ?? [],
    // Federation's directives are only known once the schema is built as a subgraph.
    skipCheck: true,
    validate: false,
  });
  const sdl = `${FEDERATION}\n\n${printSubgraphSchema(classes)}`;
  const resolvers = createResolversMap(classes) as unknown as ResolverMap;
  for (const type of Object.values(classes.getTypeMap())) {
    if (type.name.endsWith('Connection'))
      resolvers[type.name] = { ...resolvers[type.name], ...connectionResolvers };
  }
  for (const [type, fields] of Object.entries(definition.extraResolvers ?? {})) {
    resolvers[type] = { ...resolvers[type], ...fields };
  }
  for (const [type, resolve] of Object.entries(definition.references)) {
    resolvers[type] = { ...resolvers[type], __resolveReference: withTypename(type, resolve) };
  }
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers: resolvers as never }]);
  limitTexts(schema, definition.textLengths);
  return { schema, sdl };
}

/** `_entities` tells its union's members apart by __typename, which rows do not have. */
function withTypename(type: string, resolve: ReferenceResolver): ReferenceResolver {
  return async (reference, context) => {
    const row = await resolve(reference, context);
    return row && typeof row === 'object' ? Object.assign(row, { __typename: type }) : null;
  };
}
