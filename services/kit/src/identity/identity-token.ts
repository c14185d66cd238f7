import { createHash, type KeyObject } from 'node:crypto';
import { decodeJwt, jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';
import { PlatformError } from '../errors/platform-error.ts';
import { Tier } from '../scope/scope.ts';
import { Role, type Caller } from './caller.ts';

/** How long an identity token is good for: it travels one hop. */
const MAX_AGE_SECONDS = 30;
const ALGORITHM = 'EdDSA';

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
const issuerSchema = z.object({ iss: z.string() });
const claimsSchema = z.object({ iat: z.number(), exp: z.number(), body: z.string(), caller: callerSchema });

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

/** A signed statement of who is asking, for one request to one subgraph. */
export function signIdentity({ issuer, audience, caller, body, key }: IdentityToSign): Promise<string> {
  return new SignJWT({ caller, body: bodyHash(body) })
    .setProtectedHeader({ alg: ALGORITHM })
    .setIssuer(issuer)
    .setAudience(audience)
    .setIssuedAt()
    .setExpirationTime(`${MAX_AGE_SECONDS} s`)
    .sign(key);
}

export interface IdentityToVerify {
  token: string | undefined;
  audience: string;
  body: string;
  /** Public keys of the processes that may vouch, by issuer name. */
  trusted: ReadonlyMap<string, KeyObject>;
  /** The time by which it must not have expired: now unless told. */
  at?: Date;
}

/** The caller that a token vouches for. Throws UNAUTHENTICATED when anything about it is not right. */
export async function verifyIdentity({
  token,
  audience,
  body,
  trusted,
  at = new Date(),
}: IdentityToVerify): Promise<Caller> {
  if (!token) throw unauthenticated('no identity token');
  try {
    const { iss: issuer } = issuerSchema.parse(decodeJwt(token));
    const key = trusted.get(issuer);
    if (!key) throw unauthenticated(`unknown issuer ${issuer}`);
    const { payload } = await jwtVerify(token, key, {
      algorithms: [ALGORITHM],
      audience,
      currentDate: at,
    });
    const { caller, ...claims } = claimsSchema.parse(payload);
    if (claims.exp - claims.iat > MAX_AGE_SECONDS) throw unauthenticated('the token is good for too long');
    if (claims.body !== bodyHash(body)) throw unauthenticated('the token belongs to another request');
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
