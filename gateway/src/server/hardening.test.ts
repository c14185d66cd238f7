import { getIntrospectionQuery } from 'graphql';
import { startLibraryGateway, type RunningGateway } from '../testing/running-gateway.ts';

/** The checks of graphql-cop and of the OWASP GraphQL cheat sheet, as what a caller sees. */
let graph: RunningGateway;
let signedIn: Record<string, string>;
beforeAll(async () => {
  graph = await startLibraryGateway();
  signedIn = { authorization: `Bearer ${await graph.issuer.token()}` };
});
afterAll(() => graph.stop());

const get = (search: string, headers: Record<string, string> = {}) =>
  fetch(`${graph.gateway.url}?${search}`, { headers: { ...signedIn, ...headers } });

describe('hardening', () => {
  test('alias overloading is refused', async () => {
    const query = `{ ${Array.from({ length: 101 }, (_, index) => `alias${index}: __typename`).join(' ')} }`;
    expect((await graph.query(query)).errors?.[0]?.extensions?.['code']).toBe('LIMIT_EXCEEDED');
  });

  test('batches are refused', async () => {
    const response = await graph.post(Array.from({ length: 10 }, () => ({ query: '{ __typename }' })));
    expect(response.status).toBe(400);
    expect(await response.json()).not.toBeInstanceOf(Array);
  });

  test('directive overloading is refused', async () => {
    expect((await graph.query(`{ __typename ${'@aa'.repeat(100)} }`)).errors?.[0]?.extensions?.['code']).toBe(
      'LIMIT_EXCEEDED',
    );
  });

  test('circular introspection is refused', async () => {
    const nested = 'fields { type { '.repeat(4) + 'name' + ' } }'.repeat(4);
    const { data, errors } = await graph.query(`{ __schema { types { ${nested} } } }`);
    expect(data).toBeUndefined();
    expect(errors).not.toHaveLength(0);
  });

  test('names that do not exist are not corrected', async () => {
    const { errors } = await graph.query('{ autor(id: "1") { nam } }');
    expect(JSON.stringify(errors)).not.toMatch(/did you mean/i);
  });

  test('introspection is for signed-in callers only', async () => {
    const query = '{ __schema { queryType { name } } }';
    expect((await graph.query(query)).data).toEqual({ __schema: { queryType: { name: 'Query' } } });
    expect((await graph.post({ query }, { authorization: '' })).status).toBe(401);
  });

  test('the whole introspection query of the tools passes the limits and has its price', async () => {
    const { data, errors, extensions } = await graph.query(
      getIntrospectionQuery({
        inputValueDeprecation: true,
        specifiedByUrl: true,
        directiveIsRepeatable: true,
      }),
    );
    expect(errors).toBeUndefined();
    expect(data).toHaveProperty('__schema');
    expect(extensions).toMatchObject({ cost: { requested: expect.any(Number) } });
    expect((extensions as { cost: { requested: number } }).cost.requested).toBeGreaterThan(5);
  });

  test('introspection can be off for everybody', async () => {
    const closed = await startLibraryGateway({ introspection: false });
    const { data, errors } = await closed.query('{ __schema { queryType { name } } }');
    expect(data).toBeUndefined();
    expect(errors).toHaveLength(1);
    expect((await closed.query('{ __typename }')).data).toEqual({ __typename: 'Query' });
    await closed.stop();
  });

  test('a change by GET is refused', async () => {
    const query = encodeURIComponent('mutation { renameAuthor(id: "Author_a1", name: "x") { id } }');
    expect((await get(`query=${query}`, { 'apollo-require-preflight': 'yes' })).status).toBe(405);
  });

  test('a GET that a foreign page could make the browser send is refused', async () => {
    expect((await get('query={__typename}')).status).toBe(400);
    expect((await get('query={__typename}', { 'apollo-require-preflight': 'yes' })).status).toBe(200);
  });

  test.each(['application/x-www-form-urlencoded', 'text/plain', 'multipart/form-data; boundary=x'])(
    'a POST as %s, which needs no preflight, is refused',
    async (type) => {
      const response = await graph.post('query={__typename}', { 'content-type': type });
      expect(response.status).toBe(type === 'text/plain' ? 400 : 415);
      expect(await response.text()).not.toContain('"data"');
    },
  );

  test('there is no trace, no debug mode and no query plan', async () => {
    for (const header of [
      'apollo-tracing',
      'apollo-federation-include-trace',
      'apollo-query-plan-experimental',
    ]) {
      const { extensions } = await (
        await graph.post({ query: '{ __typename }' }, { [header]: header.includes('include') ? 'ftv1' : '1' })
      ).json();
      expect(Object.keys(extensions ?? {})).toEqual(['cost']);
    }
  });

  test('there is no graphical editor', async () => {
    for (const path of ['', '/graphql', '/graphiql', '/playground', '/console']) {
      const response = await fetch(new URL(path, graph.gateway.url), {
        headers: { ...signedIn, accept: 'text/html' },
      });
      expect(response.headers.get('content-type')).toContain('json');
    }
  });

  test('what cannot be parsed is answered without a stack', async () => {
    const text = await (await graph.post({ query: 'qwerty cop { abc }' })).text();
    expect(text).not.toMatch(/exception|stacktrace|node_modules/);
    expect((await graph.post('{ not json')).status).toBe(400);
  });

  test('the same field five hundred times is refused', async () => {
    const { data, errors } = await graph.query(`query cop { ${'__typename \n'.repeat(500)} }`);
    expect(data).toBeUndefined();
    expect(errors?.[0]?.extensions?.['code']).toBe('LIMIT_EXCEEDED');
  });

  test('depth is limited', async () => {
    const nested = 'books { nodes { author { '.repeat(10) + 'id' + ' } } }'.repeat(10);
    expect((await graph.query(`{ author(id: "1") { ${nested} } }`)).errors?.[0]?.extensions?.['reason']).toBe(
      'queryTooDeep',
    );
  });

  test('a body of more than a mebibyte is refused', async () => {
    const response = await graph.post({ query: '{ __typename }', padding: 'x'.repeat(1024 * 1024) });
    expect(response.status).toBe(413);
    expect((await response.json()).errors?.[0]?.extensions['code']).toBe('LIMIT_EXCEEDED');
  });

  test('answers are not cached by anyone between', async () => {
    expect((await graph.post({ query: '{ __typename }' })).headers.get('cache-control')).toBe('no-store');
  });

  test('a request id that is not plain is replaced, so that nobody writes into the logs', async () => {
    const response = await graph.post({ query: '{ __typename }' }, { 'x-request-id': 'a b "c"' });
    expect(response.headers.get('x-request-id')).toMatch(/^[\w-]{36}$/);
  });
});

describe('persisted queries', () => {
  const query = '{ author(id: "Author_a1") { name } }';
  const persistedQuery = async () => {
    const digest = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(query));
    return { version: 1, sha256Hash: Buffer.from(digest).toString('hex') };
  };

  test('a query that was sent once can be asked for by its hash', async () => {
    const extensions = { persistedQuery: await persistedQuery() };
    const unknown = await (await graph.post({ extensions })).json();
    expect(unknown.errors?.[0]).toMatchObject({
      message: 'PersistedQueryNotFound',
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
    });
    expect((await graph.query(query, {}, { extensions })).data).toBeDefined();
    expect((await (await graph.post({ extensions })).json()).data).toEqual({ author: { name: 'Author 1' } });
  });

  test('a hash that is not the query’s own is refused', async () => {
    const extensions = { persistedQuery: { version: 1, sha256Hash: 'f'.repeat(64) } };
    expect((await graph.query(query, {}, { extensions })).data).toBeUndefined();
  });
});

describe('health', () => {
  test('lives, is ready, and says where GraphQL is', async () => {
    const at = async (path: string) => (await fetch(new URL(path, graph.gateway.url))).json();
    expect(await at('/health')).toEqual({ status: 'ok' });
    expect(await at('/ready')).toEqual({
      status: 'ok',
      subgraphs: { authors: 'ok', books: 'ok', reviews: 'ok' },
    });
    expect(await at('/')).toMatchObject({ graphql: '/graphql' });
  });
});
