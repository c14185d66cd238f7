import { buildSchema, getIntrospectionQuery, getOperationAST, parse } from 'graphql';
import { composeSupergraph } from '../compose/compose-supergraph.ts';
import { librarySdl } from '../testing/library.ts';
import { fieldWeights } from './field-weights.ts';
import { queryCost } from './query-cost.ts';

const { supergraphSdl, apiSdl } = composeSupergraph(librarySdl());
const schema = buildSchema(apiSdl);
const weights = fieldWeights(supergraphSdl);

function cost(query: string, variables: Record<string, unknown> = {}): number {
  const document = parse(query);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('one operation, please');
  return queryCost({ schema, fieldWeights: weights, document, operation, variables }).cost;
}

describe('the cost of a query', () => {
  test('an object counts 1, a scalar 0', () => {
    expect(cost('{ author(id: "1") { id name } }')).toBe(1);
    expect(cost('{ __typename }')).toBe(0);
  });

  test('a connection counts 1, and its rows as many times as the page is long', () => {
    expect(cost('{ authors(first: 50) { nodes { name } } }')).toBe(51);
    expect(cost('{ authors(first: 50) { totalCount pageInfo { hasNextPage } } }')).toBe(2);
    expect(cost('{ authors(first: 50) { edges { cursor node { name } } } }')).toBe(101);
  });

  test('a page without a size is as long as the schema says', () => {
    expect(cost('{ authors { nodes { name } } }')).toBe(21);
  });

  test('pages inside pages multiply', () => {
    expect(cost('{ authors(first: 50) { nodes { books(first: 5) { nodes { title } } } } }')).toBe(
      1 + 50 * (1 + 1 + 5),
    );
  });

  test('sizes come from variables and their defaults', () => {
    const query = 'query ($n: Int = 7) { authors(first: $n) { nodes { name } } }';
    expect(cost(query)).toBe(8);
    expect(cost(query, { n: 30 })).toBe(31);
  });

  test('@cost and @listSize of a subgraph count', () => {
    expect(cost('{ reviewsOf(stars: 5) { stars } }')).toBe(5 * 3);
    expect(cost('{ book(id: "1") { rating } }')).toBe(8);
  });

  test('a list of ids counts each id', () => {
    expect(cost('query ($ids: [ID!]!) { nodes(ids: $ids) { id } }', { ids: ['a', 'b', 'c'] })).toBe(3);
    expect(cost('{ nodes(ids: ["a", "b"]) { id } }')).toBe(2);
  });

  test('a change counts 10', () => {
    expect(cost('mutation { renameAuthor(id: "1", name: "x") { name } }')).toBe(10);
  });

  test('fragments count where they are spread', () => {
    expect(
      cost(
        '{ authors(first: 3) { ...P } } fragment P on AuthorConnection { nodes { ...A } } fragment A on Author { name }',
      ),
    ).toBe(4);
  });

  test('fragments that spread fragments are measured in no time', () => {
    const fragments = Array.from(
      { length: 60 },
      (_, index) =>
        `fragment F${index} on Author { a${index}: id ...F${index + 1} b${index}: id ...F${index + 1} }`,
    );
    expect(cost(`{ author(id: "1") { ...F0 } } ${fragments.join(' ')} fragment F60 on Author { id }`)).toBe(
      1,
    );
  });

  test('an introspection counts what it describes: all of a schema costs, a few names hardly do', () => {
    expect(cost('{ __schema { queryType { name } } }')).toBe(1);
    const whole = cost(getIntrospectionQuery());
    expect(whole).toBeGreaterThan(5);
    const circular = (depth: number): string =>
      depth === 0 ? 'name' : `fields { args { type { fields { type { ${circular(depth - 1)} } } } } }`;
    expect(cost(`{ __schema { types { ${circular(3)} } } }`)).toBeGreaterThan(whole);
  });

  test('each condition of a filter counts, from variables too, and those of a list each', () => {
    const filtering = buildSchema(
      'type Query { books(filter: BookFilter): [Book!] } type Book { id: ID } input IdFilter { in: [ID!] eq: ID } input BookFilter { id: IdFilter and: [BookFilter!] or: [BookFilter!] }',
    );
    const measure = (query: string, variables: Record<string, unknown> = {}) => {
      const document = parse(query);
      const operation = getOperationAST(document);
      if (!operation) throw new Error('one operation, please');
      const none = { weights: new Map(), listSizes: new Map() };
      return queryCost({ schema: filtering, fieldWeights: none, document, operation, variables }).conditions;
    };
    expect(measure('{ books { id } }')).toBe(0);
    expect(measure('{ books(filter: {id: {in: ["a", "b"]}, or: [{id: {eq: "c"}}]}) { id } }')).toBe(3);
    const query =
      'query ($f: BookFilter, $ids: [ID!] = ["x", "y"]) { books(filter: $f) { id } a: books(filter: {id: {in: $ids}}) { id } }';
    expect(measure(query, { f: { and: [{ id: { eq: 'a' } }, { id: { in: ['b', 'c'] } }] } })).toBe(5);
    let deep: unknown = { id: { eq: 'a' } };
    for (let level = 0; level < 10_000; level += 1) deep = { and: [deep] };
    expect(measure(query, { f: deep })).toBe(Number.POSITIVE_INFINITY);
  });
});
