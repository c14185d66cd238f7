import {
  executeSync,
  Kind,
  OperationTypeNode,
  visit,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import type { SelectedField } from './collect-fields.ts';

interface Introspecting {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
}

/** `__schema` or `__type` of an operation, answered from the schema alone: no subgraph is asked. */
export function compileIntrospection(
  { schema, operation, fragments }: Introspecting,
  selected: readonly [SelectedField, ...SelectedField[]],
): (variables: Record<string, unknown>) => unknown {
  const fields = selected.map(({ node }) => node);
  const [{ node: first }] = selected;
  const responseName = first.alias?.value ?? first.name.value;
  const used = new Set<string>();
  for (const node of [...fields, ...Object.values(fragments)])
    visit(node, { Variable: ({ name }) => void used.add(name.value) });
  const document = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        variableDefinitions: (operation.variableDefinitions ?? []).filter(({ variable }) =>
          used.has(variable.name.value),
        ),
        selectionSet: { kind: Kind.SELECTION_SET, selections: fields },
      },
      ...Object.values(fragments),
    ],
  } as const;
  return (variableValues) =>
    executeSync({ schema, document, rootValue: {}, variableValues }).data?.[responseName] ?? null;
}
