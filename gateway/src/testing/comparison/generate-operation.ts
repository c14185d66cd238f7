import {
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isInputObjectType,
  isInputType,
  isInterfaceType,
  isLeafType,
  isListType,
  isNonNullType,
  isObjectType,
  isRequiredArgument,
  isRequiredInputField,
  Kind,
  typeFromAST,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLSchema,
  type NamedTypeNode,
  type OperationDefinitionNode,
} from 'graphql';
import type { Choose } from './choose.ts';

export interface GeneratedOperation {
  query: string;
  variables: Record<string, unknown>;
}

/** Names that mean something to JavaScript: a client may use them as any other. */
const AWKWARD_ALIASES = ['constructor', 'toString', '__proto__', 'hasOwnProperty'];

/** An operation over a schema: aliases, fragments, conditions, variables, abstract types. It may not pass validation. */
export function generateOperation(schema: GraphQLSchema, choose: Choose): GeneratedOperation {
  const variables: Record<string, unknown> = {};
  const declarations: string[] = [];
  const fragments: string[] = [];
  let aliases = 0;
  const mutation = choose.percent(10) ? schema.getMutationType() : undefined;
  const root = mutation ?? schema.getQueryType();
  if (!root) throw new Error('The schema has no Query');
  const selections = selectionsOf(root, 2 + choose.below(4));
  const head = declarations.length === 0 ? '' : `(${declarations.join(', ')})`;
  return {
    query: `${mutation ? 'mutation' : 'query'}${head} ${selections}\n${fragments.join('\n')}`,
    variables,
  };

  function selectionsOf(type: GraphQLCompositeType, depth: number): string {
    const parts: string[] = [];
    if (choose.percent(20)) parts.push(choose.percent(50) ? '__typename' : `t${aliases++}: __typename`);
    const count = 1 + choose.below(depth > 1 ? 4 : 3);
    for (let index = 0; index < count; index += 1) {
      const part =
        isAbstractType(type) && choose.percent(isInterfaceType(type) ? 40 : 90)
          ? fragmentOn(choose.oneOf(schema.getPossibleTypes(type)), depth)
          : choose.percent(10)
            ? fragmentOn(type, depth)
            : fieldOf(type, depth);
      if (part !== undefined) parts.push(part);
    }
    if (parts.length === 0) parts.push('__typename');
    return `{ ${parts.join(' ')} }`;
  }

  function fragmentOn(type: GraphQLCompositeType, depth: number): string {
    const inner = selectionsOf(type, depth);
    if (choose.percent(60)) return `... on ${type.name}${condition()} ${inner}`;
    const name = `F${fragments.length}`;
    fragments.push(`fragment ${name} on ${type.name} ${inner}`);
    return choose.percent(80) ? `...${name}${condition()}` : `...${name} ...${name}`;
  }

  function fieldOf(type: GraphQLCompositeType, depth: number): string | undefined {
    if (!isObjectType(type) && !isInterfaceType(type)) return undefined;
    const fields = Object.values(type.getFields()).filter(
      (field) => depth > 0 || isLeafType(getNamedType(field.type)),
    );
    if (fields.length === 0) return undefined;
    const field = choose.oneOf(fields);
    const given = argumentsOf(field);
    const needsAlias = given !== '' || choose.percent(15);
    const alias = needsAlias
      ? `${choose.percent(3) ? `${choose.oneOf(AWKWARD_ALIASES)}` : `a${aliases++}`}: `
      : '';
    const named = getNamedType(field.type);
    const inner = isLeafType(named) ? '' : ` ${selectionsOf(named as GraphQLCompositeType, depth - 1)}`;
    return `${alias}${field.name}${given}${condition()}${inner}`;
  }

  function condition(): string {
    if (!choose.percent(8)) return '';
    const directive = choose.oneOf(['skip', 'include']);
    if (choose.percent(30)) return ` @${directive}(if: ${choose.percent(50)})`;
    const name = `b${declarations.length}`;
    const withDefault = choose.percent(30);
    declarations.push(`$${name}: Boolean${withDefault ? ` = ${choose.percent(50)}` : '!'}`);
    if (!withDefault || choose.percent(50)) variables[name] = choose.percent(50);
    return ` @${directive}(if: $${name})`;
  }

  function argumentsOf(field: GraphQLField<unknown, unknown>): string {
    const given = field.args
      .filter((argument) => isRequiredArgument(argument) || choose.percent(25))
      .map((argument) => `${argument.name}: ${argumentValue(argument)}`);
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  function argumentValue({ type }: GraphQLArgument): string {
    const value = inputValue(choose, type, 2);
    if (choose.percent(40)) return literal(value, type);
    const name = `v${declarations.length}`;
    declarations.push(`$${name}: ${String(type)}`);
    variables[name] = value;
    return `$${name}`;
  }
}

/** Values for an operation's variables. */
export function generateVariables(
  schema: GraphQLSchema,
  { variableDefinitions = [] }: OperationDefinitionNode,
  choose: Choose,
): Record<string, unknown> {
  return Object.fromEntries(
    variableDefinitions.flatMap(({ variable, type: node, defaultValue }) => {
      const type = typeFromAST(schema, node as NamedTypeNode);
      const optional = node.kind !== Kind.NON_NULL_TYPE || defaultValue !== undefined;
      if (!isInputType(type) || (optional && choose.percent(40))) return [];
      return [[variable.name.value, inputValue(choose, type, 2)]];
    }),
  );
}

function inputValue(choose: Choose, type: GraphQLInputType, depth: number): unknown {
  if (!isNonNullType(type) && choose.percent(5)) return null;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const length = choose.below(3);
    return Array.from({ length }, () => inputValue(choose, nullable.ofType as GraphQLInputType, depth));
  }
  if (isEnumType(nullable)) return choose.oneOf(nullable.getValues()).name;
  if (isInputObjectType(nullable)) {
    return Object.fromEntries(
      Object.values(nullable.getFields())
        .filter((field) => isRequiredInputField(field) || (depth > 0 && choose.percent(20)))
        .map((field) => [field.name, inputValue(choose, field.type, depth - 1)]),
    );
  }
  return scalarValue(choose, String(nullable));
}

function scalarValue(choose: Choose, name: string): unknown {
  if (name === 'Int') return choose.below(6);
  if (name === 'Float') return choose.below(60) / 4;
  if (name === 'Boolean') return choose.percent(50);
  return `text${choose.below(5)}`;
}

/** A value as it stands in a query's text: enum values without quotes. */
function literal(value: unknown, type: GraphQLInputType): string {
  const nullable = getNullableType(type);
  if (value === null || value === undefined) return 'null';
  if (Array.isArray(value) && isListType(nullable))
    return `[${value.map((item) => literal(item, nullable.ofType as GraphQLInputType)).join(', ')}]`;
  if (isEnumType(nullable)) return String(value);
  if (isInputObjectType(nullable)) {
    const fields = nullable.getFields();
    const parts = Object.entries(value as object).flatMap(([key, inner]) => {
      const field = fields[key];
      return field ? [`${key}: ${literal(inner, field.type)}`] : [];
    });
    return `{${parts.join(', ')}}`;
  }
  return JSON.stringify(value);
}
