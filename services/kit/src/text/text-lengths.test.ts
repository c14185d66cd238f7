import { buildSchema, graphql, type GraphQLObjectType } from 'graphql';
import type { PlatformError } from '../errors/platform-error.ts';
import { limitTexts, requireTextLengths, textsWithoutLength } from './text-lengths.ts';

const SDL = `
  type Query { parks(filter: ParkFilter, search: String, ids: [ID!]): Boolean  park(id: ID!, after: String): Park }
  type Park { id: ID  notes(search: String): Boolean }
  input ParkFilter { and: [ParkFilter!]  or: [ParkFilter!]  not: ParkFilter  name: StringFilter }
  input StringFilter { eq: String  in: [String!]  contains: String }
  input SaveParkInput { name: String!  text: String  inner: InnerInput  tags: [String!] }
  input InnerInput { text: String }
  type Mutation { savePark(input: SaveParkInput!): Boolean }`;

let calls: number;
const schema = buildSchema(SDL);
const answer = () => {
  calls += 1;
  return true;
};
for (const [type, fields] of [
  ['Query', ['parks']],
  ['Mutation', ['savePark']],
  ['Park', ['notes']],
] as const) {
  for (const field of fields)
    (schema.getType(type) as GraphQLObjectType).getFields()[field]!.resolve = answer;
}
(schema.getType('Query') as GraphQLObjectType).getFields()['park']!.resolve = () => ({ id: '1' });
limitTexts(schema, { text: 10, tags: 5, 'InnerInput.text': 3 });
beforeEach(() => (calls = 0));

async function refused(source: string, variableValues?: Record<string, unknown>) {
  const { errors } = await graphql({ schema, source, variableValues });
  return (errors?.[0]?.extensions as { params?: unknown } | undefined)?.params;
}
const save = (input: object) =>
  refused('mutation ($input: SaveParkInput!) { savePark(input: $input) }', { input });

test('a text of its length is taken, counted in characters as people count them', async () => {
  expect(
    await save({ name: '园', text: '😀'.repeat(10), inner: { text: 'abc' }, tags: ['12345', '1'] }),
  ).toBeUndefined();
  expect(calls).toBe(1);
});

test.each([
  [{ name: '园'.repeat(201) }, { field: 'name', most: 200, given: 201 }],
  [
    { name: '', text: '😀'.repeat(11) },
    { field: 'text', most: 10, given: 11 },
  ],
  [
    { name: '', inner: { text: 'abcd' } },
    { field: 'text', most: 3, given: 4 },
  ],
  [
    { name: '', tags: ['1', '123456'] },
    { field: 'tags', most: 5, given: 6 },
  ],
  [
    { name: '', tags: '123456' },
    { field: 'tags', most: 5, given: 6 },
  ],
])('a longer one is refused by its field and length before anything is done: %#', async (input, params) => {
  expect(await save(input)).toEqual(params);
  expect(calls).toBe(0);
});

test('so is one that stands in the query itself, in a filter however deep, in a list, an id, below an object', async () => {
  const long = 'x'.repeat(2_001);
  expect(await refused(`mutation { savePark(input: { name: "${long}" }) }`)).toMatchObject({ field: 'name' });
  expect(
    await refused(`{ parks(filter: { not: { or: [{ name: { contains: "${long}" } }] } }) }`),
  ).toMatchObject({
    field: 'contains',
  });
  expect(await refused(`{ parks(filter: { name: { in: ["a", "${long}"] } }) }`)).toMatchObject({
    field: 'in',
  });
  expect(await refused(`{ parks(ids: ["${long}"]) }`)).toMatchObject({ field: 'ids', most: 200 });
  expect(await refused(`{ park(id: "1", after: "${long}") { id } }`)).toMatchObject({ field: 'after' });
  expect(await refused(`{ park(id: "1") { notes(search: "${long}") } }`)).toMatchObject({ field: 'search' });
  expect(calls).toBe(0);
});

test('a filter that came as JSON is held to the same lengths', () => {
  const type = schema.getType('ParkFilter') as never;
  expect(() => requireTextLengths(type, { and: [{ name: { eq: 'a' } }] })).not.toThrow();
  let error: PlatformError | undefined;
  try {
    requireTextLengths(type, { and: [{ name: { eq: 'a'.repeat(501) } }] });
  } catch (thrown) {
    error = thrown as PlatformError;
  }
  expect(error?.extensions).toMatchObject({ code: 'INVALID_INPUT', reason: 'textTooLong', field: 'eq' });
});

test('texts that nobody gave a length are found', () => {
  expect(textsWithoutLength(schema)).toEqual(['SaveParkInput.text', 'SaveParkInput.tags', 'InnerInput.text']);
  expect(textsWithoutLength(schema, { text: 10, tags: 5 })).toEqual([]);
});
