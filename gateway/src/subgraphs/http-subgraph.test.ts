import { generateKeyPairSync, type KeyObject } from 'node:crypto';
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  type Server,
  type ServerResponse,
} from 'node:http';
import type { AddressInfo } from 'node:net';
import { PlatformError, verifyIdentity, type Caller } from '@guanjia/kit';
import { library } from '../testing/library.ts';
import { startLibraryGateway, type RunningGateway } from '../testing/running-gateway.ts';

const gatewayKeys = generateKeyPairSync('ed25519');
const strangerKeys = generateKeyPairSync('ed25519');

/** A subgraph over HTTP that answers only the gateway, as the platform's services do. */
async function serveOverHttp(name: string, trusted: KeyObject) {
  const seen: { headers: IncomingHttpHeaders; caller?: Caller }[] = [];
  const ask = library().ask[name]!;
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    response.setHeader('content-type', 'application/json');
    const visit: (typeof seen)[number] = { headers: request.headers };
    seen.push(visit);
    try {
      const token = request.headers.authorization?.replace(/^Bearer /, '');
      const caller = await verifyIdentity({
        token,
        audience: name,
        body,
        trusted: new Map([['gateway', trusted]]),
      });
      visit.caller = caller;
      response.end(
        JSON.stringify(
          await ask({
            ...(JSON.parse(body) as { query: string; variables: Record<string, unknown> }),
            caller,
            requestId: 'x',
          }),
        ),
      );
    } catch (error) {
      response.statusCode = 401;
      response.end(
        JSON.stringify({
          errors: [error instanceof PlatformError ? error.toJSON() : { message: String(error) }],
        }),
      );
    }
  };
  const server: Server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.destroy(error));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/graphql`,
    seen,
    stop: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

type Served = Awaited<ReturnType<typeof serveOverHttp>>;
let authors: Served;
let books: Served;
let reviews: Served;
let graph: RunningGateway;

beforeAll(async () => {
  authors = await serveOverHttp('authors', gatewayKeys.publicKey);
  books = await serveOverHttp('books', gatewayKeys.publicKey);
  // This one trusts another gateway.
  reviews = await serveOverHttp('reviews', strangerKeys.publicKey);
  graph = await startLibraryGateway({
    signingKey: gatewayKeys.privateKey,
    subgraphs: {
      authors: { kind: 'http', url: authors.url },
      books: { kind: 'http', url: books.url },
      reviews: { kind: 'http', url: reviews.url },
    },
  });
});
afterAll(async () => {
  await graph.stop();
  await Promise.all([authors.stop(), books.stop(), reviews.stop()]);
});

describe('subgraphs in other processes', () => {
  test('one query crosses processes, and each is told who asks', async () => {
    const { data, errors } = await graph.query(
      '{ authors(first: 1) { nodes { name books(first: 1) { nodes { title } } } } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({
      authors: { nodes: [{ name: 'Author 1', books: { nodes: [{ title: 'Book 1 of Author 1' }] } }] },
    });
    expect(books.seen.at(-1)?.caller).toMatchObject({
      subject: 'district',
      division: '150271000000',
      roles: ['HANDLER', 'SUPERVISOR'],
    });
  });

  test('of the client’s headers only the request id goes along', async () => {
    await graph.post(
      { query: '{ author(id: "Author_a1") { name } }' },
      {
        'x-request-id': 'request-0002',
        cookie: 'session=1',
        'x-forwarded-for': '10.1.1.1',
        'x-guanjia-caller': '{"roles":["HEAD"]}',
      },
    );
    const headers = authors.seen.at(-1)?.headers ?? {};
    expect(headers['x-request-id']).toBe('request-0002');
    for (const name of ['cookie', 'x-forwarded-for', 'x-guanjia-caller'])
      expect(headers).not.toHaveProperty(name);
    expect(headers.authorization).not.toContain(await graph.issuer.token());
  });

  test('the identity token lives at most a minute and belongs to one body and one subgraph', async () => {
    await graph.query('{ author(id: "Author_a1") { name } }');
    const authorization = authors.seen.at(-1)?.headers.authorization ?? '';
    const payload = JSON.parse(Buffer.from(authorization.split('.')[1] ?? '', 'base64url').toString()) as {
      iat: number;
      exp: number;
      iss: string;
      aud: string;
    };
    expect(payload.exp - payload.iat).toBeLessThanOrEqual(60);
    expect(payload).toMatchObject({ iss: 'gateway', aud: 'authors' });
    const replay = (url: string, body: string) =>
      fetch(url, { method: 'POST', headers: { authorization, 'content-type': 'application/json' }, body });
    expect((await replay(authors.url, '{"query":"{ forbidden }"}')).status).toBe(401);
    expect((await replay(books.url, '{"query":"{ __typename }"}')).status).toBe(401);
  });

  test('a subgraph that refuses the gateway is a failure of ours, not a sign-in', async () => {
    const { data, errors } = await graph.query('{ book(id: "Book_b11") { title rating } }');
    expect(data).toEqual({ book: { title: 'Book 1 of Author 1', rating: null } });
    expect(errors?.[0]?.extensions).toMatchObject({ code: 'UNAVAILABLE', service: 'reviews' });
  });

  test('readiness names the subgraph that is down', async () => {
    const ready = await fetch(new URL('/ready', graph.gateway.url));
    expect(ready.status).toBe(503);
    expect(await ready.json()).toEqual({
      status: 'unavailable',
      subgraphs: { authors: 'unavailable', books: 'unavailable', reviews: 'unavailable' },
    });
  });

  test('a process that is gone gives partial data at once', async () => {
    await books.stop();
    const { data, errors } = await graph.query(
      '{ author(id: "Author_a1") { name books { nodes { title } } } }',
    );
    expect(data).toEqual({ author: { name: 'Author 1', books: null } });
    expect(errors).toMatchObject([
      { path: ['author'], extensions: { code: 'UNAVAILABLE', service: 'books' } },
    ]);
  });

  test('without a signing key the gateway does not start', async () => {
    await expect(
      startLibraryGateway({
        subgraphs: {
          authors: { kind: 'http', url: authors.url },
          books: { kind: 'http', url: books.url },
          reviews: { kind: 'http', url: reviews.url },
        },
      }),
    ).rejects.toThrow('signing key');
  });
});
