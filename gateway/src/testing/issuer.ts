import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT, type JWTPayload } from 'jose';

export interface TestIssuer {
  url: string;
  /** How often its keys were fetched. */
  keyRequests(): number;
  /** An access token of a district officer, with other claims where given; `undefined` leaves one out. */
  token(claims?: Record<string, unknown>, expiresIn?: string): Promise<string>;
  /** The same, signed with a key that the issuer never published. */
  forgedToken(): Promise<string>;
  stop(): Promise<void>;
}

/** A minimal OpenID Connect issuer: discovery, keys, tokens. */
export async function startTestIssuer(): Promise<TestIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('RS256');
  const jwk = { ...(await exportJWK(publicKey)), kid: 'test', alg: 'RS256', use: 'sig' };
  let keyRequests = 0;
  let url = '';
  const server = createServer((request, response) => {
    if (request.url?.endsWith('/jwks')) keyRequests += 1;
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(
        request.url?.endsWith('/jwks') ? { keys: [jwk] } : { issuer: url, jwks_uri: `${url}/jwks` },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const claimsWith = (claims: Record<string, unknown>): JWTPayload => ({
    sub: 'district',
    name: '区',
    division: '150271000000',
    tier: 'DISTRICT',
    roles: ['HANDLER', 'SUPERVISOR'],
    iss: url,
    aud: 'guanjia',
    ...claims,
  });
  const sign = (claims: Record<string, unknown>, expiresIn: string, key = privateKey) =>
    new SignJWT(claimsWith(claims))
      .setProtectedHeader({ alg: 'RS256', kid: 'test' })
      .setIssuedAt()
      .setExpirationTime(expiresIn)
      .sign(key);

  return {
    url,
    keyRequests: () => keyRequests,
    token: (claims = {}, expiresIn = '5m') => sign(claims, expiresIn),
    forgedToken: async () => sign({}, '5m', (await generateKeyPair('RS256')).privateKey),
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
