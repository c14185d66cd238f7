import {
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';

/** How long the lists of an introspection are in one schema: all types, and what one of them has on average. */
type ListLengths = ReadonlyMap<string, number>;

const lengthsOf = new WeakMap<GraphQLSchema, ListLengths>();

/**
 * The objects that an introspection describes, by what a selection of `__schema` or `__type` asks for: what stands under
 * a list counts once for each item. The names of the fields say it all: the types of introspection are always the same.
 */
export function introspectionSize(
  schema: GraphQLSchema,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  selectionSet: SelectionSetNode | undefined,
): number {
  let lengths = lengthsOf.get(schema);
  if (!lengths) lengthsOf.set(schema, (lengths = listLengths(schema)));
  const measured = new Map<string, number>();
  return 1 + sizeOf(selectionSet, lengths);

  function sizeOf(selections: SelectionSetNode | undefined, known: ListLengths): number {
    let size = 0;
    for (const selection of selections?.selections ?? []) {
      switch (selection.kind) {
        case Kind.FIELD:
          if (selection.selectionSet)
            size += (known.get(selection.name.value) ?? 1) * (1 + sizeOf(selection.selectionSet, known));
          break;
        case Kind.INLINE_FRAGMENT:
          size += sizeOf(selection.selectionSet, known);
          break;
        case Kind.FRAGMENT_SPREAD:
          size += sizeOfFragment(selection.name.value, known);
          break;
      }
    }
    return size;
  }

  /** Measured once: fragments that spread fragments would else take 2^n. */
  function sizeOfFragment(name: string, known: ListLengths): number {
    const before = measured.get(name);
    if (before !== undefined) return before;
    const size = sizeOf(fragments.get(name)?.selectionSet, known);
    measured.set(name, size);
    return size;
  }
}

function listLengths(schema: GraphQLSchema): ListLengths {
  const types = Object.values(schema.getTypeMap());
  const objects = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = objects.flatMap((type) => Object.values(type.getFields()));
  const inputs = types.filter(isInputObjectType);
  const enums = types.filter(isEnumType);
  const perType = (count: number): number => count / Math.max(1, types.length);
  return new Map([
    ['types', types.length],
    ['directives', schema.getDirectives().length],
    ['fields', perType(fields.length)],
    ['args', fields.flatMap((field) => field.args).length / Math.max(1, fields.length)],
    ['inputFields', perType(inputs.flatMap((type) => Object.values(type.getFields())).length)],
    ['enumValues', perType(enums.flatMap((type) => type.getValues()).length)],
    ['interfaces', perType(objects.flatMap((type) => type.getInterfaces()).length)],
    ['possibleTypes', perType(objects.flatMap((type) => type.getInterfaces()).length)],
  ]);
}
