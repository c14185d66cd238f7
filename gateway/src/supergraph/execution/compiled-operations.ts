import type { GatewayExecutionResult, GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import {
  getVariableValues,
  GraphQLError,
  getOperationAST,
  Kind,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  type OperationDefinitionNode,
} from 'graphql';
import type { LoadedSupergraph } from '../operation-planner.ts';
import type { SubgraphResponse } from '../../subgraphs/subgraph-target.ts';
import { conditionVariables } from './collect-fields.ts';
import { compilePlan } from './compile-plan.ts';
import { compileShape, type Shape } from './compile-shape.ts';
import { ErrorList } from './error-list.ts';
import type { FetchRequest, RunPlan } from './plan-run.ts';

type Plain = Record<string, unknown>;

/** As many operations as our pages and integrators have, several times over; the least used go first. */
const MAX_COMPILED = 500;
/** Shapes of one operation, one for each set of values in @skip and @include. */
const MAX_SHAPES = 64;
/** A list of thousands of wrong values is told by its first few. */
const MAX_VARIABLE_ERRORS = 50;

/** What one operation needs of its request. */
export interface OperationRun {
  ask(service: string, request: FetchRequest): Promise<SubgraphResponse>;
  /** The most errors that an answer tells. */
  maxErrors: number;
}

interface CompiledOperation {
  operation: OperationDefinitionNode;
  runPlan: RunPlan;
  /** The shape for these variables. */
  shapeFor(coerced: Plain): Shape;
  /** A place in the subgraphs' answers by the names that the client gave. */
  clientPath(path: Path | undefined): Path | undefined;
}

type Path = readonly (string | number)[];

/**
 * Runs operations on a supergraph. Each is planned and compiled to functions once, when it first comes, and runs the
 * same each time: Apollo's own engine interprets plan and result anew for each request, which takes three times as long.
 */
export function compiledOperations(supergraph: LoadedSupergraph) {
  const compiled = new Map<string, CompiledOperation>();

  return async (
    context: GatewayGraphQLRequestContext,
    run: OperationRun,
  ): Promise<GatewayExecutionResult> => {
    const operation = prepared(context);
    const given = context.request.variables ?? {};
    const { errors, coerced } = getVariableValues(
      supergraph.apiSchema,
      operation.operation.variableDefinitions ?? [],
      given,
      { maxErrors: MAX_VARIABLE_ERRORS },
    );
    return errors ? { errors } : execute(operation, { given, coerced }, run);
  };

  function prepared(context: GatewayGraphQLRequestContext): CompiledOperation {
    const key = `${context.queryHash} ${context.operationName ?? ''}`;
    const known = compiled.get(key) ?? compile(supergraph, context);
    compiled.delete(key);
    compiled.set(key, known);
    if (compiled.size > MAX_COMPILED) compiled.delete(compiled.keys().next().value as string);
    return known;
  }
}

function compile(supergraph: LoadedSupergraph, context: GatewayGraphQLRequestContext): CompiledOperation {
  const { document, clientNames } = supergraph.separateFields(context.document);
  const operationName = context.request.operationName;
  const operation = getOperationAST(document, operationName);
  if (!operation) throw new Error('The server runs only operations that exist');
  const plan = supergraph.plan(document, operationName);
  const toShape = { schema: supergraph.apiSchema, operation, clientNames, fragments: fragmentsOf(document) };
  const conditional = conditionVariables(document);
  const shapes = new Map<string, Shape>();
  const shapeFor = (coerced: Plain): Shape => {
    const key = conditional.map((name) => (coerced[name] === true ? 1 : 0)).join('');
    const known = shapes.get(key);
    if (known) return known;
    const shape = compileShape({ ...toShape, conditions: coerced, isPlanned: plan.node !== undefined });
    if (shapes.size < MAX_SHAPES) shapes.set(key, shape);
    return shape;
  };
  return {
    operation,
    runPlan: compilePlan(supergraph.supergraphSchema, plan),
    shapeFor,
    clientPath:
      clientNames.size === 0
        ? (path) => path
        : (path) => path?.map((step) => clientNames.get(String(step)) ?? step),
  };
}

function fragmentsOf({ definitions }: DocumentNode): Record<string, FragmentDefinitionNode> {
  const fragments: Record<string, FragmentDefinitionNode> = {};
  for (const definition of definitions)
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments[definition.name.value] = definition;
  return fragments;
}

async function execute(
  { runPlan, shapeFor, clientPath }: CompiledOperation,
  variables: { given: Plain; coerced: Plain },
  { ask, maxErrors }: OperationRun,
): Promise<GatewayExecutionResult> {
  const errors = new ErrorList(maxErrors);
  const data: Plain = {};
  await runPlan({
    variables: variables.given,
    coerced: variables.coerced,
    data,
    ask,
    onError: (error, service, path) => errors.add(() => serviceError(error, service, clientPath(path()))),
    onFailure: (error) => errors.add(() => asGraphQLError(error)),
  });
  const shaped = shapedOrFailed(() => shapeFor(variables.coerced)(data, variables.coerced));
  if ('failure' in shaped) errors.add(() => shaped.failure);
  const result = 'failure' in shaped ? { data: null, invalid: [] } : shaped;
  if (!errors.isEmpty) return { data: result.data, errors: errors.toArray() };
  if (result.invalid.length === 0) return { data: result.data };
  return { data: result.data, extensions: { valueCompletion: result.invalid.slice(0, maxErrors) } };
}

/** A subgraph that answers something of another kind than the schema says leaves nothing to answer with. */
function shapedOrFailed(shape: () => ReturnType<Shape>): ReturnType<Shape> | { failure: GraphQLError } {
  try {
    return shape();
  } catch (error) {
    return { failure: asGraphQLError(error) };
  }
}

function serviceError(
  error: GraphQLFormattedError,
  service: string,
  path: readonly (string | number)[] | undefined,
): GraphQLError {
  return new GraphQLError(error.message || `Error while asking the subgraph ${service}`, {
    path: path ?? null,
    extensions: { ...error.extensions, serviceName: service },
    ...(error instanceof Error ? { originalError: error } : {}),
  });
}

function asGraphQLError(error: unknown): GraphQLError {
  if (error instanceof GraphQLError) return error;
  return error instanceof Error
    ? new GraphQLError(error.message, { originalError: error })
    : new GraphQLError(String(error));
}
