import type { FetchNode, PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import type { GraphQLFormattedError } from 'graphql';
import type { SubgraphResponse } from '../../subgraphs/subgraph-target.ts';
import { compileRepresentation } from './compile-representation.ts';
import { NotSimple } from './compile-shape.ts';
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
        const steps = node.nodes.map((child) => step(child, path));
        return async (run) => {
          await Promise.all(steps.map((next) => next(run)));
        };
      }
      case 'Flatten':
        if (
          node.path.some((part) => typeof part !== 'string' || part.startsWith('.') || part.includes('|['))
        ) {
          throw new NotSimple('path');
        }
        return step(node.node, [...path, ...node.path]);
      case 'Fetch':
        if (node.inputRewrites || node.outputRewrites || node.contextRewrites)
          throw new NotSimple('rewrites');
        return node.requires ? entityFetch(node, path, node.requires) : rootFetch(node, path);
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

  function entityFetch(
    node: FetchNode,
    path: ResponsePath,
    requires: NonNullable<FetchNode['requires']>,
  ): RunPlan {
    const represent = compileRepresentation(schema, requires);
    const pickVariables = variablesOf(node);
    return async (run) => {
      const entities: Plain[] = [];
      const representations: Plain[] = [];
      const objects = objectsAt(run.data, path);
      for (const entity of objects) {
        const representation = represent(entity);
        if (representation === null) continue;
        entities.push(entity);
        representations.push(representation);
      }
      if (representations.length === 0) return;
      const variables = pickVariables(run.variables);
      variables['representations'] = representations;
      const { data, errors } = await run.ask(node.serviceName, request(node, variables));
      if (errors) {
        const positions = positionsAt(run.data, path).filter((_, index) =>
          entities.includes(objects[index] as Plain),
        );
        for (const error of errors)
          run.onError({ ...plain(error), path: entityPath(error.path, positions, path) }, node.serviceName);
      }
      const received = data?.['_entities'];
      if (!Array.isArray(received) || received.length !== entities.length) return;
      for (let index = 0; index < entities.length; index += 1) {
        const part: unknown = received[index];
        if (part !== null && part !== undefined) merge(entities[index] as Plain, part as Plain);
      }
    };
  }
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
