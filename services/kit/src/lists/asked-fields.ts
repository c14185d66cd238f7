import { Kind, type FieldNode, type GraphQLResolveInfo, type SelectionSetNode } from 'graphql';
import { createParameterDecorator } from 'type-graphql';

/** The names of the fields that a client wants of each row of a list; null when it wants no row, only how many there are. */
export type AskedFields = readonly string[] | null;

/** In a resolver that answers a connection: what is asked of its rows, for a list to read no more than that. */
export const Asked = (): ReturnType<typeof createParameterDecorator> =>
  createParameterDecorator(({ info }) => askedFields(info));

// Compiled operations bring the same nodes with every request.
const known = new WeakMap<FieldNode, AskedFields>();

/** What tells of rows: without any of these a list need not be read. */
const OF_ROWS = ['nodes', 'edges', 'pageInfo'];

/** The fields that an operation selects below `nodes` and `edges { node }` of a connection. */
export function askedFields({ fieldNodes, fragments }: GraphQLResolveInfo): AskedFields {
  const [first] = fieldNodes;
  const found = first && known.get(first);
  if (found !== undefined) return found;
  const names = new Set<string>();
  const nodes = fieldNodes.flatMap((field) => below(field, 'nodes'));
  const edges = fieldNodes.flatMap((field) => below(field, 'edges')).flatMap((field) => below(field, 'node'));
  for (const { selectionSet } of [...nodes, ...edges]) {
    for (const field of fieldsOf(selectionSet)) names.add(field.name.value);
  }
  const wanted = OF_ROWS.some((name) => fieldNodes.some((field) => below(field, name).length > 0));
  const asked = wanted ? [...names].sort() : null;
  if (first) known.set(first, asked);
  return asked;

  function below(field: FieldNode, name: string): FieldNode[] {
    return fieldsOf(field.selectionSet).filter((inner) => inner.name.value === name);
  }

  /** With those of fragments, whatever type these are on: a field too many costs little, one too few is an error. */
  function fieldsOf(selectionSet: SelectionSetNode | undefined): FieldNode[] {
    return (selectionSet?.selections ?? []).flatMap((selection) => {
      if (selection.kind === Kind.FIELD) return [selection];
      if (selection.kind === Kind.INLINE_FRAGMENT) return fieldsOf(selection.selectionSet);
      return fieldsOf(fragments[selection.name.value]?.selectionSet);
    });
  }
}
