import { Kind, parse, type ObjectTypeDefinitionNode } from 'graphql';

/** For each type, the subgraphs that must be able to resolve it. */
export type ExpectedJoins = Readonly<Record<string, readonly string[]>>;

/**
 * What is missing from a supergraph: a stub type that only `_entities` reaches is dropped from a subgraph's schema
 * without a word, and the fields it adds are then gone from the graph. One sentence for each missing join.
 */
export function missingJoins(supergraphSdl: string, expected: ExpectedJoins): string[] {
  const types = new Map(
    parse(supergraphSdl, { noLocation: true })
      .definitions.filter((definition) => definition.kind === Kind.OBJECT_TYPE_DEFINITION)
      .map((type) => [type.name.value, joinedGraphs(type)]),
  );
  return Object.entries(expected).flatMap(([typeName, graphs]) => {
    const joined = types.get(typeName);
    if (joined === undefined) return [`${typeName} is missing from the supergraph.`];
    return graphs
      .filter((graph) => !joined.has(graph))
      .map(
        (graph) =>
          `${typeName} is not joined to ${graph}: is the stub in the ${graph} subgraph's orphanedTypes?`,
      );
  });
}

/**
 * Fields that a subgraph adds to another's type as non-null. When that subgraph is down, such a field takes the whole
 * object with it, and with it what the other subgraphs answered. One sentence for each.
 */
export function fragileFields(supergraphSdl: string, expected: ExpectedJoins): string[] {
  const found: string[] = [];
  for (const type of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (type.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const home = expected[type.name.value]?.[0];
    if (home === undefined) continue;
    for (const field of type.fields ?? []) {
      const graphs = graphsOf(field.directives, 'join__field');
      if (field.type.kind !== Kind.NON_NULL_TYPE || graphs.length === 0 || graphs.includes(home)) continue;
      found.push(
        `${type.name.value}.${field.name.value} (${graphs.join(', ')}) is non-null: make it nullable.`,
      );
    }
  }
  return found;
}

function joinedGraphs(type: ObjectTypeDefinitionNode): Set<string> {
  return new Set(graphsOf(type.directives, 'join__type'));
}

function graphsOf(directives: ObjectTypeDefinitionNode['directives'], name: string): string[] {
  return (directives ?? []).flatMap((directive) => {
    if (directive.name.value !== name) return [];
    const graph = directive.arguments?.find((argument) => argument.name.value === 'graph')?.value;
    return graph?.kind === Kind.ENUM ? [graph.value.toLowerCase()] : [];
  });
}
