import type { FetchNode, ResponsePath } from '@apollo/query-planner';
import type { GraphQLFormattedError, GraphQLSchema } from 'graphql';
import { compileRepresentation } from './compile-representation.ts';
import { compileRewrites, type Rewrite } from './rewrites.ts';
import { objectsAt, positionsAt, type Position } from './entity-positions.ts';
import { ENTITIES, joinDocuments, type EntityDocument, type EntityNames } from './join-documents.ts';
import { merge } from './merge.ts';
import { pickVariables } from './pick-variables.ts';
import type { ErrorPath, RunPlan } from './plan-run.ts';

type Plain = Record<string, unknown>;

/** A step that asks a subgraph about the objects at a place of the result. */
export interface EntityFetch {
  node: FetchNode;
  path: ResponsePath;
  requires: NonNullable<FetchNode['requires']>;
}

/** Turns fetches from one subgraph that may run at the same time into functions: one when their texts can be joined. */
export function compileEntityFetches(schema: GraphQLSchema, fetches: readonly EntityFetch[]): RunPlan[] {
  const parts = fetches.map((fetch) => entityPart(schema, fetch));
  const apart = fetches.map(({ node: { serviceName, operation, operationName } }, at) =>
    askAbout(serviceName, { query: operation, operationName, names: [ENTITIES] }, parts.slice(at, at + 1)),
  );
  const joined = joinDocuments(fetches.map(({ node }) => node.operation));
  const [first] = fetches;
  return joined && first ? [askAbout(first.node.serviceName, joined, parts, apart)] : apart;
}

/** The objects at one place of the result that a subgraph is asked about. */
interface EntityPart {
  path: ResponsePath;
  pick(given: Plain): Plain;
  find(data: Plain): FoundEntities;
  rewriteAnswer: Rewrite | undefined;
}

interface FoundEntities {
  /** Those that are known well enough to ask about. */
  entities: Plain[];
  representations: Plain[];
}

function entityPart(schema: GraphQLSchema, { node, path, requires }: EntityFetch): EntityPart {
  const represent = compileRepresentation(schema, requires);
  const rewriteInput = compileRewrites(schema, node.inputRewrites);
  return {
    path,
    pick: pickVariables(node),
    rewriteAnswer: compileRewrites(schema, node.outputRewrites),
    find(data) {
      const found: FoundEntities = { entities: [], representations: [] };
      for (const entity of objectsAt(data, path)) {
        const representation = represent(entity);
        if (representation === null) continue;
        rewriteInput?.(representation);
        found.entities.push(entity);
        found.representations.push(representation);
      }
      return found;
    },
  };
}

/**
 * One request about the objects of each part. When one of them fails as a whole, GraphQL leaves nothing of the others:
 * they are then asked for one by one.
 */
function askAbout(
  service: string,
  { query, operationName, names }: EntityDocument,
  parts: readonly EntityPart[],
  apart: readonly RunPlan[] = [],
): RunPlan {
  return async (run) => {
    const variables: Plain = {};
    const asked = parts.map((part, at) => {
      const found = part.find(run.data);
      Object.assign(variables, part.pick(run.variables));
      return { ...found, part, names: names[at] as EntityNames };
    });
    if (asked.every(({ entities }) => entities.length === 0)) return;
    for (const {
      representations,
      names: { variable },
    } of asked) {
      if (variable in variables)
        throw new Error(`A variable of an operation cannot have the name ${variable}`);
      variables[variable] = representations;
    }
    const { data, errors } = await run.ask(service, { query, variables, operationName });
    if (apart.length > 0 && !data && errors?.every(isOfService)) {
      await Promise.all(apart.map((one) => one(run)));
      return;
    }
    if (errors) {
      const paths = asked.map(({ entities, part }) => entityPaths(entities, part.path, run.data));
      for (const error of errors) {
        const at = names.findIndex(({ field }) => field === error.path?.[0]);
        // What the request did not ask about has not failed.
        if (asked[at]?.entities.length === 0) continue;
        run.onError(error, service, (paths[Math.max(0, at)] as PathOf)(error));
      }
    }
    if (!data) return;
    for (const {
      entities,
      part,
      names: { field },
    } of asked)
      layOver(entities, entitiesOf(data, field, entities.length), part.rewriteAnswer);
  };
}

/** Said by the service itself, which therefore answers. */
function isOfService({ extensions }: GraphQLFormattedError): boolean {
  return extensions?.['code'] !== 'UNAVAILABLE';
}

function entitiesOf(data: Plain, field: string, expected: number): readonly unknown[] {
  const received = data[field];
  if (!Array.isArray(received)) throw new Error('Expected "data._entities" of a subgraph to be an array');
  if (received.length !== expected)
    throw new Error(`Expected "data._entities" of a subgraph to contain ${expected} elements`);
  return received;
}

/** Lays each entity's part of the answer over it. */
function layOver(
  entities: readonly Plain[],
  received: readonly unknown[],
  rewrite: Rewrite | undefined,
): void {
  for (let index = 0; index < entities.length; index += 1) {
    const entity = entities[index] as Plain;
    const part = received[index] as Plain | null | undefined;
    if (part === null || part === undefined) continue;
    if (rewrite) {
      part['__typename'] ??= entity['__typename'];
      rewrite(part);
    }
    merge(entity, part);
  }
}

type PathOf = (error: GraphQLFormattedError) => ErrorPath;

/** `_entities[2].field` of the subgraph's answer is a field of the third object that it was asked about. */
function entityPaths(entities: readonly Plain[], path: ResponsePath, data: Plain): PathOf {
  // Found once, however many errors there are.
  let positions: ReadonlyMap<unknown, Position> | undefined;
  return (error) => () => {
    if (error.path === undefined) return undefined;
    const [, index, ...rest] = error.path;
    if (typeof index !== 'number') return path;
    positions ??= positionsAt(data, path);
    // Another subgraph may have answered null for what stood around it meanwhile.
    return [...(positions.get(entities[index]) ?? path), ...rest];
  };
}
