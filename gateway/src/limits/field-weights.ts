import { Kind, parse, type ConstDirectiveNode } from 'graphql';

/** How long a list is taken to be: a fixed number, or what the client asks for in one of its arguments. */
export interface ListSize {
  assumedSize?: number;
  slicingArguments: readonly string[];
  /** The child fields that are as long as the arguments say, e.g. `nodes` of a connection. */
  sizedFields: readonly string[];
}

/** What a schema says about the cost of its fields in @cost and @listSize (IBM's GraphQL cost directives). */
export interface FieldWeights {
  /** By `Type.field`, or by `Type` for every field that returns it. */
  weights: ReadonlyMap<string, number>;
  /** By `Type.field`. */
  listSizes: ReadonlyMap<string, ListSize>;
}

/** Reads @cost and @listSize from a supergraph; composition carries them over from the subgraphs. */
export function fieldWeights(supergraphSdl: string): FieldWeights {
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (
      definition.kind !== Kind.OBJECT_TYPE_DEFINITION &&
      definition.kind !== Kind.INTERFACE_TYPE_DEFINITION &&
      definition.kind !== Kind.ENUM_TYPE_DEFINITION &&
      definition.kind !== Kind.SCALAR_TYPE_DEFINITION
    ) {
      continue;
    }
    setWeight(weights, definition.name.value, definition.directives);
    if (!('fields' in definition)) continue;
    for (const field of definition.fields ?? []) {
      const coordinate = `${definition.name.value}.${field.name.value}`;
      setWeight(weights, coordinate, field.directives);
      const size = named(field.directives, 'listSize');
      if (size) listSizes.set(coordinate, listSize(size));
    }
  }
  return { weights, listSizes };
}

function setWeight(
  weights: Map<string, number>,
  key: string,
  directives: readonly ConstDirectiveNode[] | undefined,
): void {
  const weight = argumentValue(named(directives, 'cost'), 'weight');
  if (weight?.kind === Kind.INT || weight?.kind === Kind.STRING) weights.set(key, Number(weight.value));
}

function listSize(directive: ConstDirectiveNode): ListSize {
  const assumed = argumentValue(directive, 'assumedSize');
  return {
    ...(assumed?.kind === Kind.INT ? { assumedSize: Number(assumed.value) } : {}),
    slicingArguments: texts(directive, 'slicingArguments'),
    sizedFields: texts(directive, 'sizedFields'),
  };
}

function texts(directive: ConstDirectiveNode, name: string): string[] {
  const value = argumentValue(directive, name);
  if (value?.kind !== Kind.LIST) return [];
  return value.values.flatMap((item) => (item.kind === Kind.STRING ? [item.value] : []));
}

/** Composition may import the directive under a namespace, e.g. `@federation__cost`. */
function named(
  directives: readonly ConstDirectiveNode[] | undefined,
  name: string,
): ConstDirectiveNode | undefined {
  return directives?.find(
    (directive) => directive.name.value === name || directive.name.value.endsWith(`__${name}`),
  );
}

function argumentValue(directive: ConstDirectiveNode | undefined, name: string) {
  return directive?.arguments?.find((argument) => argument.name.value === name)?.value;
}
