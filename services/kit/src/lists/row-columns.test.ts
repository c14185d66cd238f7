import { buildSchema, graphql, type GraphQLResolveInfo } from 'graphql';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import { askedFields, type AskedFields } from './asked-fields.ts';
import { rowColumns } from './row-columns.ts';

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

async function askedBy(query: string): Promise<AskedFields> {
  const schema = buildSchema(
    'type Query { list: Connection } type Connection { nodes: [Row!]! edges: [Edge!]! pageInfo: PageInfo totalCount: Int } type PageInfo { hasNextPage: Boolean } type Edge { node: Row! } type Row { id: ID name: String company: Row }',
  );
  let asked: AskedFields = [];
  const list = (_args: unknown, _context: unknown, info: GraphQLResolveInfo) => {
    asked = askedFields(info);
    return { nodes: [], edges: [] };
  };
  const { errors } = await graphql({ schema, source: query, rootValue: { list } });
  expect(errors).toBeUndefined();
  return asked;
}

test('what is asked of the rows is gathered from nodes, edges and fragments, and no deeper', async () => {
  expect(
    await askedBy(
      '{ list { nodes { title: name ...F } edges { node { ... on Row { company { name } } } } } } fragment F on Row { id }',
    ),
  ).toEqual(['company', 'id', 'name']);
  expect(await askedBy('{ list { pageInfo { hasNextPage } } }')).toEqual([]);
});

test('how many rows there are is told without reading any', async () => {
  expect(await askedBy('{ list { __typename totalCount } }')).toBeNull();
  expect(await askedBy('{ list { ...F totalCount } } fragment F on Connection { nodes { id } }')).toEqual([
    'id',
  ]);
});

describe('columns of a list', () => {
  const columns = { id: 't.id', name: 't.name', companyId: 't.company_id', note: 't.note' };
  const reads = { company: ['companyId'] as const };
  const read = rowColumns(columns, reads);
  const names = (built: RawBuilder<unknown>) =>
    [...built.compile(compiler).sql.matchAll(/as "(\w+)"/g)].map(([, name]) => name);

  test.each([
    [['name'], ['id', 'name']],
    [['company'], ['id', 'companyId']],
    [[], ['id']],
    [
      ['name', 'whoKnows'],
      ['id', 'name', 'companyId', 'note'],
    ],
  ])('for %j are %j', (asked, expected) => expect(names(read(asked, ['id']).sql)).toEqual(expected));

  test('are those that the page is sorted by, too', () => {
    const asked = ['name'];
    expect(names(read(asked, ['note', 'id']).sql)).toEqual(['id', 'name', 'note']);
    expect(names(read(asked, ['id']).sql)).toEqual(['id', 'name']);
  });

  test('are all read when nobody says what is asked, or what fields use', () => {
    expect(names(read(undefined, ['id']).sql)).toHaveLength(4);
    expect(names(rowColumns(columns, undefined)(['name'], ['id']).sql)).toHaveLength(4);
  });

  test('that were not read say so instead of being nothing', () => {
    const [row] = read(['company'], ['id']).guard([{ id: 'a', companyId: 'b' }]) as {
      id: string;
      note?: string;
    }[];
    expect(row?.id).toBe('a');
    expect(() => row?.note).toThrow('note was not read');
  });
});
