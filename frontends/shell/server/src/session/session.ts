import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ShellConfig } from '../config.ts';
import type { Issuer } from '../sign-in/issuer.ts';
import { sealedCookie } from './sealed-cookies.ts';
import { createTokenKeeper } from './token-keeper.ts';

export const sessionSchema = z.object({
  /** Names the session in logs and while tokens are refreshed. */
  id: z.string(),
  subject: z.string(),
  accessToken: z.string(),
  /** Milliseconds since 1970 at which the access token ends. */
  accessEndsAt: z.number(),
  refreshToken: z.string().optional(),
  /** Milliseconds since 1970 at which the session ends. */
  endsAt: z.number(),
});

export type Session = z.infer<typeof sessionSchema>;

/** The signed-in person of a request. Tokens stay between this server and the issuer. */
export interface Sessions {
  /** The session with an access token that is good for a while, or nothing when the person has to sign in. */
  current(request: FastifyRequest, reply: FastifyReply): Promise<Session | undefined>;
  begin(request: FastifyRequest, reply: FastifyReply, session: Session): Promise<void>;
  /** Ends the session; answers what it was. */
  end(request: FastifyRequest, reply: FastifyReply): Promise<Session | undefined>;
}

/** Sessions in encrypted cookies. Throws `IssuerUnavailableError` when a token has to be refreshed and cannot be. */
export function createSessions(config: ShellConfig, key: Uint8Array, issuer: Issuer): Sessions {
  const secure = config.origin.startsWith('https:');
  const cookie = sealedCookie({
    name: secure ? '__Host-guanjia-session' : 'guanjia-session',
    schema: sessionSchema,
    key,
    path: '/',
    lifeSeconds: Math.round(config.sessionHours * 3600),
    secure,
  });
  const keeper = createTokenKeeper((refreshToken) => issuer.refresh(refreshToken));

  return {
    async current(request, reply) {
      const stored = await cookie.read(request);
      if (!stored || stored.endsAt <= Date.now()) return undefined;
      const fresh = await keeper.fresh(stored);
      if (!fresh) cookie.clear(request, reply);
      else if (fresh.accessToken !== stored.accessToken) await cookie.write(request, reply, fresh);
      return fresh;
    },
    begin: (request, reply, session) => cookie.write(request, reply, session),
    async end(request, reply) {
      const stored = await cookie.read(request);
      cookie.clear(request, reply);
      if (stored) keeper.end(stored);
      return stored;
    },
  };
}
