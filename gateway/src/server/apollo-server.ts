import { ApolloServer, HeaderMap } from '@apollo/server';
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginInlineTraceDisabled,
  ApolloServerPluginLandingPageDisabled,
} from '@apollo/server/plugin/disabled';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { fastifyApolloDrainPlugin } from '@as-integrations/fastify';
import { PlatformError, type ErrorCode } from '@guanjia/kit';
import type { FastifyBaseLogger, FastifyInstance } from 'fastify';
import { formatError } from '../errors/format-error.ts';
import { costPlugin } from '../limits/cost-plugin.ts';
import type { QueryLimits } from '../limits/limits.ts';
import { limitRules } from '../limits/validation-rules.ts';
import type { RequestContext } from '../supergraph/request-context.ts';
import { logPlugin } from './log-plugin.ts';

export interface GraphServerOptions {
  engine: GatewayInterface;
  app: FastifyInstance;
  limits: QueryLimits;
  introspection: boolean;
  logger: FastifyBaseLogger;
}

/** GraphQL over HTTP with everything off that is not needed: no batches, no landing page, no traces, no stack. */
export function graphServer({
  engine,
  app,
  limits,
  introspection,
  logger,
}: GraphServerOptions): ApolloServer<RequestContext> {
  return new ApolloServer<RequestContext>({
    gateway: engine,
    introspection,
    csrfPrevention: true,
    allowBatchedHttpRequests: false,
    includeStacktraceInErrorResponses: false,
    hideSchemaDetailsFromClientErrors: true,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: limits.tokens },
    validationRules: limitRules(limits),
    formatError,
    logger,
    plugins: [
      costPlugin(limits),
      logPlugin(),
      fastifyApolloDrainPlugin(app),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginInlineTraceDisabled(),
      ApolloServerPluginLandingPageDisabled(),
    ],
  });
}

const HTTP_STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  UNAVAILABLE: 503,
};

/** An error that refuses a request before it is read: the HTTP status says so too (RFC 6750, section 3). */
export function refusedRequest(error: unknown): unknown {
  if (!(error instanceof PlatformError)) return error;
  const status = HTTP_STATUS[error.code] ?? 500;
  const headers = new HeaderMap();
  if (status === 401) headers.set('www-authenticate', 'Bearer');
  error.extensions['http'] = { status, headers };
  return error;
}
