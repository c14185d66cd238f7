import { createHash, randomUUID } from 'node:crypto';
import type { HttpServer } from '@guanjia/http';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { ShellConfig } from '../config.ts';
import { sendNotice } from '../page/notice.ts';
import { languageOf } from '../page/language.ts';
import { isSameOrigin } from '../same-origin.ts';
import { sealedCookie } from '../session/sealed-cookies.ts';
import type { Sessions } from '../session/session.ts';
import { IssuerUnavailableError, SignInRefusedError, type Issuer } from './issuer.ts';

/** Time that a person has at the issuer's sign-in page. */
const PENDING_SECONDS = 3600;

const pendingSchema = z.object({
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  returnTo: z.string(),
});
const signInQuery = z.object({
  return: z.string().max(2000).catch('/'),
  /** `login`: the issuer asks for the password even of whom it knows already. */
  prompt: z.literal('login').optional().catch(undefined),
});
const callbackQuery = z.object({ state: z.string().max(500).catch('') });

interface SignInOptions {
  config: ShellConfig;
  key: Uint8Array;
  issuer: Issuer;
  sessions: Sessions;
}

/** `/sign-in`, `/callback` and `/sign-out`. */
export function registerSignIn(app: HttpServer, { config, key, issuer, sessions }: SignInOptions): void {
  const { origin } = config;

  /** One cookie for each sign-in under way: two tabs may sign in at once. */
  function pendingCookie(state: string) {
    const name = `guanjia-pending-${createHash('sha256').update(state).digest('hex').slice(0, 16)}`;
    const secure = origin.startsWith('https:');
    return sealedCookie({
      name,
      schema: pendingSchema,
      key,
      path: '/callback',
      lifeSeconds: PENDING_SECONDS,
      secure,
    });
  }

  app.get('/sign-in', async (request, reply) => {
    const { return: wanted, prompt } = signInQuery.parse(request.query);
    const returnTo = safeReturn(wanted, origin);
    const { address, pending } = await issuer.begin(languageOf(request), prompt);
    await pendingCookie(pending.state).write(request, reply, { ...pending, returnTo });
    return reply.header('cache-control', 'no-store').redirect(address, 303);
  });

  app.get('/callback', async (request, reply) => {
    reply.header('cache-control', 'no-store');
    const cookie = pendingCookie(callbackQuery.parse(request.query).state);
    const pending = await cookie.read(request);
    // Someone went back in the browser's history after signing in.
    if (!pending && (await sessions.current(request, reply))) return reply.redirect('/', 303);
    if (!pending) return sendNotice(request, reply, 'signInExpired', 400);
    cookie.clear(request, reply);
    const { subject, ...tokens } = await issuer.complete(new URL(request.url, origin), pending);
    const now = Date.now();
    await sessions.begin(request, reply, {
      id: randomUUID(),
      subject,
      accessToken: tokens.accessToken,
      accessEndsAt: now + tokens.accessSeconds * 1000,
      ...(tokens.refreshToken ? { refreshToken: tokens.refreshToken } : {}),
      endsAt: now + config.sessionHours * 3_600_000,
    });
    request.log.info({ subject }, 'signed in');
    return reply.redirect(pending.returnTo, 303);
  });

  async function signOut(request: FastifyRequest, reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    // Another site may not sign people out.
    if (!isSameOrigin(request, origin)) return reply.redirect('/', 303);
    const ended = await sessions.end(request, reply);
    if (ended) request.log.info({ subject: ended.subject }, 'signed out');
    try {
      if (ended?.refreshToken) await issuer.revoke(ended.refreshToken);
      return reply.redirect((await issuer.signOutAddress()) ?? '/', 303);
    } catch (error) {
      if (!(error instanceof IssuerUnavailableError)) throw error;
      request.log.warn({ err: error }, 'signed out here, but not at the issuer');
      return sendNotice(request, reply, 'issuerUnavailable', 503);
    }
  }
  app.get('/sign-out', signOut);
  app.post('/sign-out', signOut);
}

/** Answers a failed sign-in with a page that says what happened; anything else is not for here. */
export function sendSignInProblem(
  error: unknown,
  request: FastifyRequest,
  reply: FastifyReply,
): FastifyReply | undefined {
  if (error instanceof IssuerUnavailableError) {
    request.log.error({ err: error }, 'the issuer does not answer');
    return sendNotice(request, reply, 'issuerUnavailable', 503);
  }
  if (error instanceof SignInRefusedError) {
    request.log.warn({ reason: error.message, err: error.cause }, 'sign-in refused');
    return sendNotice(request, reply, 'signInRefused', 403);
  }
  return undefined;
}

/**
 * A path of ours to return to after signing in: never another site, nor the sign-in itself. What is answered is read once
 * more as a browser will read it: `/..//host` is a path of ours until its dots are resolved, then another site.
 */
export function safeReturn(wanted: string, origin: string): string {
  const url = wanted.startsWith('/') ? URL.parse(wanted, origin) : null;
  if (!url || url.origin !== origin) return '/';
  if (/^\/(sign-in|sign-out|callback|identity|graphql)(\/|$)/.test(decoded(url.pathname))) return '/';
  const path = url.pathname + url.search + url.hash;
  return URL.parse(path, origin)?.href === url.href ? path : '/';
}

/** A path as the router reads it; what cannot be decoded stays as it is. */
function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
