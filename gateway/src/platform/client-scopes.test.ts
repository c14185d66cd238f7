import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildSchema,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isRequiredArgument,
  isRequiredInputField,
  type GraphQLField,
  type GraphQLInputType,
} from 'graphql';
import { startPlatform, type Platform } from '../testing/platform.ts';

const schema = buildSchema(readFileSync(resolve(import.meta.dirname, '../../generated/api.graphql'), 'utf8'));
const roots = Object.values(schema.getQueryType()?.getFields() ?? {});

let platform: Platform;
beforeAll(async () => {
  platform = await startPlatform();
});
afterAll(() => platform.stop());

const hotline = { sub: 'hotline-12345', client_id: 'hotline-12345', name: undefined };

async function ask(query: string, variables: Record<string, unknown>, scope: string) {
  const { inProcess } = platform;
  const authorization = `Bearer ${await inProcess.issuer.token({ ...hotline, scope })}`;
  return (await inProcess.post({ query, variables }, { authorization })).json();
}

/** The shortest query of a field: required arguments as variables, the name of its type. */
function shortest(field: GraphQLField<unknown, unknown>): string {
  const needed = field.args.filter(isRequiredArgument);
  const head = needed.map(({ name, type }) => `$${name}: ${String(type)}`).join(', ');
  const given = needed.map(({ name }) => `${name}: $${name}`).join(', ');
  const selection = isLeafType(getNamedType(field.type)) ? '' : ' { __typename }';
  return `query${head && ` (${head})`} { field: ${field.name}${given && `(${given})`}${selection} }`;
}

const SCALARS: Readonly<Record<string, unknown>> = {
  LocalDate: '2018-10-01',
  DateTime: '2018-10-01T00:00:00Z',
  DivisionCode: '150271000000',
  Int: 1,
  SafeInt: 1,
  Float: 1,
  Boolean: true,
};

/** A value that a type takes, with nothing that could be left out. */
function valueOf(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueOf(nullable.ofType as GraphQLInputType)];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (!isInputObjectType(nullable)) return SCALARS[String(nullable)] ?? 'Estate_1';
  const needed = Object.values(nullable.getFields()).filter(isRequiredInputField);
  return Object.fromEntries(needed.map((field) => [field.name, valueOf(field.type)]));
}

const variablesOf = (field: GraphQLField<unknown, unknown>) =>
  Object.fromEntries(field.args.filter(isRequiredArgument).map(({ name, type }) => [name, valueOf(type)]));

/** What is asked of an object that is not there looks so to everybody. */
const NODES = new Set(['node', 'nodes']);

describe('a client whose token has no scope to read', () => {
  test('there are roots to ask', () => expect(roots.length).toBeGreaterThan(50));

  test.each(roots.map((field) => [field.name, field] as const))(
    'reads nothing by %s',
    async (name, field) => {
      for (const scope of ['', 'openid profile', 'cases:write']) {
        const { data, errors } = await ask(shortest(field), variablesOf(field), scope);
        if (NODES.has(name)) expect(data?.['field'] ?? [null]).toEqual([null]);
        else {
          expect(data?.['field'] ?? null).toBeNull();
          expect(errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
        }
      }
    },
  );

  test('reads no entity that another service refers to', async () => {
    const { inProcess } = platform;
    const authorization = `Bearer ${await inProcess.issuer.token({ ...hotline, scope: 'cases:write' })}`;
    const { data } = await inProcess.query('{ estates(first: 1) { nodes { id } } }');
    const { id } = (data as { estates: { nodes: { id: string }[] } }).estates.nodes[0] ?? { id: '' };
    const answer = await (
      await inProcess.post(
        { query: `{ node(id: "${id}") { id ... on Estate { name } } }` },
        { authorization },
      )
    ).json();
    expect(answer.data).toEqual({ node: null });
  });

  test('with the scope it reads', async () => {
    const { data, errors } = await ask(
      '{ estates(first: 1) { nodes { name } } caseCategories { id } }',
      {},
      'cases:read',
    );
    expect(errors).toBeUndefined();
    expect(data).toMatchObject({ estates: { nodes: [{ name: expect.any(String) }] } });
  });
});
