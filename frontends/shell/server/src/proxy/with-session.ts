import type { FastifyReply, FastifyRequest } from 'fastify';
import { PERSON_HEADER, personTag } from '../session/person-tag.ts';
import type { Session, Sessions } from '../session/session.ts';
import { IssuerUnavailableError } from '../sign-in/issuer.ts';

type ErrorCode = 'UNAUTHENTICATED' | 'FORBIDDEN' | 'INVALID_INPUT' | 'UNAVAILABLE' | 'OUTCOME_UNKNOWN';

interface Refusal {
  code: ErrorCode;
  /** Stable camelCase key under which the pages keep the translated sentence. */
  reason: string;
  message: string;
  /** Values for the translated sentence. */
  params?: Record<string, unknown>;
}

/** The session, or nothing after the refusal has been sent. */
export async function sessionOf(sessions: Sessions, request: FastifyRequest, reply: FastifyReply) {
  try {
    const session = await sessions.current(request, reply);
    if (!session) {
      await refuse(reply, 401, {
        code: 'UNAUTHENTICATED',
        reason: 'signInNeeded',
        message: 'Sign in to go on.',
      });
      return undefined;
    }
    if (isSomebodyElses(request, session)) {
      const message = 'This page was opened by somebody else. Sign in as that person, or open it anew.';
      await refuse(reply, 401, { code: 'UNAUTHENTICATED', reason: 'signedInAsOther', message });
      return undefined;
    }
    return session;
  } catch (error) {
    if (!(error instanceof IssuerUnavailableError)) throw error;
    request.log.error({ err: error }, 'the token could not be refreshed');
    await refuse(reply, 503, {
      code: 'UNAVAILABLE',
      reason: 'issuerUnavailable',
      message: 'The identity provider does not answer. Try again.',
    });
    return undefined;
  }
}

/** Whether the page says that it was opened for another person than the one of the session; an older page says nothing. */
function isSomebodyElses(request: FastifyRequest, { subject }: Session): boolean {
  const sent = request.headers[PERSON_HEADER];
  return sent !== undefined && sent !== personTag(subject);
}

/** Answers as GraphQL does, so that pages handle it like any other error. */
export function refuse(
  reply: FastifyReply,
  status: number,
  { message, ...extensions }: Refusal,
): FastifyReply {
  return reply
    .code(status)
    .type('application/json; charset=utf-8')
    .send({ errors: [{ message, extensions }] });
}
