import type {
  GatewayExecutor,
  GatewayInterface,
  GatewaySchemaLoadOrUpdateCallback,
} from '@apollo/server-gateway-interface';
import type { GraphQLSchema } from 'graphql';
import { nodeTypesOfSupergraph, NODE_SUBGRAPH } from '../compose/node-subgraph.ts';
import { nodeLookup } from '../subgraphs/node-lookup.ts';
import type { AskSubgraph } from '../subgraphs/subgraph-target.ts';
import { compiledOperations } from './execution/compiled-operations.ts';
import { loadSupergraph, type LoadedSupergraph } from './operation-planner.ts';
import type { RequestContext } from './request-context.ts';
import type { SupergraphSource } from './supergraph-file.ts';

export interface SupergraphExecutorOptions {
  source: SupergraphSource;
  /** How to ask each subgraph, by its name in the supergraph. */
  subgraphs: ReadonlyMap<string, AskSubgraph>;
  /** The most errors that an answer tells. */
  maxErrors: number;
  logger: Pick<Console, 'info' | 'error'>;
}

/** The one place that knows which federation engine plans the operations: Apollo's; running them is our own. */
export interface SupergraphExecutor {
  /** What Apollo Server takes as its gateway. */
  engine: GatewayInterface;
  /** Reads the supergraph again; resolves to whether it is now in use. A broken one leaves the old in place. */
  reload(): Promise<boolean>;
}

/** A supergraph in use. */
interface RunningSupergraph extends LoadedSupergraph {
  run: ReturnType<typeof compiledOperations>;
  ask: AskByName;
}

type AskByName = (name: string, request: Parameters<AskSubgraph>[0]) => ReturnType<AskSubgraph>;

/**
 * Runs a supergraph over the given subgraphs.
 * Loading throws when it is none, or names a subgraph that there is no way to ask.
 */
export function supergraphExecutor(options: SupergraphExecutorOptions): SupergraphExecutor {
  const { source, subgraphs, maxErrors, logger } = options;
  const listeners = new Set<GatewaySchemaLoadOrUpdateCallback>();
  // An operation that was validated while the supergraph changed belongs to the old one.
  const running = new WeakMap<GraphQLSchema, RunningSupergraph>();
  let current = '';
  let stopWatching = (): void => undefined;

  const executor: GatewayExecutor = (context) => {
    const supergraph = running.get(context.schema);
    if (!supergraph) throw new Error('The operation belongs to no supergraph that was in use');
    const { caller, requestId, signal } = context.context as RequestContext;
    return supergraph.run(context, {
      ask: (name, request) => supergraph.ask(name, { ...request, caller, requestId, signal }),
      maxErrors,
    });
  };

  /** Puts a supergraph in use. */
  function use(sdl: string): void {
    const names = [...sdl.matchAll(/@join__graph\(name: "([^"]+)"/g)].map((match) => match[1] ?? '');
    requireKnownSubgraphs(names);
    const loaded = loadSupergraph(sdl);
    const asked = new Map(subgraphs);
    const ask: AskByName = (name, request) => {
      const one = asked.get(name);
      if (!one) throw new Error(`There is no way to ask the subgraph ${name}`);
      return one(request);
    };
    if (names.some(isServedHere)) asked.set(NODE_SUBGRAPH, nodeLookup(nodeTypesOfSupergraph(sdl), ask));
    running.set(loaded.apiSchema, { ...loaded, ask, run: compiledOperations(loaded) });
    current = sdl;
    for (const tell of listeners) tell({ apiSchema: loaded.apiSchema, coreSupergraphSdl: sdl });
  }

  /** Throws when a supergraph names a subgraph that nobody configured. */
  function requireKnownSubgraphs(names: readonly string[]): void {
    const unknown = names.filter((name) => !isServedHere(name) && !subgraphs.has(name));
    if (unknown.length > 0) {
      throw new Error(`The supergraph needs the subgraphs ${unknown.join(', ')}: configure where they are.`);
    }
  }

  /** `node` is the gateway's own, unless the supergraph has a subgraph of that name elsewhere. */
  function isServedHere(name: string): boolean {
    return name === NODE_SUBGRAPH && !subgraphs.has(name);
  }

  async function reload(): Promise<boolean> {
    try {
      const sdl = await source.read();
      if (sdl === current) return true;
      use(sdl);
      logger.info('A new supergraph is in use');
      return true;
    } catch (error) {
      logger.error(`The new supergraph is refused, the old one goes on: ${String(error)}`);
      return false;
    }
  }

  const engine: GatewayInterface = {
    async load() {
      use(await source.read());
      stopWatching = source.watch(() => void reload());
      return { executor };
    },
    onSchemaLoadOrUpdate(callback) {
      listeners.add(callback);
      return () => void listeners.delete(callback);
    },
    stop() {
      stopWatching();
      return Promise.resolve();
    },
  };
  return { engine, reload };
}
