import type { FetchNode, PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphResponse } from '../../subgraphs/subgraph-target.ts';
import { compileRepresentation } from './compile-representation.ts';
import { NotSimple } from './compile-shape.ts';
import { joinDocuments, type EntityDocument, type EntityNames } from './join-documents.ts';
import { objectsAt, positionsAt } from './entity-positions.ts';
import { merge } from './merge.ts';

type Plain = Record<string, unknown>;

export interface FetchRequest {
  query: string;
  variables: Plain;
  operationName: string | undefined;
}

/** What running a plan needs of its request, and what it gathers. */
export interface PlanRun {
  variables: Plain;
  data: Plain;
  ask(service: string, request: FetchRequest): Promise<SubgraphResponse>;
  onError(error: GraphQLFormattedError, service: string): void;
}

export type RunPlan = (run: PlanRun) => Promise<void>;

/** Turns a query plan into a function. Throws {@link NotSimple} when it has steps that are left to the engine. */
export function compilePlan(schema: GraphQLSchema, plan: QueryPlan): RunPlan {
  if (!plan.node) return () => Promise.resolve();
  if (plan.node.kind === 'Subscription') throw new NotSimple(plan.node.kind);
  return step(plan.node, []);

  function step(node: PlanNode, path: ResponsePath): RunPlan {
    switch (node.kind) {
      case 'Sequence': {
        const steps = node.nodes.map((child) => step(child, path));
        return async (run) => {
          for (const next of steps) await next(run);
        };
      }
      case 'Parallel': {
        const steps = parallel(node.nodes, path);
        return async (run) => {
          await Promise.all(steps.map((next) => next(run)));
        };
      }
      case 'Flatten':
        if (!isSimplePath(node.path)) throw new NotSimple('path');
        return step(node.node, [...path, ...node.path]);
      case 'Fetch':
        requireSimple(node);
        return node.requires
          ? entityFetch(node, [entityPart(node, path, node.requires)])
          : rootFetch(node, path);
      default:
        throw new NotSimple(node.kind);
    }
  }

  function rootFetch(node: FetchNode, path: ResponsePath): RunPlan {
    if (path.length > 0) throw new NotSimple('root fetch inside');
    const pickVariables = variablesOf(node);
    return async (run) => {
      const { data, errors } = await run.ask(node.serviceName, request(node, pickVariables(run.variables)));
      errors?.forEach((error) => run.onError(error, node.serviceName));
      if (data) merge(run.data, data);
    };
  }

  /** Steps that ask one subgraph about several kinds of objects at the same time ask it once. */
  function parallel(nodes: readonly PlanNode[], path: ResponsePath): RunPlan[] {
    const steps: RunPlan[] = [];
    const byService = new Map<string, FetchNode[]>();
    const parts = new Map<FetchNode, EntityPart>();
    for (const node of nodes) {
      const fetch = entityFetchOf(node);
      if (!fetch) {
        steps.push(step(node, path));
        continue;
      }
      parts.set(fetch.node, entityPart(fetch.node, [...path, ...fetch.path], fetch.requires));
      const known = byService.get(fetch.node.serviceName);
      if (known) known.push(fetch.node);
      else byService.set(fetch.node.serviceName, [fetch.node]);
    }
    for (const [service, fetches] of byService) {
      const joined = joinDocuments(fetches.map(({ operation }) => operation));
      const partsOf = (some: readonly FetchNode[]) => some.map((one) => parts.get(one) as EntityPart);
      if (joined) steps.push(askAbout(service, joined, partsOf(fetches)));
      else for (const one of fetches) steps.push(entityFetch(one, partsOf([one])));
    }
    return steps;
  }

  /** A fetch below a path that nothing else follows. */
  function entityFetchOf(
    node: PlanNode,
  ): { node: FetchNode; path: ResponsePath; requires: Requires } | undefined {
    if (node.kind !== 'Flatten' || node.node.kind !== 'Fetch') return undefined;
    const fetch = node.node;
    if (!fetch.requires || !isSimplePath(node.path)) return undefined;
    requireSimple(fetch);
    return { node: fetch, path: node.path, requires: fetch.requires };
  }

  function entityFetch(node: FetchNode, parts: readonly EntityPart[]): RunPlan {
    const { operation, operationName, serviceName } = node;
    return askAbout(serviceName, { query: operation, operationName, names: [ENTITIES] }, parts);
  }

  /** One request about the objects of each part. */
  function askAbout(
    service: string,
    { query, operationName, names }: EntityDocument,
    parts: readonly EntityPart[],
  ): RunPlan {
    return async (run) => {
      const variables: Plain = {};
      const asked = parts.map((part, place) => {
        const found = part.find(run.data);
        Object.assign(variables, part.pickVariables(run.variables));
        variables[(names[place] as EntityNames).variable] = found.representations;
        return found;
      });
      if (asked.every(({ entities }) => entities.length === 0)) return;
      const { data, errors } = await run.ask(service, { query, variables, operationName });
      for (const error of errors ?? []) {
        const place = Math.max(
          0,
          names.findIndex(({ field }) => field === error.path?.[0]),
        );
        const { path } = parts[place] as EntityPart;
        const { entities, objects } = asked[place] as FoundEntities;
        const positions = positionsAt(run.data, path).filter((_, at) =>
          entities.includes(objects[at] as Plain),
        );
        run.onError({ ...plain(error), path: entityPath(error.path, positions, path) }, service);
      }
      asked.forEach(({ entities }, place) => lay(data?.[(names[place] as EntityNames).field], entities));
    };
  }

  function entityPart(node: FetchNode, path: ResponsePath, requires: Requires): EntityPart {
    const represent = compileRepresentation(schema, requires);
    return {
      path,
      pickVariables: variablesOf(node),
      find(data) {
        const found: FoundEntities = { objects: objectsAt(data, path), entities: [], representations: [] };
        for (const entity of found.objects) {
          const representation = represent(entity);
          if (representation === null) continue;
          found.entities.push(entity);
          found.representations.push(representation);
        }
        return found;
      },
    };
  }
}

type Requires = NonNullable<FetchNode['requires']>;

/** The objects at one place of the result that a subgraph is asked about. */
interface EntityPart {
  path: ResponsePath;
  pickVariables(given: Plain): Plain;
  find(data: Plain): FoundEntities;
}

interface FoundEntities {
  /** All objects at the place, known well enough or not. */
  objects: Plain[];
  entities: Plain[];
  representations: Plain[];
}

/** How the planner names them. */
const ENTITIES: EntityNames = { field: '_entities', variable: 'representations' };

/** Lays each entity's part of the answer over it. */
function lay(received: unknown, entities: readonly Plain[]): void {
  if (!Array.isArray(received) || received.length !== entities.length) return;
  for (let index = 0; index < entities.length; index += 1) {
    const part: unknown = received[index];
    if (part !== null && part !== undefined) merge(entities[index] as Plain, part as Plain);
  }
}

function isSimplePath(path: ResponsePath): boolean {
  return path.every((part) => typeof part === 'string' && !part.startsWith('.') && !part.includes('|['));
}

function requireSimple(node: FetchNode): void {
  if (node.inputRewrites || node.outputRewrites || node.contextRewrites) throw new NotSimple('rewrites');
}

function request(node: FetchNode, variables: Plain): FetchRequest {
  return { query: node.operation, variables, operationName: node.operationName };
}

/** Only the variables that the fetch uses, and only those that the client gave: defaults are in the fetch's own text. */
function variablesOf({ variableUsages = [] }: FetchNode): (given: Plain) => Plain {
  return (given) => {
    const picked: Plain = {};
    for (const name of variableUsages) {
      if (Object.hasOwn(given, name) && given[name] !== undefined) picked[name] = given[name];
    }
    return picked;
  };
}

/** `_entities[2].field` of the subgraph's answer is a field of the third object that it was asked about. */
function entityPath(
  path: GraphQLFormattedError['path'],
  positions: readonly (string | number)[][],
  fetchPath: ResponsePath,
): (string | number)[] {
  const index = path?.[1];
  if (path && typeof index === 'number') return [...(positions[index] ?? []), ...path.slice(2)];
  return [...fetchPath];
}

/** An error object spread: GraphQLError keeps its parts in getters that a spread would miss. */
function plain({ message, extensions }: GraphQLFormattedError): GraphQLFormattedError {
  return { message, ...(extensions ? { extensions } : {}) };
}
