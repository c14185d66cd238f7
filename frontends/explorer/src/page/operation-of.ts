import { parse } from 'graphql';

/** What a text would do: nothing but read, or change something by these fields. Null when it cannot be read. */
export interface Operation {
  changes: string[];
}

/** Reads what a query text would do when it is run; the gateway itself says what is wrong with one that cannot be read. */
export function operationOf(query: string): Operation | null {
  try {
    const changes = parse(query).definitions.flatMap((definition) =>
      definition.kind === 'OperationDefinition' && definition.operation === 'mutation'
        ? definition.selectionSet.selections.map((selection) =>
            selection.kind === 'InlineFragment' ? '…' : selection.name.value,
          )
        : [],
    );
    return { changes };
  } catch {
    return null;
  }
}
