import {
  getNamedType,
  GraphQLID,
  GraphQLString,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  type GraphQLInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { PlatformError } from '../errors/platform-error.ts';

/** The most characters of each text that comes in, by the name of its argument or input field; `Type.field` where names differ. */
export type TextLengths = Readonly<Record<string, number>>;

/** Of what every service takes. */
const COMMON: TextLengths = {
  name: 200,
  note: 4_000,
  reason: 2_000,
  phone: 100,
  search: 200,
  idempotencyKey: 200,
  key: 100,
  kind: 100,
  code: 100,
  eq: 500,
  ne: 500,
  in: 500,
  contains: 200,
  startsWith: 200,
  // What a column of an imported sheet, and a value in it, stand for.
  column: 100,
  value: 4_000,
  meaning: 200,
  // Cursors of lists.
  after: 2_000,
  before: 2_000,
};

/** Ids, and texts that nobody gave a length. */
const OTHERWISE = 200;

type Check = (value: unknown, field: string) => void;

/**
 * Has a schema refuse texts that are longer than theirs may be, before any resolver sees them, in variables and in queries
 * alike. Characters are counted as people count them.
 */
export function limitTexts(schema: GraphQLSchema, lengths: TextLengths = {}): void {
  const checks = textChecks(lengths);
  for (const type of ownTypes(schema)) {
    for (const field of Object.values(type.getFields())) {
      const resolve = field.resolve;
      if (!resolve) continue;
      const checked = field.args.flatMap(({ name, type: given }) => {
        const check = checks(given, name, `${field.name}.${name}`);
        return check ? [{ name, check }] : [];
      });
      if (checked.length === 0) continue;
      field.resolve = (source, args: Record<string, unknown>, context, info) => {
        for (const { name, check } of checked) check(args[name], name);
        return resolve(source, args, context, info) as unknown;
      };
    }
  }
}

/** Refuses a value of an input type that did not come as an argument, such as a filter in JSON. */
export function requireTextLengths(type: GraphQLInputType, value: unknown, lengths: TextLengths = {}): void {
  textChecks(lengths)(type, 'value', 'value')?.(value, 'value');
}

/** Arguments and input fields of texts that have no length of their own: for the test that finds none. */
export function textsWithoutLength(schema: GraphQLSchema, lengths: TextLengths = {}): string[] {
  const known = { ...COMMON, ...lengths };
  const isOpen = (name: string, place: string, type: GraphQLInputType) =>
    getNamedType(type) === GraphQLString && known[place] === undefined && known[name] === undefined;
  const types = Object.values(schema.getTypeMap());
  const inputs = types.filter(isInputObjectType).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) => {
      const place = `${type.name}.${field.name}`;
      return isOpen(field.name, place, field.type) ? [place] : [];
    }),
  );
  const args = ownTypes(schema).flatMap((type) =>
    Object.values(type.getFields()).flatMap((field) =>
      field.args.flatMap((argument) => {
        const place = `${field.name}.${argument.name}`;
        return isOpen(argument.name, place, argument.type) ? [`${type.name}.${place}`] : [];
      }),
    ),
  );
  return [...inputs, ...args];
}

function ownTypes(schema: GraphQLSchema): GraphQLObjectType[] {
  return Object.values(schema.getTypeMap()).filter(
    (type): type is GraphQLObjectType => isObjectType(type) && !type.name.startsWith('__'),
  );
}

/** Makes the check of a type once; undefined where there is no text in it. */
function textChecks(given: TextLengths) {
  const lengths = { ...COMMON, ...given };
  const ofInputs = new Map<string, Map<string, Check>>();
  /** Their fields are all known, and none of them is a text. */
  const withoutText = new Set<string>();

  function checksOf(type: GraphQLInputType, name: string, place: string): Check | undefined {
    if (isNonNullType(type)) return checksOf(type.ofType, name, place);
    if (isListType(type)) {
      const item = checksOf(type.ofType, name, place);
      return (
        item &&
        ((value, field) => {
          // GraphQL takes one item for a list of one.
          for (const one of Array.isArray(value) ? value : [value]) item(one, field);
        })
      );
    }
    if (type === GraphQLString || type === GraphQLID) {
      const most = lengths[place] ?? lengths[name] ?? OTHERWISE;
      return (value, field) => requireLength(value, field, most);
    }
    if (!isInputObjectType(type)) return undefined;
    let fields = ofInputs.get(type.name);
    if (!fields) {
      // Filters hold filters: the map is known before it is full.
      ofInputs.set(type.name, (fields = new Map()));
      for (const field of Object.values(type.getFields())) {
        const check = checksOf(field.type, field.name, `${type.name}.${field.name}`);
        if (check) fields.set(field.name, check);
      }
      if (fields.size === 0) withoutText.add(type.name);
    }
    if (withoutText.has(type.name)) return undefined;
    const checks = fields;
    return (value) => {
      if (typeof value !== 'object' || value === null) return;
      for (const [field, one] of Object.entries(value)) checks.get(field)?.(one, field);
    };
  }
  return checksOf;
}

function requireLength(value: unknown, field: string, most: number): void {
  if (typeof value !== 'string' || value.length <= most) return;
  // What is beyond the first plane counts once: only a text that may be too long is looked through.
  const given = Array.from(value).length;
  if (given <= most) return;
  throw new PlatformError('INVALID_INPUT', `${field} may have ${most} characters; this has ${given}.`, {
    reason: 'textTooLong',
    field,
    params: { field, most, given },
  });
}
