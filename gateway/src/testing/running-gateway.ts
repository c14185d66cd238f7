import { pino } from 'pino';
import { composeSupergraph } from '../compose/compose-supergraph.ts';
import type { GatewayConfig } from '../server/gateway-config.ts';
import type { GraphResult } from '../server/graph-operation.ts';
import { startGateway, type Gateway } from '../server/start-gateway.ts';
import { fixedSupergraph } from '../supergraph/supergraph-file.ts';
import { startTestIssuer, type TestIssuer } from './issuer.ts';
import { library, librarySdl, type Library } from './library.ts';

/** A response as the tests read it. */
export interface TestResponse extends Omit<Response, 'json'> {
  json(): Promise<{
    data?: Record<string, unknown>;
    errors?: { message: string; extensions: Record<string, unknown> }[];
    extensions?: Record<string, unknown>;
  }>;
}

export interface RunningGateway {
  gateway: Gateway;
  issuer: TestIssuer;
  library: Library;
  /** The log's lines. */
  log: Record<string, unknown>[];
  /** Sends a body as a signed-in district officer; headers can be added, or taken away with ''. */
  post(body: unknown, headers?: Record<string, string>): Promise<TestResponse>;
  /** Runs a query as a signed-in district officer. */
  query(
    query: string,
    variables?: Record<string, unknown>,
    more?: Record<string, unknown>,
  ): Promise<GraphResult>;
  stop(): Promise<void>;
}

/** The gateway over the library, with an issuer of its own. */
export async function startLibraryGateway(config: Partial<GatewayConfig> = {}): Promise<RunningGateway> {
  const issuer = await startTestIssuer();
  const running = library();
  const log: Record<string, unknown>[] = [];
  const starting = startGateway({
    supergraph: fixedSupergraph(composeSupergraph(librarySdl()).supergraphSdl),
    subgraphs: Object.fromEntries(
      Object.entries(running.ask).map(([name, execute]) => [name, { kind: 'in-process', execute }]),
    ),
    identity: { issuer: issuer.url },
    logger: pino(
      { level: 'info' },
      { write: (line: string) => void log.push(JSON.parse(line) as Record<string, unknown>) },
    ),
    ...config,
  });
  const gateway = await starting.catch(async (error: unknown) => {
    await issuer.stop();
    throw error;
  });
  const token = await issuer.token();
  const post: RunningGateway['post'] = (body, headers = {}) => {
    const all = { 'content-type': 'application/json', authorization: `Bearer ${token}`, ...headers };
    return fetch(gateway.url, {
      method: 'POST',
      headers: Object.fromEntries(Object.entries(all).filter(([, value]) => value !== '')),
      body: typeof body === 'string' ? body : JSON.stringify(body),
    }) as Promise<TestResponse>;
  };
  return {
    gateway,
    issuer,
    library: running,
    log,
    post,
    query: async (query, variables = {}, more = {}) =>
      (await (await post({ query, variables, ...more })).json()) as GraphResult,
    async stop() {
      await gateway.stop();
      await issuer.stop();
    },
  };
}
