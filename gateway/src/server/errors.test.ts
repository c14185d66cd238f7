import { startLibraryGateway, type RunningGateway } from '../testing/running-gateway.ts';
import { library } from '../testing/library.ts';

let graph: RunningGateway;
beforeAll(async () => {
  const { ask } = library();
  graph = await startLibraryGateway({
    subgraphTimeoutMs: 200,
    subgraphs: {
      authors: { kind: 'in-process', execute: ask['authors']! },
      books: {
        kind: 'in-process',
        execute: () => Promise.reject(new Error('connect ECONNREFUSED 10.0.0.7:5432')),
      },
      reviews: { kind: 'in-process', execute: () => new Promise(() => undefined) },
    },
  });
});
afterAll(() => graph.stop());

describe('errors', () => {
  test('a subgraph that is down leaves the rest of the answer and is named', async () => {
    const { data, errors } = await graph.query(
      '{ authors(first: 2) { nodes { name books { nodes { title } } } } }',
    );
    expect(data).toEqual({
      authors: {
        nodes: [
          { name: 'Author 1', books: null },
          { name: 'Author 2', books: null },
        ],
      },
    });
    expect(errors).toEqual([
      {
        message: 'The books service does not answer. The rest of the result is complete; try again shortly.',
        path: ['authors', 'nodes'],
        extensions: {
          code: 'UNAVAILABLE',
          reason: 'serviceUnavailable',
          params: { service: 'books' },
          service: 'books',
          requestId: expect.any(String),
        },
      },
    ]);
  });

  test('a root field of a subgraph that is down has its own path, its sibling answers', async () => {
    const { data, errors } = await graph.query(
      '{ b: book(id: "Book_b11") { id } author(id: "Author_a1") { name } }',
    );
    expect(data).toEqual({ b: null, author: { name: 'Author 1' } });
    expect(errors).toMatchObject([{ path: ['b'], extensions: { service: 'books' } }]);
  });

  test('a subgraph that never answers is given up', async () => {
    const { errors } = await graph.query('{ reviewsOf(stars: 1) { stars } }');
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', service: 'reviews' });
  });

  test('node says which service does not answer', async () => {
    const { data, errors } = await graph.query('{ node(id: "Book_b11") { id } }');
    expect(data).toEqual({ node: null });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', service: 'books' });
  });

  test('what a subgraph says to the client arrives: code, reason, field, values; nothing else', async () => {
    const { errors } = await graph.query('{ forbidden }');
    expect(errors).toEqual([
      {
        message: 'This needs one of the roles HEAD.',
        path: ['forbidden'],
        extensions: {
          code: 'FORBIDDEN',
          reason: 'roleMissing',
          field: 'forbidden',
          params: { roles: ['HEAD'] },
          service: 'authors',
        },
      },
    ]);
  });

  test('an unexpected failure is masked, and its log line is found by the request id', async () => {
    const response = await graph.post({ query: '{ broken }' }, { 'x-request-id': 'request-0001' });
    const text = await response.text();
    expect(text).not.toMatch(/SELECT|stack|\.ts/);
    expect(JSON.parse(text).errors?.[0]?.extensions).toEqual({
      code: 'INTERNAL',
      service: 'authors',
      requestId: 'request-0001',
    });
    const line = graph.log.find(({ requestId, level }) => requestId === 'request-0001' && level === 50);
    expect(JSON.stringify(line)).toContain('SELECT password FROM users failed');
  });

  test.each([
    ['{ nothing', 'queryDoesNotParse'],
    ['{ nothing }', 'queryInvalid'],
    ['query A { __typename } query B { __typename }', 'operationUnknown'],
    ['query ($id: ID!) { author(id: $id) { id } }', 'variablesInvalid'],
  ])('%s → INVALID_INPUT %s with HTTP 400', async (query, reason) => {
    const response = await graph.post({ query });
    expect(response.status).toBe(400);
    expect((await response.json()).errors?.[0]?.extensions).toEqual({ code: 'INVALID_INPUT', reason });
  });

  test('the log has one line for each operation, with its name, cost and time but without its variables', async () => {
    await graph.query('query Named($id: ID!) { author(id: $id) { name } }', { id: 'a-secret-id' });
    const line = graph.log.find(({ operation }) => operation === 'Named');
    expect(line).toMatchObject({
      msg: 'operation',
      subject: 'district',
      cost: 1,
      type: 'query',
      ms: expect.any(Number),
    });
    expect(JSON.stringify(graph.log)).not.toContain('a-secret-id');
  });
});
