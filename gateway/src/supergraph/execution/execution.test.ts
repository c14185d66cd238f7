import { library } from '../../testing/library.ts';
import { startLibraryGateway, type RunningGateway } from '../../testing/running-gateway.ts';
import { compileShape } from './compile-shape.ts';
import { objectsAt, positionsAt } from './entity-positions.ts';
import { merge } from './merge.ts';
import { buildSchema, getOperationAST, parse } from 'graphql';

let graph: RunningGateway;
let failing: RunningGateway;
beforeAll(async () => {
  graph = await startLibraryGateway();
  const { ask } = library();
  failing = await startLibraryGateway({
    subgraphs: {
      authors: { kind: 'in-process', execute: ask['authors']! },
      books: { kind: 'in-process', execute: ask['books']! },
      reviews: {
        kind: 'in-process',
        // One of several entities fails, and one value is missing.
        execute: async ({ variables }) => ({
          data: {
            _entities: (variables['representations'] as unknown[]).map((_, index) =>
              index === 1 ? null : { rating: index },
            ),
          },
          errors: [
            {
              message: 'No rating.',
              path: ['_entities', 1, 'rating'],
              extensions: { code: 'NOT_FOUND', reason: 'notFound' },
            },
          ],
        }),
      },
    },
  });
});
afterAll(async () => {
  await graph.stop();
  await failing.stop();
});

const OPERATIONS = [
  '{ __typename }',
  '{ authors(first: 2) { totalCount nodes { name books(first: 1) { nodes { title rating reviews { stars } } } } pageInfo { hasNextPage } } }',
  '{ author(id: "Author_a1") { ...F a: name ...G } } fragment F on Author { __typename spine } fragment G on Author { books { nodes { id } } }',
  '{ author(id: "none") { name spine books { nodes { id } } } }',
  '{ node(id: "Book_b11") { __typename id ... on Book { title rating author { name } } ... on Author { name } } }',
  '{ nodes(ids: ["Book_b11", "Author_a2", "x"]) { __typename id ... on Node { key: id } ... on Author { spine } } }',
  '{ author(id: "Author_a1") { books { nodes { title } } books { nodes { author { name } } pageInfo { endCursor } } } }',
  '{ forbidden author(id: "Author_a1") { name } }',
  '{ broken me { subject } }',
  'mutation { a: renameAuthor(id: "Author_a1", name: "X") { name spine } b: renameAuthor(id: "Author_a2", name: "Y") { id } }',
  '{ author(id: "Author_a1") { name @skip(if: true) id @include(if: true) } }',
  '{ __schema { queryType { name } } me { subject } }',
  '{ __proto__: me { subject } }',
];

/** Request ids and what is left of the minute differ between two requests on purpose. */
const comparable = (result: unknown) =>
  JSON.stringify(result).replaceAll(/"requestId":"[^"]+"|"remaining":\d+|"resetAt":"[^"]+"/g, '');

describe('compiled operations', () => {
  test.each(OPERATIONS)('%s answers the same compiled as interpreted', async (query) => {
    const interpreted = comparable(await graph.query(query));
    expect(comparable(await graph.query(query))).toBe(interpreted);
    expect(comparable(await graph.query(query))).toBe(interpreted);
  });

  test('an error of one entity has its place in the result, compiled as interpreted', async () => {
    const query = '{ authors(first: 2) { nodes { books { nodes { title rating } } } } }';
    const interpreted = await failing.query(query);
    expect(interpreted.errors).toMatchObject([
      { path: ['authors', 'nodes', 0, 'books', 'nodes', 1, 'rating'] },
    ]);
    expect(comparable(await failing.query(query))).toBe(comparable(interpreted));
  });

  test('variables that do not fit are refused, compiled as interpreted', async () => {
    const query = 'query ($id: ID!, $n: Int) { author(id: $id) { books(first: $n) { nodes { id } } } }';
    await graph.query(query, { id: 'Author_a1' });
    expect((await graph.query(query, { id: 'Author_a1', n: 1 })).data).toEqual({
      author: { books: { nodes: [{ id: 'Book_b11' }] } },
    });
    const response = await graph.post({ query, variables: { n: 'x' } });
    expect(response.status).toBe(400);
    expect((await response.json()).errors?.map(({ extensions }) => extensions['reason'])).toEqual([
      'variablesInvalid',
      'variablesInvalid',
    ]);
  });
});

describe('shaping a result', () => {
  const schema = buildSchema(
    'type Query { a: A b: [A!] c: [A] i: I } type A implements I { n: Int! e: E } interface I { n: Int! } enum E { X Y }',
  );
  const shape = (query: string, value: Record<string, unknown>, conditions: Record<string, unknown> = {}) => {
    const operation = getOperationAST(parse(query));
    if (!operation) throw new Error('one operation, please');
    return compileShape({
      schema,
      operation,
      fragments: {},
      conditions,
      clientNames: new Map(),
      isPlanned: true,
    })(value, conditions);
  };
  const pathsOf = (shaped: ReturnType<typeof shape>) => shaped.invalid.map(({ path }) => path.join('.'));

  test('what was not asked for is left out, the order is the query’s', () => {
    const { data } = shape('{ x: a { e n } }', { x: { n: 1, e: 'X', more: 2 }, other: 1 });
    expect(JSON.stringify(data)).toBe('{"x":{"e":"X","n":1}}');
  });

  test('a missing value that may not be null takes the nearest that may with it', () => {
    const shaped = shape('{ a { n } b { n } c { n } }', {
      a: { n: null },
      b: [{ n: 1 }, {}],
      c: [{ n: 1 }, {}],
    });
    expect(shaped.data).toEqual({ a: null, b: null, c: [{ n: 1 }, null] });
    expect(pathsOf(shaped)).toEqual(['a.n', 'b.1.n', 'c.1.n']);
  });

  test('an enum value that the schema does not show, and a number that is none, become null', () => {
    const shaped = shape('{ a { e } c { n } }', { a: { e: 'SECRET' }, c: [{ n: '1' }] });
    expect(shaped.data).toEqual({ a: { e: null }, c: [null] });
    expect(pathsOf(shaped)).toEqual(['a.e', 'c.0.n']);
  });

  test('an object that does not say its type has the fields of its interface, and no name', () => {
    expect(shape('{ i { n ... on A { e } } }', { i: { n: 1, e: 'X' } }).data).toEqual({ i: { n: 1 } });
    expect(shape('{ i { __typename n } }', { i: { n: 1 } }).data).toEqual({ i: null });
    expect(shape('{ i { t: __typename n } }', { i: { t: 'A', n: 1 } }).data).toEqual({ i: { t: 'A', n: 1 } });
  });

  test('a field of an interface that a type says closer has the fields of both', () => {
    const closer = buildSchema(
      'type Query { p: P } interface P { n: Int twin: P } type B implements P { n: Int twin: B isbn: String }',
    );
    const operation = getOperationAST(parse('{ p { twin { n } ... on B { twin { isbn } } } }'));
    if (!operation) throw new Error('one operation, please');
    const value = { p: { __typename: 'B', twin: { __typename: 'B', n: 1, isbn: 'x' } } };
    const toShape = { fragments: {}, conditions: {}, clientNames: new Map(), isPlanned: true };
    expect(compileShape({ schema: closer, operation, ...toShape })(value, {}).data).toEqual({
      p: { twin: { n: 1, isbn: 'x' } },
    });
  });

  test('a fragment on a type inside one on its interface applies to what says its type', () => {
    expect(shape('{ a { ... on I { ... on A { e } } } }', { a: { __typename: 'A', e: 'X' } }).data).toEqual({
      a: { e: 'X' },
    });
  });

  test('@skip and @include go by the variables', () => {
    const query = 'query ($s: Boolean!) { a @skip(if: $s) { n } c @include(if: $s) { n } }';
    const value = { a: { n: 1 }, c: [] };
    expect(shape(query, value, { s: true }).data).toEqual({ c: [] });
    expect(shape(query, value, { s: false }).data).toEqual({ a: { n: 1 } });
  });

  test('names that every object inherits are read only from the answer', () => {
    expect(shape('{ constructor: a { n } toString: a { n } }', {}).data).toEqual({
      constructor: null,
      toString: null,
    });
  });
});

describe('merging and finding', () => {
  test('objects merge deep, lists item by item, other values are replaced', () => {
    const target = { a: { x: 1 }, list: [{ id: 1 }, null], other: [1] };
    merge(target, { a: { y: 2 }, list: [{ n: 1 }, { n: 2 }], other: [1, 2] });
    expect(target).toEqual({ a: { x: 1, y: 2 }, list: [{ id: 1, n: 1 }, { n: 2 }], other: [1, 2] });
  });

  test('objects and their positions, nulls left out', () => {
    const [first, second] = [{ n: 1 }, { n: 2 }];
    const data = { list: [{ a: [first, null] }, null, { a: [second] }] };
    const path = ['list', '@', 'a', '@'];
    expect(objectsAt(data, path)).toEqual([first, second]);
    expect([...positionsAt(data, path)]).toEqual([
      [first, ['list', 0, 'a', 0]],
      [second, ['list', 2, 'a', 0]],
    ]);
  });
});
