import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import {
  buildSchema,
  getNamedType,
  isInputObjectType,
  isNonNullType,
  isObjectType,
  type GraphQLField,
  type GraphQLObjectType,
} from 'graphql';
import { fragileFields, missingJoins, type ExpectedJoins } from './joins.ts';

/** The graph as clients see it, over all services. */
const folder = resolve(import.meta.dirname, '../..');
const text = (file: string) => readFileSync(resolve(folder, file), 'utf8');
const supergraphSdl = text('generated/supergraph.graphql');
const schema = buildSchema(text('generated/api.graphql'));
const expected = JSON.parse(text('expected-joins.json')) as ExpectedJoins;
const objects = Object.values(schema.getTypeMap()).filter(
  (type) => isObjectType(type) && !type.name.startsWith('__'),
) as GraphQLObjectType[];
const connections = objects.filter(({ name }) => name.endsWith('Connection'));

const typeOf = (type: GraphQLObjectType, field: string) => String(type.getFields()[field]?.type);
const fieldsOf = (type: GraphQLObjectType): GraphQLField<unknown, unknown>[] =>
  Object.values(type.getFields());

describe('joins', () => {
  test('every stub that a service adds fields to is in the supergraph', () => {
    expect(missingJoins(supergraphSdl, expected)).toEqual([]);
  });

  test('no service that is down takes another’s object with it', () => {
    expect(fragileFields(supergraphSdl, expected)).toEqual([]);
  });
});

describe('lists are Relay connections (GraphQL Cursor Connections Specification)', () => {
  test('PageInfo has its four fields', () => {
    const pageInfo = schema.getType('PageInfo') as GraphQLObjectType;
    expect(
      fieldsOf(pageInfo)
        .map(({ name, type }) => `${name}: ${String(type)}`)
        .toSorted(),
    ).toEqual([
      'endCursor: String',
      'hasNextPage: Boolean!',
      'hasPreviousPage: Boolean!',
      'startCursor: String',
    ]);
  });

  test.each(connections.map((connection) => [connection.name, connection] as const))(
    '%s has edges, page info, nodes and counts',
    (_name, connection) => {
      const edge = getNamedType(connection.getFields()['edges']?.type) as GraphQLObjectType;
      expect(edge.name).toMatch(/Edge$/);
      expect(typeOf(connection, 'edges')).toBe(`[${edge.name}!]!`);
      expect(typeOf(connection, 'pageInfo')).toBe('PageInfo!');
      const node = String(edge.getFields()['node']?.type).replace('!', '');
      expect(typeOf(connection, 'nodes')).toBe(`[${node}!]!`);
      expect(typeOf(edge, 'cursor')).toBe('String!');
      expect(typeOf(connection, 'totalCount')).toMatch(/^(SafeInt|Int)!?$/);
    },
  );

  test.each(
    objects.flatMap((type) =>
      fieldsOf(type).flatMap((field) =>
        getNamedType(field.type).name.endsWith('Connection')
          ? [[`${type.name}.${field.name}`, field] as const]
          : [],
      ),
    ),
  )('%s takes first, after, last and before', (_coordinate, field) => {
    const taken = Object.fromEntries(field.args.map(({ name, type }) => [name, String(type)]));
    expect(taken).toMatchObject({ first: 'Int', after: 'String', last: 'Int', before: 'String' });
  });
});

describe('ids', () => {
  test('whatever implements Node has an id that is never null', () => {
    const node = schema.getType('Node');
    const nodes = objects.filter((type) => type.getInterfaces().some((implemented) => implemented === node));
    expect(nodes).not.toHaveLength(0);
    for (const type of nodes) expect(typeOf(type, 'id')).toBe('ID!');
  });

  test('node and nodes are there', () => {
    const query = schema.getQueryType() as GraphQLObjectType;
    expect(typeOf(query, 'node')).toBe('Node');
    expect(typeOf(query, 'nodes')).toBe('[Node]!');
  });
});

describe('changes', () => {
  test.each(
    fieldsOf(schema.getMutationType() as GraphQLObjectType).map((field) => [field.name, field] as const),
  )('%s takes one input', (_name, field) => {
    expect(field.args.map(({ name }) => name)).toEqual(['input']);
    const [input] = field.args;
    expect(isNonNullType(input?.type)).toBe(true);
    expect(isInputObjectType(getNamedType(input?.type))).toBe(true);
  });

  test('nothing of federation shows', () => {
    for (const name of Object.keys(schema.getTypeMap()))
      expect(name).not.toMatch(/^_(Any|Entity|Service)$|^join__|^link__/);
  });
});
