import { createHash, type KeyObject } from 'node:crypto';
import { createDecoder, createSigner, createVerifier } from 'fast-jwt';
import { z } from 'zod';
import { PlatformError } from '../errors/platform-error.ts';
import { Tier } from '../scope/scope.ts';
import { Role, type Caller } from './caller.ts';

/** How long an identity token is good for: it travels one hop. */
const MAX_AGE_SECONDS = 30;

const callerSchema = z.object({
  kind: z.enum(['USER', 'CLIENT', 'SERVICE']),
  subject: z.string().min(1),
  name: z.string(),
  staffId: z.string().optional(),
  division: z.string().regex(/^\d{12}$/),
  tier: z.enum(Tier),
  roles: z.array(z.enum(Role)),
  scopes: z.array(z.string()),
});

// Made once: making a schema costs more than verifying a token by it.
const claimsSchema = z.object({ iss: z.string() });

export interface IdentityToSign {
  /** Name of the process that vouches, e.g. `gateway`. */
  issuer: string;
  /** Name of the subgraph that the token is for. */
  audience: string;
  caller: Caller;
  /** The exact request body: a stolen token cannot carry another request. */
  body: string;
  key: KeyObject;
}

/**
 * A signed statement of who is asking, for one request to one subgraph. Signed and verified in place: handing such short
 * work to the thread pool, as web crypto does, takes longer than the work.
 */
export function signIdentity({ issuer, audience, caller, body, key }: IdentityToSign): string {
  return signerOf(key)({ caller: { ...caller }, body: bodyHash(body), iss: issuer, aud: audience });
}

const signerOf = oncePerKey((key) =>
  createSigner({ key: pem(key, 'pkcs8'), algorithm: 'EdDSA', expiresIn: MAX_AGE_SECONDS * 1000 }),
);
const verifierOf = oncePerKey((key) =>
  createVerifier({
    key: pem(key, 'spki'),
    algorithms: ['EdDSA'],
    maxAge: MAX_AGE_SECONDS * 1000,
    requiredClaims: ['iss', 'aud', 'iat', 'exp'],
  }),
);
const decode = createDecoder();

function oncePerKey<Made>(make: (key: KeyObject) => Made): (key: KeyObject) => Made {
  const known = new WeakMap<KeyObject, Made>();
  return (key) => {
    let made = known.get(key);
    if (!made) known.set(key, (made = make(key)));
    return made;
  };
}

function pem(key: KeyObject, type: 'pkcs8' | 'spki'): string {
  return key.export({ format: 'pem', type } as never).toString();
}

export interface IdentityToVerify {
  token: string | undefined;
  audience: string;
  body: string;
  /** Public keys of the processes that may vouch, by issuer name. */
  trusted: ReadonlyMap<string, KeyObject>;
}

/** The caller that a token vouches for. Throws UNAUTHENTICATED when anything about it is not right. */
export function verifyIdentity({ token, audience, body, trusted }: IdentityToVerify): Caller {
  if (!token) throw unauthenticated('no identity token');
  try {
    const { iss: issuer } = claimsSchema.parse(decode(token));
    const key = trusted.get(issuer);
    if (!key) throw unauthenticated(`unknown issuer ${issuer}`);
    const payload = verifierOf(key)(token) as Record<string, unknown>;
    if (payload['aud'] !== audience) throw unauthenticated('the token is for another service');
    if (payload['body'] !== bodyHash(body)) throw unauthenticated('the token belongs to another request');
    const caller = callerSchema.parse(payload['caller']);
    // Only the gateway speaks for people and clients; a service speaks for itself.
    if (issuer !== 'gateway' && (caller.kind !== 'SERVICE' || caller.subject !== issuer)) {
      throw unauthenticated(`${issuer} may only speak for itself`);
    }
    return caller;
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    throw unauthenticated(error instanceof Error ? error.message : 'the identity token is not valid');
  }
}

function bodyHash(body: string): string {
  return createHash('sha256').update(body).digest('base64url');
}

function unauthenticated(why: string): PlatformError {
  return new PlatformError('UNAUTHENTICATED', `Subgraphs answer only the gateway: ${why}.`, {
    reason: 'identityMissing',
  });
}
