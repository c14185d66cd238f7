import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Sessions } from '../session/session.ts';
import { IssuerUnavailableError } from '../sign-in/issuer.ts';

type ErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'INVALID_INPUT' | 'UNAVAILABLE';

/** The session, or nothing after the refusal has been sent. */
export async function sessionOf(sessions: Sessions, request: FastifyRequest, reply: FastifyReply) {
  try {
    const session = await sessions.current(request, reply);
    if (!session) await refuse(reply, 401, 'UNAUTHENTICATED', 'signInNeeded', 'Sign in to go on.');
    return session;
  } catch (error) {
    if (!(error instanceof IssuerUnavailableError)) throw error;
    request.log.error({ err: error }, 'the token could not be refreshed');
    await refuse(
      reply,
      503,
      'UNAVAILABLE',
      'issuerUnavailable',
      'The identity provider does not answer. Try again.',
    );
    return undefined;
  }
}

/** Answers as GraphQL does, so that pages handle it like any other error. */
export function refuse(
  reply: FastifyReply,
  status: number,
  code: ErrorCode,
  reason: string,
  message: string,
): FastifyReply {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions: { code, reason } }] });
}
