import { startLibraryGateway, type RunningGateway } from '../testing/running-gateway.ts';

let graph: RunningGateway;
let authorization = '';
beforeAll(async () => {
  graph = await startLibraryGateway();
  authorization = `Bearer ${await graph.issuer.token()}`;
});
afterAll(() => graph.stop());

interface Refusal {
  status: number;
  message: string | undefined;
  extensions: Record<string, unknown> | undefined;
}

interface Sent {
  method?: string;
  headers: Record<string, string>;
  body?: string;
}

async function send(search: string, init: Sent): Promise<Refusal> {
  const response = await fetch(graph.gateway.url + search, {
    ...init,
    headers: { authorization, ...init.headers },
  });
  const { errors } = (await response.json()) as {
    errors?: { message: string; extensions: Record<string, unknown> }[];
  };
  return { status: response.status, message: errors?.[0]?.message, extensions: errors?.[0]?.extensions };
}

const hash = (sha256Hash: string, version = 1) => ({ persistedQuery: { version, sha256Hash } });
const asJson = (body: unknown): Sent => ({
  method: 'POST',
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
});

describe('clients with their makers’ headers are told what to send', () => {
  const search = `?query=${encodeURIComponent('query A { me { subject } }')}&operationName=A`;

  test('urql’s GET', async () => {
    const accept =
      'application/graphql-response+json, application/graphql+json, application/json, text/event-stream, multipart/mixed';
    expect(await send(search, { headers: { accept } })).toEqual({
      status: 400,
      message: expect.stringMatching(/POST.*content-type: application\/json.*preferGetMethod: false/),
      extensions: { code: 'INVALID_INPUT', reason: 'requestInvalid' },
    });
  });

  test('a POST without a content type', async () => {
    const { message } = await send('', {
      method: 'POST',
      headers: {},
      body: '{"query":"{ me { subject } }"}',
    });
    expect(message).toMatch(/content-type: application\/json/);
  });

  test('a client that takes no JSON', async () => {
    const sent = asJson({ query: '{ me { subject } }' });
    const answer = await send('', { ...sent, headers: { ...sent.headers, accept: 'text/event-stream' } });
    expect(answer).toMatchObject({
      status: 406,
      message: expect.stringContaining('accept: application/json'),
    });
  });

  test('the hash of a query that is not known here', async () => {
    const expected = {
      status: 200,
      message: 'PersistedQueryNotFound',
      extensions: { code: 'PERSISTED_QUERY_NOT_FOUND' },
    };
    expect(await send('', asJson({ extensions: hash('a'.repeat(64)) }))).toEqual(expected);
    expect(
      await send(`?extensions=${encodeURIComponent(JSON.stringify(hash('a'.repeat(64))))}`, {
        headers: { 'apollo-require-preflight': 'true' },
      }),
    ).toEqual(expected);
  });

  test('hashes of another kind, and of another query', async () => {
    expect(await send('', asJson({ extensions: hash('a'.repeat(64), 2) }))).toMatchObject({
      message: 'PersistedQueryNotSupported',
      extensions: { code: 'PERSISTED_QUERY_NOT_SUPPORTED' },
    });
    expect(
      await send('', asJson({ query: '{ __typename }', extensions: hash('a'.repeat(64)) })),
    ).toMatchObject({ status: 400, extensions: { code: 'INVALID_INPUT', reason: 'requestInvalid' } });
  });
});
