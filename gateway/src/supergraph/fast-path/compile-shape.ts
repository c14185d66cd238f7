import {
  getNamedType,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionSetNode,
} from 'graphql';

/** A value that may not be null here is: what stands around it becomes null (GraphQL, 6.4.4). */
export const INVALID: unique symbol = Symbol('null where the schema has none');

/** Called with `Type.field` when a value is missing or not what the schema says. */
export type OnInvalid = (coordinate: string) => void;

/** Makes the client's value from the subgraphs' merged one: only what was asked for, in the order of the query. */
export type Shape = (value: unknown, onInvalid: OnInvalid) => unknown;

/** The operation has something that the fast path leaves to the engine. */
export class NotSimple extends Error {}

type Fragments = Readonly<Record<string, FragmentDefinitionNode>>;
type Fields = Map<string, FieldNode[]>;
type Plain = Record<string, unknown>;

/**
 * Turns an operation into functions that shape its result, so that a result's thousands of values cost a call each and
 * no look-ups. Throws {@link NotSimple} for introspection, @skip and @include, which the engine does.
 */
export function compileShape(
  schema: GraphQLSchema,
  operation: OperationDefinitionNode,
  fragments: Fragments,
): Shape {
  const root = schema.getRootType(operation.operation);
  if (!root) throw new NotSimple('no root type');
  return objectShape(root, [operation.selectionSet]);

  function objectShape(type: GraphQLObjectType, selectionSets: readonly SelectionSetNode[]): Shape {
    const fields: Fields = new Map();
    for (const selectionSet of selectionSets) collect(type, selectionSet, fields);
    const names: string[] = [];
    const shapes: Shape[] = [];
    for (const [responseName, nodes] of fields) {
      // The one name whose assignment does something else.
      if (responseName === '__proto__') throw new NotSimple('__proto__');
      names.push(responseName);
      shapes.push(fieldShape(type, nodes));
    }
    return (value, onInvalid) => {
      const source = value as Plain;
      const output: Plain = {};
      for (let index = 0; index < names.length; index += 1) {
        const name = names[index] as string;
        const shaped = (shapes[index] as Shape)(source[name], onInvalid);
        if (shaped === INVALID) return null;
        output[name] = shaped;
      }
      return output;
    };
  }

  function fieldShape(parent: GraphQLObjectType, nodes: readonly FieldNode[]): Shape {
    const name = nodes[0]?.name.value ?? '';
    if (name === '__typename') return () => parent.name;
    const field = parent.getFields()[name];
    if (!field || name.startsWith('__')) throw new NotSimple(name);
    const selectionSets = nodes.flatMap(({ selectionSet }) => (selectionSet ? [selectionSet] : []));
    return typeShape(field.type, selectionSets, `${parent.name}.${name}`);
  }

  function typeShape(
    type: GraphQLOutputType,
    selectionSets: readonly SelectionSetNode[],
    coordinate: string,
  ): Shape {
    if (isNonNullType(type)) {
      const inner = typeShape(type.ofType, selectionSets, coordinate);
      return (value, onInvalid) => {
        const shaped = inner(value, onInvalid);
        if (shaped !== null) return shaped;
        onInvalid(coordinate);
        return INVALID;
      };
    }
    if (isListType(type)) return listShape(typeShape(type.ofType, selectionSets, coordinate));
    if (isObjectType(type)) {
      const shape = objectShape(type, selectionSets);
      return (value, onInvalid) => (value === null || value === undefined ? null : shape(value, onInvalid));
    }
    if (isAbstractType(type)) return abstractShape(selectionSets, coordinate, getNamedType(type).name);
    if (isEnumType(type)) {
      const allowed = new Set<unknown>(type.getValues().map((value) => value.name));
      return (value, onInvalid) => {
        if (value === null || value === undefined) return null;
        if (allowed.has(value)) return value;
        onInvalid(coordinate);
        return null;
      };
    }
    return (value) => value ?? null;
  }

  function listShape(item: Shape): Shape {
    return (value, onInvalid) => {
      if (!Array.isArray(value)) return null;
      const output: unknown[] = [];
      let invalid = false;
      for (let index = 0; index < value.length; index += 1) {
        const shaped = item(value[index], onInvalid);
        if (shaped === INVALID) invalid = true;
        output.push(shaped);
      }
      return invalid ? null : output;
    };
  }

  function abstractShape(
    selectionSets: readonly SelectionSetNode[],
    coordinate: string,
    abstractName: string,
  ): Shape {
    const abstract = schema.getType(abstractName);
    const shapes = new Map<unknown, Shape>();
    for (const type of isAbstractType(abstract) ? schema.getPossibleTypes(abstract) : []) {
      shapes.set(type.name, objectShape(type, selectionSets));
    }
    return (value, onInvalid) => {
      if (value === null || value === undefined) return null;
      const shape = shapes.get((value as Plain)['__typename']);
      if (shape) return shape(value, onInvalid);
      onInvalid(coordinate);
      return null;
    };
  }

  function collect(type: GraphQLObjectType, selectionSet: SelectionSetNode, fields: Fields): void {
    for (const selection of selectionSet.selections) {
      if (selection.directives?.length) throw new NotSimple('directives');
      if (selection.kind === Kind.FIELD) {
        const responseName = selection.alias?.value ?? selection.name.value;
        const known = fields.get(responseName);
        if (known) known.push(selection);
        else fields.set(responseName, [selection]);
        continue;
      }
      const fragment = selection.kind === Kind.INLINE_FRAGMENT ? selection : fragments[selection.name.value];
      if (fragment && applies(fragment.typeCondition?.name.value, type))
        collect(type, fragment.selectionSet, fields);
    }
  }

  function applies(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditional = schema.getType(condition);
    return isAbstractType(conditional) && schema.isSubType(conditional, type);
  }
}
