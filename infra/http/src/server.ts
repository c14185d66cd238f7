import { randomUUID } from 'node:crypto';
import Fastify, { LogController, type FastifyInstance } from 'fastify';
import type { ListenConfig } from './config.ts';
import { createLogger } from './logging/create-logger.ts';
import { isSystemError } from './system-error.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Asked so often, or saying so little, that only its failures are logged. */
    quiet?: boolean;
  }
}

export type HttpServer = FastifyInstance;

/** A process's server that listens at `url` until `stop`. */
export interface RunningServer {
  url: string;
  /** Finishes the requests under way, then closes. */
  stop: () => Promise<void>;
}

interface HttpServerOptions {
  /** Name of the process in its log lines. */
  service: string;
  logLevel: ListenConfig['logLevel'];
  /** What is not ready yet, in words; nothing when the process can do its work. */
  notReady?: () => Promise<string | undefined> | string | undefined;
  /** Whether callers are the platform's own processes, whose request ids are believed. */
  behindShell: boolean;
  /** Networks of the proxies that may say whom they speak for; none unless given. */
  trustedProxies?: readonly string[];
  /** Largest request body in bytes. */
  bodyLimit?: number;
}

/** Requests under way when a server is stopped have this long to end. */
const STOP_LIMIT_MS = 5_000;

const REQUEST_ID = /^[\w-]{8,64}$/;

/** A fastify server with JSON logs, a request id in every line and answer, `/health` and `/ready`. */
export function createHttpServer(options: HttpServerOptions): HttpServer {
  const { service, logLevel, notReady, behindShell, trustedProxies = [], bodyLimit = 1024 * 1024 } = options;
  const app = Fastify({
    loggerInstance: createLogger({ level: logLevel, base: { service } }),
    genReqId: (request) => {
      const given = request.headers['x-request-id'];
      return behindShell && typeof given === 'string' && REQUEST_ID.test(given) ? given : randomUUID();
    },
    logController: new LogController({ requestIdLogLabel: 'requestId', disableRequestLogging: true }),
    trustProxy: trustedProxies.length > 0 ? [...trustedProxies] : false,
    bodyLimit,
    forceCloseConnections: 'idle',
  }) as unknown as HttpServer;

  app.addHook('onRequest', (request, reply, done) => {
    reply.header('x-request-id', request.id);
    done();
  });
  app.addHook('onResponse', (request, reply, done) => {
    const { statusCode, elapsedTime } = reply;
    if (statusCode >= 500 || !request.routeOptions.config.quiet) {
      // The query is left out: an authorization code or a search text does not belong in a log.
      const path = request.url.split('?')[0];
      const line = { method: request.method, path, status: statusCode, ms: Math.round(elapsedTime) };
      request.log[statusCode >= 500 ? 'error' : 'info'](line, 'answered');
    }
    done();
  });
  app.get('/health', { config: { quiet: true } }, () => ({ status: 'up' }));
  app.get('/ready', { config: { quiet: true } }, async (_request, reply) => {
    const missing = await notReady?.();
    if (missing === undefined) return { status: 'ready' };
    return reply.code(503).send({ status: 'not ready', reason: missing });
  });
  return app;
}

/** Starts listening. A taken port is an error that says so. */
export async function listen(app: HttpServer, { host, port }: ListenConfig): Promise<RunningServer> {
  try {
    const url = await app.listen({ host, port });
    return { url, stop: () => closeInTime(app) };
  } catch (error) {
    if (isSystemError(error, 'EADDRINUSE')) {
      throw new Error(`Port ${port} on ${host} is taken. Free it or set another port.`, { cause: error });
    }
    throw error;
  }
}

/** Closes the server. Kept-alive connections go as soon as they are idle, and after a while those that never are. */
async function closeInTime(app: HttpServer): Promise<void> {
  const idle = setInterval(() => app.server.closeIdleConnections(), 20);
  const rest = setTimeout(() => app.server.closeAllConnections(), STOP_LIMIT_MS);
  try {
    await app.close();
  } finally {
    clearInterval(idle);
    clearTimeout(rest);
  }
}
