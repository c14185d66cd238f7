import { createHash } from 'node:crypto';
import { PlatformError, type Caller } from '@guanjia/kit';
import { createRemoteJWKSet, errors, jwtVerify, type JWTVerifyGetKey } from 'jose';
import { z } from 'zod';
import { callerFromClaims } from './caller-from-claims.ts';
import type { IdentityConfig } from './identity-config.ts';

/** Who sent this Authorization header. Throws UNAUTHENTICATED, FORBIDDEN or, when the issuer is down, UNAVAILABLE. */
export type VerifyBearer = (authorization: string | undefined) => Promise<Caller>;

/** Signatures that identity providers use with public keys; never `none`, never a shared secret. */
const ALGORITHMS = ['RS256', 'PS256', 'ES256', 'ES384', 'EdDSA'];

/** A verified token is not verified again for so long: checking a signature costs more than the rest of a small query. */
const REMEMBER_MS = 60_000;
const REMEMBER_AT_MOST = 5_000;

const discoverySchema = z.looseObject({ jwks_uri: z.url() });

/** Verifies access tokens of the configured issuer against its published keys, which are fetched when first needed. */
export function bearerVerifier(config: IdentityConfig, now: () => number = Date.now): VerifyBearer {
  const remembered = new Map<string, { caller: Caller; until: number }>();
  let keys: Promise<JWTVerifyGetKey> | undefined;

  return async (authorization) => {
    const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization ?? '')?.[1];
    if (token === undefined)
      throw unauthenticated('Send an access token: "Authorization: Bearer <token>".', 'signInNeeded');
    const key = createHash('sha256').update(token).digest('base64');
    const known = remembered.get(key);
    if (known && now() < known.until) return known.caller;
    remembered.delete(key);

    const payload = await verified(token);
    const caller = callerFromClaims(payload, config.claims);
    if (remembered.size >= REMEMBER_AT_MOST) remembered.clear();
    remembered.set(key, { caller, until: Math.min(now() + REMEMBER_MS, (payload.exp ?? 0) * 1000) });
    return caller;
  };

  async function verified(token: string) {
    try {
      const { payload } = await jwtVerify(token, await issuerKeys(), {
        issuer: config.issuer,
        audience: config.audience,
        algorithms: ALGORITHMS,
        clockTolerance: config.clockToleranceSeconds,
        requiredClaims: ['exp'],
        currentDate: new Date(now()),
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JWTExpired) {
        throw unauthenticated(
          'The access token has expired. Sign in again or fetch a new one.',
          'tokenExpired',
        );
      }
      if (error instanceof errors.JOSEError && !(error instanceof errors.JWKSTimeout)) {
        throw unauthenticated(
          `The access token is not valid here. Fetch one from ${config.issuer} for the audience "${config.audience}".`,
          'tokenInvalid',
        );
      }
      throw new PlatformError(
        'UNAVAILABLE',
        'The identity provider does not answer; tokens cannot be checked. Try again shortly.',
        {
          reason: 'identityProviderUnavailable',
        },
      );
    }
  }

  async function issuerKeys(): Promise<JWTVerifyGetKey> {
    keys ??= jwksUri(config).then((uri) => createRemoteJWKSet(new URL(uri)));
    try {
      return await keys;
    } catch (error) {
      // The next request asks again.
      keys = undefined;
      throw error;
    }
  }
}

/** OpenID Connect Discovery 1.0, section 4: the issuer's document says where its keys are. */
async function jwksUri(config: IdentityConfig): Promise<string> {
  if (config.jwksUri !== undefined) return config.jwksUri;
  const response = await fetch(`${config.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5_000),
  });
  if (!response.ok) throw new Error(`${config.issuer} answered HTTP ${response.status}`);
  return discoverySchema.parse(await response.json()).jwks_uri;
}

function unauthenticated(message: string, reason: string): PlatformError {
  return new PlatformError('UNAUTHENTICATED', message, { reason });
}
