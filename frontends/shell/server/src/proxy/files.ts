import replyFrom from '@fastify/reply-from';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { ShellConfig } from '../config.ts';
import { isOurOwn, isSameOrigin } from '../same-origin.ts';
import type { Sessions } from '../session/session.ts';
import { refuse, sessionOf } from './with-session.ts';

const PASSED = ['accept', 'content-type', 'content-length'];
const ANSWERED = new Set([
  'cache-control',
  'content-disposition',
  'content-length',
  'content-security-policy',
  'content-type',
  'transfer-encoding',
  'x-content-type-options',
]);
/** A large file over a slow line, and the work on it. */
const ANSWER_SECONDS = 90;

interface FilesOptions {
  config: ShellConfig;
  sessions: Sessions;
}

/**
 * `/files/*`: uploads and downloads of our own pages go on to the gateway with the session's token. An upload needs the
 * same header as the graph; a download changes nothing and is a plain link, so that it is enough that no other site asks.
 */
export async function registerFiles(app: FastifyInstance, { config, sessions }: FilesOptions): Promise<void> {
  const { origin, gatewayUrl } = config;
  await app.register(replyFrom, {
    base: new URL(gatewayUrl).origin,
    disableRequestLogging: true,
    retryMethods: [],
    undici: { connections: 16, headersTimeout: ANSWER_SECONDS * 1000, bodyTimeout: ANSWER_SECONDS * 1000 },
  });
  app.removeAllContentTypeParsers();
  app.addContentTypeParser('*', (_request, payload, done) => done(null, payload));

  async function forward(request: FastifyRequest, reply: FastifyReply) {
    const ours = request.method === 'GET' ? isSameOrigin(request, origin) : isOurOwn(request, origin);
    if (!ours) {
      request.log.warn({ origin: request.headers.origin }, 'a request from another site was refused');
      return refuse(reply.header('cache-control', 'no-store'), 403, {
        code: 'FORBIDDEN',
        reason: 'crossSiteRequest',
        message: 'Requests must come from the pages of the platform.',
      });
    }
    const session = await sessionOf(sessions, request, reply);
    if (!session) return reply;
    return reply.from(undefined, {
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
        void refuse(reply, 503, {
          code: 'UNAVAILABLE',
          reason: 'gatewayUnavailable',
          message: 'The file store does not answer. Try again in a moment.',
        });
      },
    });
  }

  app.get('/files/*', forward);
  app.post('/files/*', forward);
}
