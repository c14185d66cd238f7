import { startLibraryGateway, type RunningGateway } from '../testing/running-gateway.ts';
import { identityConfigSchema } from './identity-config.ts';
import { bearerVerifier } from './verify-bearer.ts';

let graph: RunningGateway;
beforeAll(async () => {
  graph = await startLibraryGateway();
});
afterAll(() => graph.stop());

const QUERY = { query: '{ me { subject division } }' };
const bearing = (token: string) => ({ authorization: `Bearer ${token}` });
const answer = async (headers: Record<string, string>) => {
  const response = await graph.post(QUERY, headers);
  const { data, errors } = await response.json();
  return { status: response.status, data, error: errors?.[0]?.extensions, response };
};

describe('who may ask', () => {
  test('without a token: 401, UNAUTHENTICATED, and what to do', async () => {
    const response = await graph.post(QUERY, { authorization: '' });
    expect(response.status).toBe(401);
    expect(response.headers.get('www-authenticate')).toBe('Bearer');
    expect(await response.json()).toEqual({
      errors: [
        {
          message: 'Send an access token: "Authorization: Bearer <token>".',
          extensions: { code: 'UNAUTHENTICATED', reason: 'signInNeeded' },
        },
      ],
    });
  });

  test('a forged signature is refused', async () => {
    expect(await answer(bearing(await graph.issuer.forgedToken()))).toMatchObject({
      status: 401,
      error: { reason: 'tokenInvalid' },
    });
  });

  test('a refusal is in the log, without the token', async () => {
    const forged = await graph.issuer.forgedToken();
    await answer({ ...bearing(forged), 'x-request-id': 'request-forged' });
    const line = graph.log.find(({ requestId }) => requestId === 'request-forged');
    expect(line?.['msg']).toBe('a call without a good token was refused');
    expect(JSON.stringify(graph.log)).not.toContain(forged);
  });

  test('an unsigned token is refused', async () => {
    const [, payload] = (await graph.issuer.token()).split('.');
    const header = Buffer.from('{"alg":"none"}').toString('base64url');
    expect(await answer(bearing(`${header}.${payload}.`))).toMatchObject({ status: 401 });
    expect(await answer(bearing(`${header}.${payload}.AA`))).toMatchObject({
      status: 401,
      error: { reason: 'tokenInvalid' },
    });
  });

  test('a token that has expired says so', async () => {
    expect(await answer(bearing(await graph.issuer.token({}, '-1m')))).toMatchObject({
      status: 401,
      error: { reason: 'tokenExpired' },
    });
  });

  test('a token that was good a moment ago is no longer once it has expired', async () => {
    let now = Date.now();
    const verify = bearerVerifier(identityConfigSchema.parse({ issuer: graph.issuer.url }), () => now);
    const authorization = `Bearer ${await graph.issuer.token({}, '30s')}`;
    expect(await verify(authorization)).toMatchObject({ subject: 'district' });
    now += 20_000;
    expect(await verify(authorization)).toMatchObject({ subject: 'district' });
    // Less than the minute for which a verified token is remembered.
    now += 20_000;
    await expect(verify(authorization)).rejects.toMatchObject({ extensions: { reason: 'tokenExpired' } });
  });

  test.each([
    ['another audience', { aud: 'somebody-else' }],
    ['another issuer', { iss: 'https://evil.example' }],
  ])('a token for %s is refused', async (_name, claims) => {
    expect(await answer(bearing(await graph.issuer.token(claims)))).toMatchObject({
      status: 401,
      error: { reason: 'tokenInvalid' },
    });
  });

  test.each([
    ['without a division', { division: undefined }],
    ['with a division that is none', { division: "1' or 1=1" }],
    ['with a tier that is none', { tier: 'EMPEROR' }],
  ])('an account %s is refused as incomplete', async (_name, claims) => {
    expect(await answer(bearing(await graph.issuer.token(claims)))).toMatchObject({
      status: 403,
      error: { code: 'FORBIDDEN', reason: 'accountIncomplete' },
    });
  });

  test('a client of its own kind has its scopes, and its tier follows from its division', async () => {
    const token = await graph.issuer.token({
      sub: 'hotline',
      client_id: 'hotline',
      name: undefined,
      tier: undefined,
      scope: 'cases:write cases:read',
    });
    await answer(bearing(token));
    expect(graph.library.asked.at(-1)?.caller).toMatchObject({
      kind: 'CLIENT',
      subject: 'hotline',
      tier: 'DISTRICT',
      scopes: ['cases:write', 'cases:read'],
    });
  });

  test.each([
    ['client_id', { client_id: 'hotline' }],
    ['azp', { azp: 'hotline' }],
  ])(
    'an account behind a client, named in %s, is that client: its scopes judge it',
    async (_claim, named) => {
      const account = { sub: '0f3a', roles: ['offline_access'], scope: 'cases:write', ...named };
      await answer(bearing(await graph.issuer.token(account)));
      expect(graph.library.asked.at(-1)?.caller).toMatchObject({
        kind: 'CLIENT',
        subject: 'hotline',
        roles: [],
        scopes: ['cases:write'],
      });
    },
  );

  test('a person who signed in through a client is a person', async () => {
    await answer(bearing(await graph.issuer.token({ sub: 'one', azp: 'guanjia', roles: ['HEAD'] })));
    expect(graph.library.asked.at(-1)?.caller).toMatchObject({ kind: 'USER', subject: 'one' });
  });

  test('roles that the platform does not know are left out', async () => {
    await answer(bearing(await graph.issuer.token({ roles: ['HEAD', 'offline_access'] })));
    expect(graph.library.asked.at(-1)?.caller.roles).toEqual(['HEAD']);
  });

  test('the issuer is asked for its keys once', async () => {
    await answer(bearing(await graph.issuer.token({ sub: 'one' })));
    const before = graph.issuer.keyRequests();
    await answer(bearing(await graph.issuer.token({ sub: 'two' })));
    expect(graph.issuer.keyRequests()).toBe(before);
  });

  test('another issuer keeps the same facts in claims of its own', async () => {
    const other = await startLibraryGateway();
    const keycloak = await startLibraryGateway({
      identity: {
        issuer: other.issuer.url,
        claims: { division: 'attributes.org_code', roles: 'realm_access.roles' },
      },
    });
    const token = await other.issuer.token({
      division: undefined,
      attributes: { org_code: '150271010000' },
      realm_access: { roles: ['HEAD'] },
      tier: undefined,
    });
    const response = await keycloak.post(QUERY, bearing(token));
    expect((await response.json()).data).toEqual({ me: { subject: 'district', division: '150271010000' } });
    expect(keycloak.library.asked.at(-1)?.caller).toMatchObject({ tier: 'SUBDISTRICT', roles: ['HEAD'] });
    await keycloak.stop();
    await other.stop();
  });

  test('an issuer that is down is our trouble, not the client’s', async () => {
    const other = await startLibraryGateway();
    const orphan = await startLibraryGateway({ identity: { issuer: other.issuer.url } });
    const token = await other.issuer.token();
    await other.stop();
    const response = await orphan.post(QUERY, bearing(token));
    expect(response.status).toBe(503);
    expect((await response.json()).errors?.[0]?.extensions).toMatchObject({
      code: 'UNAVAILABLE',
      reason: 'identityProviderUnavailable',
    });
    await orphan.stop();
  });
});
