import { startLibraryGateway, type RunningGateway } from '../testing/running-gateway.ts';
import { DEFAULT_LIMITS } from './limits.ts';

let graph: RunningGateway;
beforeAll(async () => {
  graph = await startLibraryGateway({
    limits: { cost: 100, depth: 6, tokens: 200, aliases: 10, directives: 5 },
  });
});
afterAll(() => graph.stop());

describe('limits', () => {
  test('every response says what it cost and what it may', async () => {
    const { extensions } = await graph.query('{ authors(first: 2) { nodes { name } } }');
    expect(extensions).toMatchObject({ cost: { requested: 3, limit: 100 } });
  });

  test('a query over the limit is refused before any subgraph is asked, and says its cost', async () => {
    graph.library.asked.length = 0;
    const response = await graph.post({
      query: 'query ($n: Int!) { authors(first: $n) { nodes { name } } }',
      variables: { n: 100 },
    });
    const { errors, extensions, data } = await response.json();
    expect(response.status).toBe(400);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions).toEqual({
      code: 'LIMIT_EXCEEDED',
      reason: 'queryTooExpensive',
      params: { requested: 101, limit: 100 },
    });
    expect(extensions?.['cost']).toMatchObject({ requested: 101, limit: 100 });
    expect(graph.library.asked).toEqual([]);
  });

  test('the same text is judged by its variables each time', async () => {
    const query = 'query ($n: Int!) { authors(first: $n) { nodes { name } } }';
    expect((await graph.query(query, { n: 3 })).errors).toBeUndefined();
    expect((await graph.query(query, { n: 100 })).errors).toHaveLength(1);
    expect((await graph.query(query, { n: 3 })).errors).toBeUndefined();
  });

  test('a dry run tells the cost, over the limit too, and runs nothing', async () => {
    graph.library.asked.length = 0;
    const { data, errors, extensions } = await graph.query(
      'mutation { renameAuthor(id: "Author_a1", name: "x") { books(first: 100) { nodes { id } } } }',
      {},
      { extensions: { dryRun: true } },
    );
    expect(errors).toBeUndefined();
    expect(data).toBeNull();
    expect(extensions).toMatchObject({ cost: { requested: 111, limit: 100 } });
    expect(graph.library.asked).toEqual([]);
  });

  test.each([
    [
      'depth',
      '{ author(id: "1") { books { nodes { author { books { nodes { author { name } } } } } } } }',
      'queryTooDeep',
    ],
    [
      'aliases',
      `{ ${Array.from({ length: 11 }, (_, index) => `a${index}: __typename`).join(' ')} }`,
      'tooManyAliases',
    ],
    ['directives', `{ __typename ${'@include(if: true) '.repeat(6)} }`, 'tooManyDirectives'],
    ['repeats', `{ ${'__typename '.repeat(DEFAULT_LIMITS.repeats + 1)} }`, 'fieldRepeated'],
    ['tokens', `{ author(id: "1") { ${'name '.repeat(200)} } }`, 'queryTooLong'],
  ])('%s are limited', async (_name, query, reason) => {
    const { data, errors } = await graph.query(query);
    expect(data).toBeUndefined();
    expect(errors?.map(({ extensions }) => extensions)).toContainEqual(
      expect.objectContaining({ code: 'LIMIT_EXCEEDED', reason }),
    );
  });
});
