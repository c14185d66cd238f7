import {
  Kind,
  parse,
  print,
  OperationTypeNode,
  visit,
  type OperationDefinitionNode,
  type VariableDefinitionNode,
} from 'graphql';

/** What one document calls the entities that it asks about, and the variable that says which. */
export interface EntityNames {
  field: string;
  variable: string;
}

export interface EntityDocument {
  query: string;
  operationName: string | undefined;
  /** By part. */
  names: readonly EntityNames[];
}

/** How the planner names them. */
export const ENTITIES: EntityNames = { field: '_entities', variable: 'representations' };

/**
 * Makes one document of several that each ask for `_entities(representations: $representations)`: one request and one
 * transaction instead of several. All other variables are the client's own, so they mean the same in all of them.
 * Answers undefined when there is nothing to join, or a document is not of that kind.
 */
export function joinDocuments(queries: readonly string[]): EntityDocument | undefined {
  if (queries.length < 2) return undefined;
  const names = queries.map((_, place) => ({
    field: `entities_${place}`,
    variable: `${ENTITIES.variable}_${place}`,
  }));
  const selections: OperationDefinitionNode['selectionSet']['selections'][number][] = [];
  const variables = new Map<string, VariableDefinitionNode>();
  for (const [place, query] of queries.entries()) {
    const { field, variable } = names[place] as EntityNames;
    const { definitions } = parse(query, { noLocation: true });
    // The client may have named a variable of its own so.
    if (queries.some((other) => other.includes(`$${variable}`))) return undefined;
    const [operation] = definitions;
    // Fragments of two documents could go by the same name.
    if (definitions.length > 1 || operation?.kind !== Kind.OPERATION_DEFINITION) return undefined;
    const renamed = visit(operation, {
      Variable: (node) =>
        node.name.value === ENTITIES.variable
          ? { ...node, name: { kind: Kind.NAME, value: variable } }
          : undefined,
    });
    const [entities] = renamed.selectionSet.selections;
    if (entities?.kind !== Kind.FIELD || renamed.selectionSet.selections.length > 1) return undefined;
    selections.push({ ...entities, alias: { kind: Kind.NAME, value: field } });
    for (const definition of renamed.variableDefinitions ?? [])
      variables.set(definition.variable.name.value, definition);
  }
  const document: OperationDefinitionNode = {
    kind: Kind.OPERATION_DEFINITION,
    operation: OperationTypeNode.QUERY,
    variableDefinitions: [...variables.values()],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  };
  return { query: print(document), operationName: undefined, names };
}
