import { createHash, generateKeyPairSync } from 'node:crypto';
import { SignJWT } from 'jose';
import { personOf } from '../testing/harness.ts';
import { serviceCaller } from './caller.ts';
import { signIdentity, verifyIdentity } from './identity-token.ts';

const gateway = generateKeyPairSync('ed25519');
const cases = generateKeyPairSync('ed25519');
const stranger = generateKeyPairSync('ed25519');
const trusted = new Map([
  ['gateway', gateway.publicKey],
  ['cases', cases.publicKey],
]);
const caller = personOf('150271010027');
const body = '{"query":"{ viewer { name } }"}';
const signed = (given: Partial<Parameters<typeof signIdentity>[0]> = {}) =>
  signIdentity({ issuer: 'gateway', audience: 'estates', caller, body, key: gateway.privateKey, ...given });
const verified = async (
  token: string | Promise<string>,
  given: { audience?: string; body?: string; at?: Date } = {},
) => verifyIdentity({ token: await token, audience: 'estates', body, trusted, ...given });

test('the gateway vouches for a caller', async () => expect(await verified(signed())).toEqual(caller));

test.each([
  ['for another service', () => verified(signed(), { audience: 'cases' })],
  ['with another request', () => verified(signed(), { body: body.replace('name', 'roles') })],
  ['signed by a stranger', () => verified(signed({ key: stranger.privateKey }))],
  ['of an unknown issuer', () => verified(signed({ issuer: 'nobody' }))],
  [
    'of a service that speaks for a person',
    () => verified(signed({ issuer: 'cases', key: cases.privateKey })),
  ],
  [
    'of a service that speaks for another',
    () => verified(signed({ issuer: 'cases', key: cases.privateKey, caller: serviceCaller('ratings') })),
  ],
  ['that is no token', () => verified('a.b.c')],
  ['that is missing', () => verifyIdentity({ token: undefined, audience: 'estates', body, trusted })],
  [
    'that is good for longer than half a minute',
    () =>
      verified(
        new SignJWT({ caller, body: createHash('sha256').update(body).digest('base64url') })
          .setProtectedHeader({ alg: 'EdDSA' })
          .setIssuer('gateway')
          .setAudience('estates')
          .setIssuedAt()
          .setExpirationTime('1 h')
          .sign(gateway.privateKey),
      ),
  ],
])('a token %s is refused', async (_case, attempt) => {
  await expect(attempt()).rejects.toMatchObject({ code: 'UNAUTHENTICATED' });
});

test('a token is good for half a minute', async () => {
  const token = await signed();
  const now = Date.now();
  expect(await verified(token, { at: new Date(now + 29_000) })).toEqual(caller);
  await expect(verified(token, { at: new Date(now + 31_000) })).rejects.toMatchObject({
    code: 'UNAUTHENTICATED',
  });
});

test('a service may speak for itself', async () => {
  const self = serviceCaller('cases');
  expect(await verified(signed({ issuer: 'cases', key: cases.privateKey, caller: self }))).toEqual(self);
});
