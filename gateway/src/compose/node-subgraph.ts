import { Kind, parse, type ObjectTypeDefinitionNode, type ObjectTypeExtensionNode } from 'graphql';
import { nominalUrl, type SubgraphSdl } from './subgraph-sdl.ts';

/** The gateway's own subgraph: `node` and `nodes`, over the types that the others declare as Node. */
export const NODE_SUBGRAPH = 'node';

/** The most ids that `nodes` takes at once; the same as the largest page of a list. */
export const MAX_NODES = 100;

/** Which subgraph answers for a type that implements Node. */
export interface NodeType {
  typeName: string;
  owner: string;
}

/**
 * The types that `node(id)` can return: every type that implements Node, each with the one subgraph that says so.
 * Throws when two subgraphs claim the same type or when the type cannot be looked up by its id.
 */
export function findNodeTypes(subgraphs: readonly SubgraphSdl[]): NodeType[] {
  const owners = new Map<string, string>();
  for (const { name, sdl } of subgraphs) {
    for (const type of objectTypes(sdl)) {
      if (!type.interfaces?.some((implemented) => implemented.name.value === 'Node')) continue;
      const typeName = type.name.value;
      const other = owners.get(typeName);
      if (other !== undefined && other !== name) {
        throw new Error(
          `${typeName} implements Node in ${other} and in ${name}. Only the subgraph that owns the type may: a stub has a @key and no "implements Node".`,
        );
      }
      if (!hasIdKey(type)) {
        throw new Error(
          `${typeName} implements Node in ${name} without @key(fields: "id"): node(id) could not look it up.`,
        );
      }
      owners.set(typeName, name);
    }
  }
  return [...owners]
    .map(([typeName, owner]) => ({ typeName, owner }))
    .toSorted((a, b) => (a.typeName < b.typeName ? -1 : 1));
}

/** The subgraph that serves `node` and `nodes`, or undefined when no type implements Node. */
export function nodeSubgraph(nodeTypes: readonly NodeType[]): SubgraphSdl | undefined {
  if (nodeTypes.length === 0) return undefined;
  const types = nodeTypes.map(
    ({ typeName }) =>
      `type ${typeName} implements Node @key(fields: "id", resolvable: false) {\n  id: ID!\n}\n`,
  );
  const sdl = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.3", import: ["@key"])

"""An object with an id that is unique over all types: <Type>_<32 hexadecimal digits>."""
interface Node {
  id: ID!
}

${types.join('\n')}
type Query {
  """The object with this id; null when it does not exist or lies outside your division."""
  node(id: ID!): Node
  """The objects with these ids, at most ${MAX_NODES}, in the same order; null for each that does not exist or lies outside your division."""
  nodes(ids: [ID!]!): [Node]!
}
`;
  return { name: NODE_SUBGRAPH, url: nominalUrl(NODE_SUBGRAPH), sdl };
}

/**
 * The same list as {@link findNodeTypes}, read back from a supergraph: what the running gateway goes by.
 * Apollo's join specification marks each subgraph's `implements` with @join__implements.
 */
export function nodeTypesOfSupergraph(supergraphSdl: string): NodeType[] {
  const document = parse(supergraphSdl, { noLocation: true });
  const graphNames = new Map<string, string>();
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.ENUM_TYPE_DEFINITION || definition.name.value !== 'join__Graph') continue;
    for (const value of definition.values ?? []) {
      graphNames.set(value.name.value, argument(value.directives, 'join__graph', 'name') ?? value.name.value);
    }
  }
  const nodeTypes: NodeType[] = [];
  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== 'join__implements') continue;
      if (argument([directive], 'join__implements', 'interface') !== 'Node') continue;
      const owner = graphNames.get(argument([directive], 'join__implements', 'graph') ?? '');
      if (owner !== undefined && owner !== NODE_SUBGRAPH)
        nodeTypes.push({ typeName: definition.name.value, owner });
    }
  }
  return nodeTypes;
}

type Directives = ObjectTypeDefinitionNode['directives'];

function argument(directives: Directives, directive: string, name: string): string | undefined {
  const value = directives
    ?.find((candidate) => candidate.name.value === directive)
    ?.arguments?.find((candidate) => candidate.name.value === name)?.value;
  return value?.kind === Kind.STRING || value?.kind === Kind.ENUM ? value.value : undefined;
}

function objectTypes(sdl: string): (ObjectTypeDefinitionNode | ObjectTypeExtensionNode)[] {
  return parse(sdl, { noLocation: true }).definitions.filter(
    (definition) =>
      definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
}

function hasIdKey(type: ObjectTypeDefinitionNode | ObjectTypeExtensionNode): boolean {
  return (type.directives ?? []).some(
    (directive) => directive.name.value === 'key' && argument([directive], 'key', 'fields')?.trim() === 'id',
  );
}
