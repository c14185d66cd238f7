import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';

/** An issuer of access tokens of the benchmark's own: what is measured is the platform, not signing in. */
export interface BenchIssuer {
  url: string;
  jwksUri: string;
  /** A token that outlasts the run. */
  token: string;
  stop(): Promise<void>;
}

export async function startBenchIssuer(): Promise<BenchIssuer> {
  const { publicKey, privateKey } = await generateKeyPair('ES256');
  const keys = JSON.stringify({
    keys: [{ ...(await exportJWK(publicKey)), kid: 'bench', alg: 'ES256', use: 'sig' }],
  });
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'application/json').end(keys);
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const claims = {
    sub: 'analyst',
    name: 'analyst',
    division: '150271000000',
    tier: 'DISTRICT',
    roles: ['ANALYST'],
  };
  const token = await new SignJWT(claims)
    .setProtectedHeader({ alg: 'ES256', kid: 'bench' })
    .setIssuer(url)
    .setAudience('guanjia')
    .setIssuedAt()
    .setExpirationTime('2h')
    .sign(privateKey);
  return {
    url,
    jwksUri: `${url}/jwks`,
    token,
    stop: () => new Promise((stopped) => server.close(() => stopped())),
  };
}
