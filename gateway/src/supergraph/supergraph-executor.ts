import type { ApolloGateway } from '@apollo/gateway';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import { nodeTypesOfSupergraph, NODE_SUBGRAPH } from '../compose/node-subgraph.ts';
import { nodeLookup } from '../subgraphs/node-lookup.ts';
import type { AskSubgraph, SubgraphResponse } from '../subgraphs/subgraph-target.ts';
import type { FetchRequest } from './fast-path/compile-plan.ts';
import { fastPath } from './fast-path/fast-path.ts';
import type { RequestContext } from './request-context.ts';
import type { SupergraphSource } from './supergraph-file.ts';

export interface SupergraphExecutorOptions {
  source: SupergraphSource;
  /** How to ask each subgraph, by its name in the supergraph. */
  subgraphs: ReadonlyMap<string, AskSubgraph>;
  logger: Pick<Console, 'debug' | 'info' | 'warn' | 'error'>;
}

/** The one place that knows which federation engine runs the supergraph. */
export interface SupergraphExecutor {
  /** What Apollo Server takes as its gateway. */
  engine: GatewayInterface;
  /** Reads the supergraph again; resolves to whether it is now in use. A broken one leaves the old in place. */
  reload(): Promise<boolean>;
}

/**
 * Runs a supergraph with @apollo/gateway over the given subgraphs.
 * Throws on start when the supergraph names a subgraph that there is no way to ask.
 */
export async function supergraphExecutor(options: SupergraphExecutorOptions): Promise<SupergraphExecutor> {
  const { source, subgraphs, logger } = options;
  // Without this the engine reports usage to its maker over the network.
  process.env['APOLLO_TELEMETRY_DISABLED'] = 'true';
  const { ApolloGateway: Gateway } = await import('@apollo/gateway');
  const asked = new Map(subgraphs);
  let current = '';
  let update: ((sdl: string) => void) | undefined;

  const fast = fastPath((context, name, request) => askFor(name, context.context as RequestContext, request));
  const gateway: ApolloGateway = new Gateway({
    logger,
    __exposeQueryPlanExperimental: false,
    async supergraphSdl(hooks) {
      update = hooks.update;
      current = await source.read();
      requireKnownSubgraphs(current);
      serveNodes(current);
      const stopWatching = source.watch(() => void reload());
      return {
        supergraphSdl: current,
        cleanup: () => {
          stopWatching();
          return Promise.resolve();
        },
      };
    },
    buildService: ({ name }) => ({
      process({ request: { query = '', variables = {}, operationName }, context }) {
        return askFor(name, context as RequestContext, { query, variables, operationName });
      },
    }),
    experimental_didResolveQueryPlan({ queryPlan, requestContext, operationContext }) {
      fast.learn(requestContext, { ...operationContext, queryPlan });
    },
  });
  gateway.onSchemaLoadOrUpdate(() => fast.forget());

  function askFor(
    name: string,
    { caller, requestId }: RequestContext,
    request: FetchRequest,
  ): Promise<SubgraphResponse> {
    const ask = asked.get(name);
    if (!ask) throw new Error(`There is no way to ask the subgraph ${name}`);
    return ask({ ...request, caller, requestId });
  }

  /** Throws when a supergraph names a subgraph that nobody configured. */
  function requireKnownSubgraphs(sdl: string): void {
    const names = [...sdl.matchAll(/@join__graph\(name: "([^"]+)"/g)].map((match) => match[1] ?? '');
    const unknown = names.filter((name) => name !== NODE_SUBGRAPH && !subgraphs.has(name));
    if (unknown.length > 0) {
      throw new Error(`The supergraph needs the subgraphs ${unknown.join(', ')}: configure where they are.`);
    }
  }

  /** Points `node` at the types of this supergraph. */
  function serveNodes(sdl: string): void {
    const lookup = nodeLookup(nodeTypesOfSupergraph(sdl), (name, request) => {
      const ask = asked.get(name);
      if (!ask) throw new Error(`There is no way to ask the subgraph ${name}`);
      return ask(request);
    });
    asked.set(NODE_SUBGRAPH, lookup);
  }

  async function reload(): Promise<boolean> {
    try {
      const sdl = await source.read();
      if (sdl === current) return true;
      requireKnownSubgraphs(sdl);
      update?.(sdl);
      serveNodes(sdl);
      current = sdl;
      logger.info('A new supergraph is in use');
      return true;
    } catch (error) {
      logger.error(`The new supergraph is refused, the old one goes on: ${String(error)}`);
      return false;
    }
  }

  const engine: GatewayInterface = {
    load: async (loading) => {
      const { executor } = await gateway.load(loading);
      return { executor: (context) => fast.run(context) ?? executor(context) };
    },
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    stop: () => gateway.stop(),
  };
  return { engine, reload };
}
