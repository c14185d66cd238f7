import { isCertainlyNotSent } from '@guanjia/http';
import replyFrom from '@fastify/reply-from';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ShellConfig } from '../config.ts';
import { isOurOwn } from '../same-origin.ts';
import type { Sessions } from '../session/session.ts';
import { refuse, sessionOf } from './with-session.ts';

/** What the gateway may learn of the browser's request. Its `authorization` and cookies never pass. */
const PASSED = [
  'accept',
  'content-type',
  'content-length',
  'apollo-require-preflight',
  'x-apollo-operation-name',
];
/** What the browser may learn of the gateway's answer. */
const ANSWERED = new Set([
  'content-type',
  'content-length',
  'cache-control',
  'retry-after',
  'transfer-encoding',
]);
const ANSWER_SECONDS = 60;
/** In which our pages say what an operation is: its text alone would not, they send its hash. */
const OPERATION_HEADER = 'x-guanjia-operation';

interface GraphqlOptions {
  config: ShellConfig;
  sessions: Sessions;
}

/** `/graphql`: our own pages' requests go on to the gateway with the session's token. */
export async function registerGraphql(
  app: FastifyInstance,
  { config, sessions }: GraphqlOptions,
): Promise<void> {
  const { origin, gatewayUrl } = config;
  const { origin: gateway, pathname } = new URL(gatewayUrl);
  await app.register(replyFrom, {
    base: gateway,
    disableRequestLogging: true,
    // A mutation must never be sent twice, and a query is the page's to repeat.
    retryMethods: [],
    undici: { connections: 64, headersTimeout: ANSWER_SECONDS * 1000, bodyTimeout: ANSWER_SECONDS * 1000 },
  });
  // Bodies pass through as they come.
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('application/json', (_request, payload, done) => done(null, payload));

  async function forward(request: FastifyRequest, reply: FastifyReply) {
    reply.header('cache-control', 'no-store');
    if (!isOurOwn(request, origin)) {
      request.log.warn({ origin: request.headers.origin }, 'a request from another site was refused');
      return refuse(reply, 403, {
        code: 'FORBIDDEN',
        reason: 'crossSiteRequest',
        message: 'Requests must come from the pages of the platform.',
      });
    }
    const session = await sessionOf(sessions, request, reply);
    if (!session) return reply;
    return reply.from(pathname, {
      rewriteRequestHeaders: (_request, headers) => ({
        ...Object.fromEntries(
          PASSED.flatMap((name) => (headers[name] === undefined ? [] : [[name, headers[name]]])),
        ),
        host: headers['host'],
        authorization: `Bearer ${session.accessToken}`,
        'x-request-id': request.id,
      }),
      rewriteHeaders: (headers) =>
        Object.fromEntries(Object.entries(headers).filter(([name]) => ANSWERED.has(name))),
      onError(_reply, { error }) {
        request.log.error({ err: error }, 'the gateway does not answer');
        void refuseUnanswered(request, reply, error);
      },
    });
  }

  app.get('/graphql', { config: { quiet: true } }, forward);
  app.post('/graphql', { config: { quiet: true } }, forward);
  app.setErrorHandler<Error & { statusCode?: number }>((error, request, reply) => {
    if (error.statusCode === 415) {
      return refuse(reply, 415, {
        code: 'INVALID_INPUT',
        reason: 'contentType',
        message: 'Send the operation as application/json.',
      });
    }
    request.log.error({ err: error }, 'request failed');
    return refuse(reply, 502, {
      code: 'UNAVAILABLE',
      reason: 'gatewayUnavailable',
      message: 'The graph could not be asked.',
    });
  });
}

/** The gateway was asked and said nothing: only a query, or what never left for the gateway, has certainly changed nothing. */
function refuseUnanswered(request: FastifyRequest, reply: FastifyReply, error: unknown): FastifyReply {
  if (request.headers[OPERATION_HEADER] === 'query' || isCertainlyNotSent(error)) {
    const message = 'The graph does not answer. Try again in a moment.';
    return refuse(reply, 503, { code: 'UNAVAILABLE', reason: 'gatewayUnavailable', message });
  }
  const message = `It is not known whether this was done: the gateway did not answer. Look at the present state first, or send the very same again with its idempotency key: then it is done once. In the audit log it has the request id ${request.id}.`;
  return refuse(reply, 503, {
    code: 'OUTCOME_UNKNOWN',
    reason: 'outcomeUnknown',
    message,
    params: {
      service: 'gateway',
      requestId: request.id,
    },
  });
}
