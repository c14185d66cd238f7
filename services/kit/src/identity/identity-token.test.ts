import { generateKeyPairSync } from 'node:crypto';
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
const verified = (token: string, given: { audience?: string; body?: string } = {}) =>
  verifyIdentity({ token, audience: 'estates', body, trusted, ...given });

test('the gateway vouches for a caller', () => expect(verified(signed())).toEqual(caller));

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
])('a token %s is refused', (_case, attempt) => {
  expect(attempt).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
});

test('a token is good for half a minute', () => {
  const token = signed();
  const now = Date.now();
  const real = Date.now;
  try {
    Date.now = () => now + 29_000;
    expect(verified(token)).toEqual(caller);
    Date.now = () => now + 31_000;
    expect(() => verified(token)).toThrow(expect.objectContaining({ code: 'UNAUTHENTICATED' }));
  } finally {
    Date.now = real;
  }
});

test('a service may speak for itself', () => {
  const self = serviceCaller('cases');
  expect(verified(signed({ issuer: 'cases', key: cases.privateKey, caller: self }))).toEqual(self);
});
