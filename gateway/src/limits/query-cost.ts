import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type ValueNode,
} from 'graphql';
import type { FieldWeights, ListSize } from './field-weights.ts';
import { filterSize } from './filter-size.ts';
import { introspectionSize } from './introspection-size.ts';

/** A page that names no size has this many rows; the platform's default page. */
const DEFAULT_PAGE = 20;
/** How many items a list without pages is taken to have: ancestors, deadlines, months. */
const DEFAULT_LIST = 10;
/** A change writes rows, an event and an audit entry. */
const MUTATION_WEIGHT = 10;

const CONNECTION: ListSize = { slicingArguments: ['first', 'last'], sizedFields: ['nodes', 'edges'] };

export interface OperationToMeasure {
  schema: GraphQLSchema;
  fieldWeights: FieldWeights;
  document: DocumentNode;
  operation: OperationDefinitionNode;
  variables: Readonly<Record<string, unknown>>;
}

/** Objects of the schema itself lie in memory: so many of them count 1. */
const SCHEMA_OBJECTS_PER_COST = 100;

export interface MeasuredCost {
  cost: number;
  /** Conditions of all filters together. */
  conditions: number;
}

/**
 * The most objects that an operation can make the platform produce, known before it runs: each object counts 1, each
 * scalar 0, a change 10, unless the schema says otherwise; what stands under a list counts once for each item. Each
 * condition of a filter counts 1, and so do 100 objects of the schema that an introspection describes.
 * The operation must have passed validation.
 */
export function queryCost({
  schema,
  fieldWeights,
  document,
  operation,
  variables,
}: OperationToMeasure): MeasuredCost {
  const fragments = new Map(
    document.definitions.flatMap((definition): [string, FragmentDefinitionNode][] =>
      definition.kind === Kind.FRAGMENT_DEFINITION ? [[definition.name.value, definition]] : [],
    ),
  );
  const defaults = new Map(
    operation.variableDefinitions?.map((definition) => [
      definition.variable.name.value,
      definition.defaultValue,
    ]),
  );
  // A fragment is measured once for each page size around it: fragments that spread fragments would else cost 2^n.
  const measured = new Map<string, number>();
  let conditions = 0;
  const root = schema.getRootType(operation.operation);
  const cost = root ? ofSelections(operation.selectionSet, root, undefined) : 0;
  return { cost, conditions };

  function ofSelections(
    selections: SelectionSetNode,
    parent: GraphQLCompositeType,
    page: Page | undefined,
  ): number {
    let cost = 0;
    for (const selection of selections.selections) {
      switch (selection.kind) {
        case Kind.FIELD:
          cost += ofField(selection, parent, page);
          break;
        case Kind.INLINE_FRAGMENT:
          cost += ofSelections(
            selection.selectionSet,
            compositeType(selection.typeCondition?.name.value, parent),
            page,
          );
          break;
        case Kind.FRAGMENT_SPREAD:
          cost += ofFragment(selection.name.value, parent, page);
          break;
      }
    }
    return cost;
  }

  function ofFragment(name: string, parent: GraphQLCompositeType, page: Page | undefined): number {
    const key = `${name} ${page?.size ?? ''} ${page?.fields.join() ?? ''}`;
    const known = measured.get(key);
    if (known !== undefined) return known;
    const fragment = fragments.get(name);
    const cost = fragment
      ? ofSelections(fragment.selectionSet, compositeType(fragment.typeCondition.name.value, parent), page)
      : 0;
    measured.set(key, cost);
    return cost;
  }

  function ofField(node: FieldNode, parent: GraphQLCompositeType, page: Page | undefined): number {
    const name = node.name.value;
    if (name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name)
      return Math.ceil(introspectionSize(schema, fragments, node.selectionSet) / SCHEMA_OBJECTS_PER_COST);
    if (name.startsWith('__')) return 0;
    const field = isUnionType(parent) ? undefined : parent.getFields()[name];
    if (!field) return 0;
    const coordinate = `${parent.name}.${name}`;
    const type = getNamedType(field.type);
    const filters = ofFilters(node, field);
    const weight =
      filters +
      (fieldWeights.weights.get(coordinate) ??
        fieldWeights.weights.get(type.name) ??
        ownWeight(parent, type));
    if (!isCompositeType(type)) return weight;

    const sizing =
      fieldWeights.listSizes.get(coordinate) ?? (type.name.endsWith('Connection') ? CONNECTION : undefined);
    const size = requestedSize(node, field, sizing);
    const children = (below?: Page): number =>
      node.selectionSet ? ofSelections(node.selectionSet, type, below) : 0;
    if (!isList(field.type)) {
      return weight + children(sizing && { size: size ?? DEFAULT_PAGE, fields: sizing.sizedFields });
    }
    const items = page?.fields.includes(name) ? page.size : (size ?? DEFAULT_LIST);
    return items * (weight + children());
  }

  /** The conditions of the arguments that are filters, which go by that name. */
  function ofFilters(node: FieldNode, field: GraphQLField<unknown, unknown>): number {
    let size = 0;
    for (const { name, value } of node.arguments ?? []) {
      const argument = field.args.find((known) => known.name === name.value);
      if (!argument || !getNamedType(argument.type).name.endsWith('Filter')) continue;
      size += filterSize(value, (variable) => variables[variable] ?? defaults.get(variable));
    }
    conditions += size;
    return size;
  }

  function ownWeight(parent: GraphQLCompositeType, type: { name: string }): number {
    if (parent === schema.getMutationType()) return MUTATION_WEIGHT;
    return isCompositeType(schema.getType(type.name)) ? 1 : 0;
  }

  /** How many items the arguments ask for: the largest of `first` and `last`, or the length of a list of ids. */
  function requestedSize(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    sizing: ListSize | undefined,
  ): number | undefined {
    const asked = (sizing?.slicingArguments ?? [])
      .map((name) => numberOf(node, field, name))
      .filter((size) => size !== undefined);
    if (asked.length > 0) return Math.max(...asked);
    if (sizing?.assumedSize !== undefined) return sizing.assumedSize;
    const ids = node.arguments?.find((argument) => argument.name.value === 'ids');
    const value = ids && valueOf(ids.value);
    return Array.isArray(value) ? value.length : undefined;
  }

  function numberOf(
    node: FieldNode,
    field: GraphQLField<unknown, unknown>,
    name: string,
  ): number | undefined {
    const given = node.arguments?.find((argument) => argument.name.value === name);
    const value = given
      ? valueOf(given.value)
      : field.args.find((argument) => argument.name === name)?.defaultValue;
    return typeof value === 'number' && value >= 0 ? value : undefined;
  }

  /** The value of an argument as far as its size matters: a number, or a list of whatever. */
  function valueOf(node: ValueNode): unknown {
    switch (node.kind) {
      case Kind.INT:
        return Number(node.value);
      case Kind.LIST:
        return node.values;
      case Kind.VARIABLE: {
        const name = node.name.value;
        if (variables[name] !== undefined) return variables[name];
        const byDefault = defaults.get(name);
        return byDefault && valueOf(byDefault);
      }
      default:
        return undefined;
    }
  }

  function compositeType(name: string | undefined, otherwise: GraphQLCompositeType): GraphQLCompositeType {
    const type = name === undefined ? undefined : schema.getType(name);
    return isCompositeType(type) ? type : otherwise;
  }
}

/** The page that surrounds a selection: how long it is, and which fields hold its rows. */
interface Page {
  size: number;
  fields: readonly string[];
}

function isList(type: GraphQLOutputType): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}
