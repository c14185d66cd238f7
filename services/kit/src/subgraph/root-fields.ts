import { Kind, type DocumentNode, type OperationDefinitionNode, type SelectionSetNode } from 'graphql';

export interface RootField {
  name: string;
  /** Its name in the answer. */
  responseName: string;
}

/** The fields that an operation asks of the root type, those in fragments too. */
export function rootFieldsOf(
  { definitions }: DocumentNode,
  operation: OperationDefinitionNode | null | undefined,
): RootField[] {
  const found = new Map<string, RootField>();
  const spread = new Set<unknown>();
  if (operation) collect(operation.selectionSet);
  return [...found.values()];

  function collect({ selections }: SelectionSetNode): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) {
        const name = selection.name.value;
        const responseName = selection.alias?.value ?? name;
        found.set(responseName, { name, responseName });
        continue;
      }
      const fragment =
        selection.kind === Kind.INLINE_FRAGMENT
          ? selection
          : definitions.find(
              (one) => one.kind === Kind.FRAGMENT_DEFINITION && one.name.value === selection.name.value,
            );
      if (!fragment || !('selectionSet' in fragment) || spread.has(fragment)) continue;
      spread.add(fragment);
      collect(fragment.selectionSet);
    }
  }
}
