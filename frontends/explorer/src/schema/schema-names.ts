import {
  getNamedType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** A line of the documentation: a field, an argument's type, or a value. */
export interface DocumentedField {
  name: string;
  /** The type as GraphQL writes it, e.g. `[Estate!]!`. Empty for enum values. */
  type: string;
  /** The type to go on to, when it has parts of its own. */
  leadsTo: string | null;
  args: { name: string; type: string; leadsTo: string | null }[];
  description: string;
}

/** The parts of a type, in the order of the schema. */
export function documentedFields(schema: GraphQLSchema, typeName: string): DocumentedField[] {
  const type = schema.getType(typeName);
  if (!type) return [];
  if (isEnumType(type)) {
    return type.getValues().map(({ name, description }) => ({
      name,
      type: '',
      leadsTo: null,
      args: [],
      description: description ?? '',
    }));
  }
  if (isObjectType(type) || isInterfaceType(type)) {
    return Object.values(type.getFields()).map((field) => ({
      name: field.name,
      type: String(field.type),
      leadsTo: target(getNamedType(field.type)),
      args: field.args.map((arg) => ({
        name: arg.name,
        type: String(arg.type),
        leadsTo: target(getNamedType(arg.type)),
      })),
      description: field.description ?? '',
    }));
  }
  if (isInputObjectType(type)) {
    return Object.values(type.getFields()).map((field) => ({
      name: field.name,
      type: String(field.type),
      leadsTo: target(getNamedType(field.type)),
      args: [],
      description: field.description ?? '',
    }));
  }
  return [];
}

export interface FoundName {
  type: string;
  field: string | null;
}

const MOST_FOUND = 40;

/** Types and fields whose name or Chinese label holds the words, types first. */
export function findNames(
  schema: GraphQLSchema,
  words: string,
  labelOf: (name: string) => string,
): FoundName[] {
  const sought = words.trim().toLowerCase();
  if (sought === '') return [];
  const fits = (name: string) =>
    name.toLowerCase().includes(sought) || labelOf(name).toLowerCase().includes(sought);
  const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__'));
  const found: FoundName[] = types
    .filter((type) => fits(type.name))
    .map((type) => ({ type: type.name, field: null }));
  for (const type of types) {
    if (found.length >= MOST_FOUND) break;
    if (!isObjectType(type)) continue;
    for (const field of Object.keys(type.getFields()))
      if (fits(field)) found.push({ type: type.name, field });
  }
  return found.slice(0, MOST_FOUND);
}

function target(type: GraphQLNamedType): string | null {
  const hasParts =
    isObjectType(type) ||
    isInterfaceType(type) ||
    isInputObjectType(type) ||
    isEnumType(type) ||
    isUnionType(type);
  return hasParts ? type.name : null;
}
