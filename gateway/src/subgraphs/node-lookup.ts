import DataLoader from 'dataloader';
import { buildSchema, execute, GraphQLError, parse, type DocumentNode, type GraphQLSchema } from 'graphql';
import { MAX_NODES, nodeSubgraph, NODE_SUBGRAPH, type NodeType } from '../compose/node-subgraph.ts';
import type { AskSubgraph, SubgraphRequest, SubgraphResponse } from './subgraph-target.ts';

interface Reference {
  __typename: string;
  id: string;
}

/** Asks the subgraph of this name. */
export type AskByName = (name: string, request: SubgraphRequest) => Promise<SubgraphResponse>;

/**
 * The gateway's own subgraph: `node(id)` and `nodes(ids)`. It knows of each type only which subgraph owns it, and asks
 * that one whether the id exists for this caller, once for each subgraph however many ids there are.
 */
export function nodeLookup(nodeTypes: readonly NodeType[], ask: AskByName): AskSubgraph {
  const owners = new Map(nodeTypes.map(({ typeName, owner }) => [typeName, owner]));
  const schema = executableSchema(nodeTypes);
  const existenceQueries = new Map(
    [...new Set(owners.values())].map((owner) => [owner, existenceQuery(nodeTypes, owner)]),
  );
  const documents = new Map<string, DocumentNode>();

  return async (request) => {
    const existing = new DataLoader<string, Reference | null>((ids) => findExisting(ids, request));
    const result = await execute({
      schema,
      document: parsed(request.query),
      variableValues: request.variables,
      operationName: request.operationName,
      rootValue: {
        node: ({ id }: { id: string }) => existing.load(id),
        nodes: ({ ids }: { ids: readonly string[] }) => {
          if (ids.length > MAX_NODES) throw tooMany(ids.length);
          return Promise.all(ids.map((id) => existing.load(id)));
        },
      },
    });
    return {
      data: result.data ?? null,
      ...(result.errors ? { errors: result.errors.map((error) => error.toJSON()) } : {}),
    };
  };

  async function findExisting(
    ids: readonly string[],
    request: SubgraphRequest,
  ): Promise<(Reference | null | Error)[]> {
    const references = ids.map((id): Reference => ({
      __typename: id.slice(0, Math.max(0, id.lastIndexOf('_'))),
      id,
    }));
    const answers = new Map<string, Reference | Error | null>();
    await Promise.all(
      [...existenceQueries].map(async ([owner, query]) => {
        const owned = references.filter(({ __typename }) => owners.get(__typename) === owner);
        if (owned.length === 0) return;
        const found = await askOwner(owner, query, owned, request);
        owned.forEach(({ id }, index) => answers.set(id, found[index] ?? null));
      }),
    );
    return ids.map((id) => answers.get(id) ?? null);
  }

  async function askOwner(
    owner: string,
    query: string,
    representations: readonly Reference[],
    request: SubgraphRequest,
  ): Promise<(Reference | Error | null)[]> {
    const { data, errors } = await ask(owner, {
      ...request,
      query,
      operationName: undefined,
      variables: { representations },
    });
    const failed = errors?.find(({ extensions }) => !ABSENT.has(String(extensions?.['code'])));
    if (failed) {
      const error = new GraphQLError(failed.message, {
        extensions: { service: owner, ...failed.extensions },
      });
      return representations.map(() => error);
    }
    const entities = data?.['_entities'];
    if (!Array.isArray(entities)) return representations.map(() => null);
    return representations.map((reference, index) => {
      const entity: unknown = entities[index];
      return typeof entity === 'object' && entity !== null ? reference : null;
    });
  }

  function parsed(query: string): DocumentNode {
    const known = documents.get(query);
    if (known) return known;
    // The texts come from query plans; the bound only guards against a stream of ever new ones.
    if (documents.size > 500) documents.clear();
    const document = parse(query, { noLocation: true });
    documents.set(query, document);
    return document;
  }
}

/** What a subgraph says about an object that the caller may not see: to the caller it does not exist. */
const ABSENT = new Set(['NOT_FOUND', 'FORBIDDEN']);

function existenceQuery(nodeTypes: readonly NodeType[], owner: string): string {
  const fragments = nodeTypes
    .filter((type) => type.owner === owner)
    .map(({ typeName }) => `... on ${typeName} { id }`)
    .join(' ');
  return `query ($representations: [_Any!]!) { _entities(representations: $representations) { __typename ${fragments} } }`;
}

function executableSchema(nodeTypes: readonly NodeType[]): GraphQLSchema {
  const sdl = nodeSubgraph(nodeTypes)?.sdl ?? 'type Query { node(id: ID!): ID }';
  // The federation directives say how to compose; executing needs none of them.
  return buildSchema(sdl.replace(/^extend schema .*$/m, '').replaceAll(/ @key\([^)]*\)/g, ''));
}

function tooMany(count: number): GraphQLError {
  return new GraphQLError(`nodes takes at most ${MAX_NODES} ids, not ${count}. Ask in several requests.`, {
    extensions: {
      code: 'LIMIT_EXCEEDED',
      reason: 'tooManyIds',
      field: 'ids',
      params: { limit: MAX_NODES, requested: count },
      service: NODE_SUBGRAPH,
    },
  });
}
