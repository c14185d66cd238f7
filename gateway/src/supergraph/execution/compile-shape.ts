import {
  getNamedType,
  isCompositeType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLLeafType,
  type GraphQLOutputType,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from 'graphql';
import { collectFields, type SelectedField, type SelectionOn } from './collect-fields.ts';
import { compileIntrospection } from './introspection.ts';
import { leafCheck, type IsValidLeaf } from './leaf-values.ts';
import { ownReader, setOwn } from './own-properties.ts';

type Plain = Record<string, unknown>;

/** A value that may not be null here is: what stands around it becomes null (GraphQL, 6.4.4). */
const BUBBLES: unique symbol = Symbol('null where the schema has none');
/** Null, and why has been told. */
const NULLED: unique symbol = Symbol('null for a reason that is told');

/** A value of a subgraph that is not what the schema says. */
export interface InvalidValue {
  message: string;
  path: readonly (string | number)[];
}

interface ShapeRun {
  /** The variables with their defaults: introspection may have arguments. */
  variables: Plain;
  invalid: InvalidValue[];
  /** Where in the result the shapes are. */
  path: (string | number)[];
}

interface ShapeValue {
  (value: unknown, run: ShapeRun, object: Plain): unknown;
  /** Whether a value is what its shape would answer: most are, and then nobody has to know where they stand. */
  isShaped?: IsValidLeaf;
}
type ShapeObject = (value: Plain, run: ShapeRun) => unknown;

/** Makes the client's result from the subgraphs' merged one: only what was asked for, in the order of the query. */
export type Shape = (data: Plain, variables: Plain) => { data: Plain | null; invalid: InvalidValue[] };

export interface OperationToShape {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: Readonly<Record<string, FragmentDefinitionNode>>;
  /** The values of variables in @skip and @include: each set of them has a shape of its own. */
  conditions: Readonly<Plain>;
  /** What the client calls fields that go by another name in the subgraphs' answers. */
  clientNames: ReadonlyMap<string, string>;
  /** Whether any subgraph is asked. */
  isPlanned: boolean;
}

/**
 * Turns an operation into functions that shape its result, so that a result's thousands of values cost a call each and
 * no look-ups. They answer what Apollo's engine answers for the same data.
 */
export function compileShape(given: OperationToShape): Shape {
  const { schema, operation, fragments, conditions, clientNames } = given;
  const root = schema.getRootType(operation.operation);
  if (!root) throw new Error(`The schema has no type for a ${operation.operation}`);
  const shape = objectShape(root, root, [{ selectionSet: operation.selectionSet, declared: root }]);
  return (data, variables) => {
    const run: ShapeRun = { variables, invalid: [], path: [] };
    const shaped = shape(data, run);
    return { data: shaped === NULLED ? null : (shaped as Plain), invalid: run.invalid };
  };

  /** `type` is what the object says it is; undefined when it says nothing and only the declared type is known. */
  function objectShape(
    type: GraphQLCompositeType | undefined,
    declared: GraphQLCompositeType,
    selections: readonly SelectionOn[],
  ): ShapeObject {
    const selected = [...collectFields({ schema, fragments, conditions }, { type, selections })].map(
      ([name, fields]) => {
        const shape = fieldShape(type ?? declared, fields);
        return {
          name: clientNames.get(name) ?? name,
          read: ownReader(name),
          shape,
          isShaped: shape.isShaped,
        };
      },
    );
    return (value, run) => {
      const output: Plain = {};
      for (const { name, read, shape: shapeField, isShaped } of selected) {
        const raw = read(value);
        if (isShaped?.(raw)) {
          setOwn(output, name, raw);
          continue;
        }
        run.path.push(name);
        const shaped = shapeField(raw, run, value);
        run.path.pop();
        if (shaped === BUBBLES) return NULLED;
        setOwn(output, name, shaped === NULLED ? null : shaped);
      }
      return output;
    };
  }

  function fieldShape(
    type: GraphQLCompositeType,
    fields: readonly [SelectedField, ...SelectedField[]],
  ): ShapeValue {
    const [{ node, parent }] = fields;
    const name = node.name.value;
    if (name === '__typename') return typeNameShape(type);
    if (name === SchemaMetaFieldDef.name || name === TypeMetaFieldDef.name) {
      const introspect = compileIntrospection({ schema, operation, fragments }, fields);
      return (_value, run) => introspect(run.variables);
    }
    const field = isUnionType(parent) ? undefined : parent.getFields()[name];
    if (!field) throw new Error(`${parent.name} has no field ${name}`);
    // The planner leaves out without a word what no subgraph can answer.
    if (!given.isPlanned) throw new Error(`No subgraph can answer ${parent.name}.${name}`);
    return valueShape(field.type, fields.flatMap(selectionOf), parent);
  }

  /** An alias of `__typename` may be all that the object says about its type. */
  function typeNameShape(type: GraphQLCompositeType): ShapeValue {
    return (value, _run, object) => {
      const said = value ?? object['__typename'];
      const known = typeof said === 'string' ? (schema.getType(said) ?? type) : type;
      return isObjectType(known) ? known.name : BUBBLES;
    };
  }

  function valueShape(
    type: GraphQLOutputType,
    selections: readonly SelectionOn[],
    parent: GraphQLCompositeType,
  ): ShapeValue {
    if (isNonNullType(type)) {
      const inner = valueShape(type.ofType, selections, parent);
      return withShaped(inner.isShaped, (value, run, object) => {
        const shaped = inner(value, run, object);
        if (shaped === null)
          tell(run, `Cannot return null for non-nullable ${place(run, type.ofType, parent)}.`);
        return shaped === null || shaped === NULLED ? BUBBLES : shaped;
      });
    }
    if (isListType(type)) return listShape(valueShape(type.ofType, selections, parent), type);
    if (isCompositeType(type)) return compositeShape(type, selections, parent);
    return leafShape(type, parent);
  }

  function leafShape(type: GraphQLLeafType, parent: GraphQLCompositeType): ShapeValue {
    const isValid = leafCheck(type);
    const isGiven = (value: unknown): boolean => value !== null && value !== undefined;
    if (!isValid) return withShaped(isGiven, (value) => value ?? null);
    return withShaped(isValid, (value, run) => {
      if (!isGiven(value)) return null;
      if (isValid(value)) return value;
      tell(run, `Invalid value found for ${place(run, type, parent)}.`);
      return NULLED;
    });
  }

  function listShape(item: ShapeValue, type: GraphQLOutputType): ShapeValue {
    return (value, run, object) => {
      if (value === null || value === undefined) return null;
      if (!Array.isArray(value))
        throw new Error(`A subgraph answered no list where ${String(type)} was to be.`);
      const output: unknown[] = [];
      let bubbles = false;
      for (let index = 0; index < value.length; index += 1) {
        run.path.push(index);
        const shaped = item(value[index], run, object);
        run.path.pop();
        if (shaped === BUBBLES) bubbles = true;
        output.push(shaped === NULLED ? null : shaped);
      }
      return bubbles ? NULLED : output;
    };
  }

  /** One shape for each type that an object can say it is; most fields only ever see one. */
  function compositeShape(
    declared: GraphQLCompositeType,
    selections: readonly SelectionOn[],
    parent: GraphQLCompositeType,
  ): ShapeValue {
    const ofTypes = new Map<unknown, ShapeObject>();
    let untold: ShapeObject | undefined;
    return (value, run) => {
      if (value === null || value === undefined) return null;
      if (typeof value !== 'object')
        throw new Error(`A subgraph answered no object where ${declared.name} was to be.`);
      const typeName = (value as Plain)['__typename'];
      if (typeName === undefined || typeName === null || typeName === '') {
        untold ??= objectShape(undefined, declared, selections);
        return untold(value as Plain, run);
      }
      const shape = ofTypes.get(typeName) ?? ofType(typeName);
      if (shape) return shape(value as Plain, run);
      tell(run, `Invalid __typename found for object at ${place(run, declared, parent)}.`);
      return NULLED;
    };

    function ofType(typeName: unknown): ShapeObject | undefined {
      const type = schema.getType(String(typeName));
      if (!isCompositeType(type)) return undefined;
      const shape = objectShape(type, declared, selections);
      ofTypes.set(typeName, shape);
      return shape;
    }
  }
}

function withShaped(isShaped: IsValidLeaf | undefined, shape: ShapeValue): ShapeValue {
  return isShaped ? Object.assign(shape, { isShaped }) : shape;
}

function selectionOf({ node, parent }: SelectedField): SelectionOn[] {
  const field = isUnionType(parent) ? undefined : parent.getFields()[node.name.value];
  const declared = field && getNamedType(field.type);
  return node.selectionSet && isCompositeType(declared)
    ? [{ selectionSet: node.selectionSet, declared }]
    : [];
}

function tell(run: ShapeRun, message: string): void {
  run.invalid.push({ message, path: [...run.path] });
}

function place({ path }: ShapeRun, type: GraphQLOutputType, parent: GraphQLCompositeType): string {
  const last = path.at(-1);
  return typeof last === 'number'
    ? `array element of type ${String(type)} at index ${last}`
    : `field ${parent.name}.${last}`;
}
