import type { KeyObject } from 'node:crypto';
import type { AddressInfo } from 'node:net';
import { ApolloServer, HeaderMap, type BaseContext } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import Fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
} from 'fastify';
import type { ExecutionResult } from 'graphql';
import type { Logger } from 'pino';
import { verifyIdentity } from '../identity/identity-token.ts';
import type { Caller } from '../identity/caller.ts';
import { PlatformError } from '../errors/platform-error.ts';
import { FeedMismatch } from '../outbox/feed-mismatch.ts';
import { serveFiles } from '../files/serve-files.ts';
import type { Subgraph } from './start-subgraph.ts';

export interface ServeConfig {
  host?: string;
  /** 0 takes a free port. */
  port: number;
  log: Logger;
  /** Public keys of who may vouch for callers: the gateway, and services for themselves. */
  trusted: ReadonlyMap<string, KeyObject>;
}

export interface ServedSubgraph {
  url: string;
  stop(): Promise<void>;
}

interface HttpContext extends BaseContext {
  caller: Caller;
  requestId: string;
  signal: AbortSignal;
}

const DRAIN_MS = 5_000;

/** Serves a subgraph over HTTP at /graphql, with /health and /ready. It answers only those who bring a signed identity. */
export async function serveSubgraph(subgraph: Subgraph, config: ServeConfig): Promise<ServedSubgraph> {
  const { log, trusted, host = '127.0.0.1' } = config;
  const apollo = apolloServer(subgraph, log);
  await apollo.start();
  const server = Fastify({
    loggerInstance: log as FastifyBaseLogger,
    // One line for each answer, below, instead of fastify's two.
    logController: new LogController({ requestIdLogLabel: 'requestId', disableRequestLogging: true }),
    requestIdHeader: 'x-request-id',
  });
  server.addHook('onResponse', (request, reply, done) => {
    const { method, url } = request;
    const took = Math.round(reply.elapsedTime);
    if (url.startsWith('/graphql'))
      request.log.info({ method, status: reply.statusCode, ms: took }, 'answered');
    done();
  });

  // The identity is bound to the body's bytes, so the text is kept.
  server.addContentTypeParser('application/json', { parseAs: 'string' }, (_request, body, done) =>
    done(null, body),
  );

  server.get('/health', () => ({ status: 'up' }));
  server.get('/ready', async (_request, reply) => {
    try {
      await subgraph.ready();
      return { status: 'ready' };
    } catch (error) {
      const status = error instanceof FeedMismatch ? error.message : 'the database does not answer';
      return reply.code(503).send({ status });
    }
  });

  server.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: async (request, reply) => {
      const text = typeof request.body === 'string' ? request.body : '';
      const token = request.headers.authorization?.replace(/^Bearer /, '');
      let caller: Caller;
      try {
        caller = await verifyIdentity({ token, audience: subgraph.name, body: text, trusted });
      } catch (error) {
        log.warn({ requestId: request.id, err: error }, 'a call without a good identity was refused');
        return reply.code(401).send({ errors: [error] });
      }
      const headers = new HeaderMap();
      for (const [name, value] of Object.entries(request.headers))
        if (value) headers.set(name, String(value));
      const answer = await apollo.executeHTTPGraphQLRequest({
        httpGraphQLRequest: {
          method: request.method,
          headers,
          search: request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '',
          body: parsed(text),
        },
        context: async () => ({ caller, requestId: String(request.id), signal: abortedWhenGone(reply) }),
      });
      for (const [name, value] of answer.headers) reply.header(name, value);
      reply.code(answer.status ?? 200);
      if (answer.body.kind === 'complete') return reply.send(answer.body.string);
      throw new Error('subgraphs send no incremental answers');
    },
  });

  await serveFiles(server as unknown as FastifyInstance, subgraph, trusted);
  await server.listen({ host, port: config.port });
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `http://${host}:${port}/graphql`,
    async stop() {
      const forced = setTimeout(() => server.server.closeAllConnections(), DRAIN_MS);
      await apollo.stop();
      await server.close();
      clearTimeout(forced);
    },
  };
}

/** Aborted when the other side hangs up before it has its answer. */
function abortedWhenGone(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort(new Error('The caller is gone.'));
  });
  return controller.signal;
}

/** Apollo Server for what HTTP asks of GraphQL, with the compiled execution of the subgraph beneath it. */
function apolloServer(subgraph: Subgraph, logger: Logger): ApolloServer<HttpContext> {
  return new ApolloServer<HttpContext>({
    logger,
    gateway: {
      load: async () => ({
        executor: async ({ request, document, context, operationName, source }) =>
          (await subgraph.execute({
            query: source,
            document,
            variables: request.variables,
            operationName,
            caller: context['caller'] as Caller,
            requestId: context['requestId'] as string,
            signal: context['signal'] as AbortSignal,
          })) as ExecutionResult,
      }),
      onSchemaLoadOrUpdate(callback) {
        callback({ apiSchema: subgraph.schema, coreSupergraphSdl: '' });
        return () => {};
      },
      stop: async () => {},
    },
    // Who reaches this server is vouched for by the gateway; the gateway decides who may introspect.
    introspection: true,
    includeStacktraceInErrorResponses: false,
    allowBatchedHttpRequests: false,
    csrfPrevention: true,
    stopOnTerminationSignals: false,
    // None of them is used: a trace would tell how an answer was found, a landing page is for browsers.
    plugins: [
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
    formatError: (formatted) => formatted,
  });
}

function parsed(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new PlatformError('INVALID_INPUT', 'The request body is not JSON.', { reason: 'bodyNotJson' });
  }
}
