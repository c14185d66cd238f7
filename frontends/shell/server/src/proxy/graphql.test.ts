import { browser, onPlatform, platform, SHARED, SHELL } from '../testing/deployed.ts';
import { type GatewayRequest, stopGateway, TestBrowser } from '../testing/platform.ts';

const NOTHING_ASKED: GatewayRequest = { method: '', headers: {}, body: '' };

describe('the graph', () => {
  onPlatform(SHELL, SHARED);
  beforeEach(async () => {
    await browser.signIn();
  });

  test('is asked with the session’s token and one request id, and with nothing of the browser’s own', async () => {
    const response = await browser.graphql({
      headers: { authorization: 'Bearer mine', 'x-forwarded-for': '1.2.3.4', 'x-user': 'admin' },
    });
    expect(await response.json()).toEqual({ data: { today: '2018-10-29' } });
    const [{ headers, body } = NOTHING_ASKED] = platform.asked;
    expect(body).toBe('{"query":"{ today }"}');
    expect(headers['authorization']).toMatch(/^Bearer eyJ/);
    expect(headers['x-request-id']).toBe(response.headers.get('x-request-id'));
    for (const name of ['cookie', 'x-user', 'x-forwarded-for', 'x-guanjia-request'])
      expect(headers[name]).toBeUndefined();
    expect(response.headers.get('x-internal')).toBeNull();
    expect(browser.cookies.has('spy')).toBe(false);
  });

  test.each([
    ['without our header', { 'x-guanjia-request': '' }],
    ['from another site', { origin: 'https://evil.example' }],
    ['from a sandboxed frame', { origin: 'null' }],
  ])('refuses a request %s', async (_what, headers) => {
    const response = await browser.graphql({ headers });
    expect(response.status).toBe(403);
    expect(await response.json()).toMatchObject({
      errors: [{ extensions: { code: 'FORBIDDEN', reason: 'crossSiteRequest' } }],
    });
    expect(platform.asked).toHaveLength(0);
  });

  test('refuses a form', async () => {
    const response = await browser.graphql({ headers: { 'content-type': 'text/plain' } });
    expect(response.status).toBe(415);
    expect(platform.asked).toHaveLength(0);
  });

  test('asks those who have no session to sign in', async () => {
    const response = await new TestBrowser(platform.origin).graphql();
    expect(response.status).toBe(401);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] });
  });

  test('does nothing for a page that was opened by somebody else', async () => {
    const html = await (await browser.request('/')).text();
    const [, header = '', value = ''] = /"person":\{"header":"([^"]+)","value":"([^"]+)"/.exec(html) ?? [];
    expect((await browser.graphql({ headers: { [header]: value } })).status).toBe(200);
    const refused = await browser.graphql({ headers: { [header]: 'another-person' } });
    expect(refused.status).toBe(401);
    expect(await refused.json()).toMatchObject({
      errors: [{ extensions: { code: 'UNAUTHENTICATED', reason: 'signedInAsOther' } }],
    });
    expect(platform.asked).toHaveLength(1);
  });

  const asMutation = { headers: { 'x-guanjia-operation': 'mutation' } };
  const asQuery = { headers: { 'x-guanjia-operation': 'query' } };

  test.each([
    ['a mutation', asMutation],
    ['what does not say what it is', {}],
  ])('may have done %s during which the gateway died, and says how to find out', async (_what, request) => {
    platform.gateway.prependOnceListener('request', ({ socket }) => socket.destroy());
    const response = await browser.graphql(request);
    expect(response.status).toBe(503);
    const requestId = response.headers.get('x-request-id');
    expect(await response.json()).toEqual({
      errors: [
        {
          message: expect.stringContaining(`request id ${requestId}`),
          extensions: {
            code: 'OUTCOME_UNKNOWN',
            reason: 'outcomeUnknown',
            params: { service: 'gateway', requestId },
          },
        },
      ],
    });
  });

  const unavailable = { errors: [{ extensions: { code: 'UNAVAILABLE', reason: 'gatewayUnavailable' } }] };

  test('is UNAVAILABLE for a query during which the gateway died', async () => {
    platform.gateway.prependOnceListener('request', ({ socket }) => socket.destroy());
    const response = await browser.graphql(asQuery);
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject(unavailable);
  });

  test('is UNAVAILABLE when the gateway is down: then nothing was sent, of a mutation neither', async () => {
    await stopGateway(platform.gateway);
    for (const request of [asQuery, asMutation, {}]) {
      const response = await browser.graphql(request);
      expect(response.status).toBe(503);
      expect(await response.json()).toMatchObject(unavailable);
    }
  });
});
