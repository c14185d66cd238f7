import { fastifyApolloHandler } from '@as-integrations/fastify';
import type { ApolloServer } from '@apollo/server';
import { offsetClock, type Caller } from '@guanjia/kit';
import type { FastifyReply } from 'fastify';
import { identityConfigSchema } from '../identity/identity-config.ts';
import { bearerVerifier } from '../identity/verify-bearer.ts';
import { DEFAULT_LIMITS } from '../limits/limits.ts';
import { guardedSubgraph } from '../subgraphs/guarded-subgraph.ts';
import { httpSubgraph } from '../subgraphs/http-subgraph.ts';
import { httpFiles } from '../subgraphs/http-files.ts';
import { isReady } from '../subgraphs/readiness.ts';
import type { AskFile, AskSubgraph, SubgraphTarget } from '../subgraphs/subgraph-target.ts';
import type { RequestContext } from '../supergraph/request-context.ts';
import { supergraphExecutor } from '../supergraph/supergraph-executor.ts';
import { serveOpen311 } from '../open311/open311-routes.ts';
import { graphServer, refusedRequest } from './apollo-server.ts';
import type { GatewayConfig } from './gateway-config.ts';
import type { GraphOperation, GraphResult } from './graph-operation.ts';
import { serveHealth } from './health.ts';
import { httpApp } from './http-app.ts';
import { serveFiles } from './serve-files.ts';

/** A large file over a slow line, and the work on it. */
const FILE_TIMEOUT_MS = 60_000;

export interface Gateway {
  /** Where it takes GraphQL operations. */
  url: string;
  /** Runs an operation for a caller without HTTP: for work inside the platform's own processes. */
  execute(operation: GraphOperation, caller: Caller): Promise<GraphResult>;
  /** Reads the supergraph again at once; resolves to whether it is now in use. */
  reload(): Promise<boolean>;
  /** Takes no new requests, answers those under way, and ends. */
  stop(): Promise<void>;
}

/** Starts the gateway. Throws when the supergraph cannot be loaded or the port is taken. */
export async function startGateway(config: GatewayConfig): Promise<Gateway> {
  const logger = config.logger;
  const verify = bearerVerifier(identityConfigSchema.parse(config.identity));
  const limits = { ...DEFAULT_LIMITS, ...config.limits };
  const { engine, reload } = supergraphExecutor({
    source: config.supergraph,
    subgraphs: guardedSubgraphs(config),
    maxErrors: limits.errors,
    logger,
  });
  const app = httpApp(logger);
  const server = graphServer({ engine, app, limits, introspection: config.introspection ?? true, logger });
  await server.start();
  serveHealth(app, config.subgraphs);
  await serveFiles(app, fileRoutes(config), verify);
  serveOpen311(app, {
    verify,
    execute: (operation, caller, requestId) => execute(server, operation, { caller, requestId, log: logger }),
    clock: config.clock ?? offsetClock(),
  });
  app.route({
    method: ['GET', 'POST'],
    url: '/graphql',
    handler: fastifyApolloHandler(server, {
      context: async (request, reply): Promise<RequestContext> => {
        try {
          return {
            caller: await verify(request.headers.authorization),
            requestId: request.id,
            log: request.log,
            signal: abortedWhenGone(reply),
          };
        } catch (error) {
          request.log.info({ address: request.ip, err: error }, 'a call without a good token was refused');
          throw refusedRequest(error);
        }
      },
    }),
  });
  const address = await app
    .listen({ host: config.host ?? '127.0.0.1', port: config.port ?? 0 })
    .catch(async (error: unknown) => {
      await server.stop();
      throw error;
    });
  return {
    url: `${address}/graphql`,
    execute: (operation, caller) =>
      execute(server, operation, { caller, requestId: crypto.randomUUID(), log: logger }),
    reload,
    stop: () => server.stop(),
  };
}

/** Aborted when the client hangs up before it has its answer. */
function abortedWhenGone(reply: FastifyReply): AbortSignal {
  const controller = new AbortController();
  reply.raw.once('close', () => {
    if (!reply.raw.writableFinished) controller.abort(new Error('The client is gone.'));
  });
  return controller.signal;
}

function guardedSubgraphs(config: GatewayConfig): Map<string, AskSubgraph> {
  const timeoutMs = config.subgraphTimeoutMs ?? 10_000;
  return new Map(
    Object.entries(config.subgraphs).map(([name, target]) => [
      name,
      guardedSubgraph(ask(name, target), {
        name,
        timeoutMs,
        failuresUntilOpen: 5,
        retryAfterMs: 1_000,
        isReady: () => isReady(target),
        onFailure: (error, { requestId }) =>
          config.logger.error({ err: error, service: name, requestId }, 'a subgraph does not answer'),
      }),
    ]),
  );

  function ask(name: string, target: SubgraphTarget): AskSubgraph {
    if (target.kind === 'in-process') return target.execute;
    if (!config.signingKey)
      throw new Error(`The subgraph ${name} runs elsewhere: the gateway needs its signing key.`);
    return httpSubgraph({ name, url: target.url, signingKey: config.signingKey, timeoutMs });
  }
}

/** How each subgraph is asked for its files. */
function fileRoutes({ subgraphs, signingKey }: GatewayConfig): Map<string, AskFile> {
  const asks = Object.entries(subgraphs).flatMap(([name, target]): [string, AskFile][] => {
    if (target.kind === 'in-process') return target.answerFile ? [[name, target.answerFile]] : [];
    return signingKey
      ? [[name, httpFiles({ name, url: target.url, signingKey, timeoutMs: FILE_TIMEOUT_MS })]]
      : [];
  });
  return new Map(asks);
}

async function execute(
  server: ApolloServer<RequestContext>,
  { query, variables, operationName }: GraphOperation,
  contextValue: RequestContext,
): Promise<GraphResult> {
  const { body } = await server.executeOperation(
    { query, ...(variables ? { variables } : {}), ...(operationName === undefined ? {} : { operationName }) },
    { contextValue },
  );
  if (body.kind !== 'single') throw new Error('The gateway answers in one piece');
  return body.singleResult;
}
