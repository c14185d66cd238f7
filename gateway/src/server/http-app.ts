import { randomUUID } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyError,
  type FastifyInstance,
} from 'fastify';

/** A mebibyte: an operation of a few kilobytes and the rows of one import page fit. */
const BODY_LIMIT = 1024 * 1024;

/** The HTTP server under the graph: request ids, plain JSON answers to what is not GraphQL, no details in errors. */
export function httpApp(logger: FastifyBaseLogger): FastifyInstance {
  const app = Fastify({
    loggerInstance: logger,
    // The log plugin writes one line for each operation.
    logController: new LogController({ requestIdLogLabel: 'requestId', disableRequestLogging: true }),
    bodyLimit: BODY_LIMIT,
    genReqId: requestId,
    requestTimeout: 30_000,
  });
  app.addHook('onRequest', (request, reply, done) => {
    void reply.headers({
      'x-request-id': request.id,
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
    done();
  });
  app.setErrorHandler((error: FastifyError, request, reply) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) request.log.error({ err: error }, 'request failed');
    return reply.code(status).send({ errors: [requestError(status)] });
  });
  app.setNotFoundHandler((_request, reply) =>
    reply.code(404).send({
      errors: [
        { message: 'There is nothing here. GraphQL is at /graphql.', extensions: { code: 'NOT_FOUND' } },
      ],
    }),
  );
  app.get('/', () => ({ name: 'Guanjia gateway', graphql: '/graphql', health: '/health', ready: '/ready' }));
  return app;
}

/** The caller's own request id when it is a plain one, so that one id runs through all services; else a new one. */
function requestId(request: IncomingMessage): string {
  const given = request.headers['x-request-id'];
  return typeof given === 'string' && /^[\w-]{8,64}$/.test(given) ? given : randomUUID();
}

function requestError(status: number) {
  if (status === 413) {
    return {
      message: `The request is larger than ${BODY_LIMIT} bytes. Split it into several.`,
      extensions: { code: 'LIMIT_EXCEEDED', reason: 'requestTooLarge', params: { limit: BODY_LIMIT } },
    };
  }
  if (status >= 500)
    return { message: 'Something went wrong on our side.', extensions: { code: 'INTERNAL' } };
  return {
    message:
      'Send a GraphQL operation as JSON: POST with "content-type: application/json" and {"query": "…"}.',
    extensions: { code: 'INVALID_INPUT', reason: 'requestInvalid' },
  };
}
