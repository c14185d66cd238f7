import type { FetchNode, PlanNode, QueryPlan, ResponsePath } from '@apollo/query-planner';
import type { GraphQLSchema } from 'graphql';
import { compileEntityFetches, type EntityFetch } from './compile-entity-fetches.ts';
import { compileRewrites } from './rewrites.ts';
import { objectsAt } from './entity-positions.ts';
import { merge } from './merge.ts';
import type { PlanRun, RunPlan } from './plan-run.ts';
import { pickVariables } from './pick-variables.ts';

/** Turns a query plan into a function. */
export function compilePlan(supergraphSchema: GraphQLSchema, plan: QueryPlan): RunPlan {
  if (!plan.node) return () => Promise.resolve();
  if (plan.node.kind === 'Subscription') throw new Error('The gateway runs no subscriptions.');
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
        return step(node.node, [...path, ...node.path]);
      case 'Condition': {
        const then = node.ifClause && step(node.ifClause, path);
        const otherwise = node.elseClause && step(node.elseClause, path);
        return async (run) => {
          await (run.coerced[node.condition] === true ? then : otherwise)?.(run);
        };
      }
      case 'Fetch': {
        const fetch = entityFetchOf(node, path);
        return guarded(
          fetch ? firstOf(compileEntityFetches(supergraphSchema, [fetch])) : plainFetch(node, path),
        );
      }
      case 'Defer':
        throw new Error('The gateway answers in one piece: @defer is not supported.');
    }
  }

  /** A fetch of fields of the root type, which may also stand below: a type can lead back to Query. */
  function plainFetch(node: FetchNode, path: ResponsePath): RunPlan {
    const pick = pickVariables(node);
    const rewrite = compileRewrites(supergraphSchema, node.outputRewrites);
    return async (run) => {
      const targets = path.length === 0 ? [run.data] : objectsAt(run.data, path);
      if (targets.length === 0) return;
      const { data, errors } = await run.ask(node.serviceName, {
        query: node.operation,
        variables: pick(run.variables),
        operationName: node.operationName,
      });
      for (const error of errors ?? [])
        run.onError(error, node.serviceName, () => error.path && [...path, ...error.path]);
      if (!data) return;
      rewrite?.(data);
      for (const target of targets) merge(target, data);
    };
  }

  /** Steps that ask one subgraph about several kinds of objects at the same time ask it once. */
  function parallel(nodes: readonly PlanNode[], path: ResponsePath): RunPlan[] {
    const steps: RunPlan[] = [];
    const byService = new Map<string, EntityFetch[]>();
    for (const node of nodes) {
      const fetch =
        node.kind === 'Flatten' && node.node.kind === 'Fetch'
          ? entityFetchOf(node.node, [...path, ...node.path])
          : undefined;
      if (!fetch) {
        steps.push(step(node, path));
        continue;
      }
      const known = byService.get(fetch.node.serviceName);
      if (known) known.push(fetch);
      else byService.set(fetch.node.serviceName, [fetch]);
    }
    for (const fetches of byService.values())
      steps.push(...compileEntityFetches(supergraphSchema, fetches).map(guarded));
    return steps;
  }
}

function entityFetchOf(node: FetchNode, path: ResponsePath): EntityFetch | undefined {
  return node.requires && { node, path, requires: node.requires };
}

function firstOf([first]: readonly RunPlan[]): RunPlan {
  return first ?? (() => Promise.resolve());
}

/** A step that fails leaves the others' part of the answer. */
function guarded(next: RunPlan): RunPlan {
  return async (run: PlanRun) => {
    try {
      await next(run);
    } catch (error) {
      run.onFailure(error);
    }
  };
}
