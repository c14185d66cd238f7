import { circuitBreaker, ConsecutiveBreaker, handleType, isBrokenCircuitError } from 'cockatiel';
import { isCertainlyNotSent } from '@guanjia/http';
import { outcomeUnknown } from '@guanjia/kit';
import { Kind, OperationTypeNode, parse, type GraphQLFormattedError } from 'graphql';
import type { AskSubgraph, SubgraphRequest, SubgraphResponse } from './subgraph-target.ts';

export interface Guard {
  name: string;
  /** How long the subgraph may take for one operation. */
  timeoutMs: number;
  /** After so many failures in a row the subgraph is not asked again until `retryAfterMs` have passed. */
  failuresUntilOpen: number;
  retryAfterMs: number;
  /** Whether the subgraph answers at all: asked when an operation took too long. */
  isReady(): Promise<boolean>;
  /** Told about each failure; the client gets only the sentence that the subgraph does not answer. */
  onFailure(error: unknown, request: SubgraphRequest): void;
}

/** The service does not answer anybody: what the circuit breaker counts. */
class ServiceDown extends Error {}
/** The service answers, only not this in time: nobody else is to suffer for it. */
class TookTooLong extends Error {}

/**
 * Turns "cannot be reached" and "takes too long" into GraphQL errors that name the subgraph, so that the other
 * subgraphs' part of the answer still arrives; a change of which nobody knows whether it was done says that. Reads that
 * are given up are told so by the request's signal. Errors that the subgraph itself answers pass through.
 */
export function guardedSubgraph(ask: AskSubgraph, guard: Guard): AskSubgraph {
  const circuit = circuitBreaker(handleType(ServiceDown), {
    halfOpenAfter: guard.retryAfterMs,
    breaker: new ConsecutiveBreaker(guard.failuresUntilOpen),
  });
  const isReady = oneAtATime(() => guard.isReady());
  return async (request) => {
    try {
      return await circuit.execute(() => askInTime(ask, request, { ...guard, isReady }));
    } catch (error) {
      if (!isBrokenCircuitError(error)) guard.onFailure(error, request);
      return failed(guard, request, error);
    }
  };
}

async function askInTime(
  ask: AskSubgraph,
  request: SubgraphRequest,
  { name, timeoutMs, isReady }: Guard,
): Promise<SubgraphResponse> {
  // Made only when it happens: the stack of an error costs more than the rest of this.
  const late = () => new TookTooLong(`${name} did not answer within ${timeoutMs} ms`);
  const reading = isChange(request) ? undefined : givenUpWith(request.signal);
  try {
    return await inTime(ask({ ...request, signal: reading?.signal }), timeoutMs, late);
  } catch (error) {
    reading?.giveUp(error);
    // Whoever hung up has nothing to say about the service, nor has a query that it cannot answer.
    if (request.signal?.aborted || (await isReady())) throw error;
    throw new ServiceDown(messageOf(error), { cause: error });
  } finally {
    reading?.done();
  }
}

/** A read ends when it is given up here, or when the request's own signal is aborted. */
function givenUpWith(outer: AbortSignal | undefined) {
  const controller = new AbortController();
  const giveUp = (reason?: unknown): void => controller.abort(reason);
  const onAbort = (): void => giveUp(outer?.reason);
  if (outer?.aborted) onAbort();
  outer?.addEventListener('abort', onAbort, { once: true });
  return {
    signal: controller.signal,
    giveUp,
    done: () => outer?.removeEventListener('abort', onAbort),
  };
}

/** A change goes on whoever still listens. Operations come from plans: what they are is their first word. */
function isChange({ query }: SubgraphRequest): boolean {
  return query.startsWith(OperationTypeNode.MUTATION);
}

async function inTime<T>(answer: Promise<T>, timeoutMs: number, late: () => Error): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(late()), timeoutMs);
  });
  try {
    return await Promise.race([answer, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

function failed(guard: Guard, request: SubgraphRequest, error: unknown): SubgraphResponse {
  const told = toldAs(guard, request, error);
  return { data: null, errors: missingPaths(request.query).map((path) => ({ ...told, path })) };
}

function toldAs({ name, timeoutMs }: Guard, request: SubgraphRequest, error: unknown): GraphQLFormattedError {
  if (isChange(request) && mayHaveArrived(error)) {
    const { message, extensions } = outcomeUnknown(name, request.requestId);
    return { message, extensions: { ...extensions, service: name } };
  }
  if (error instanceof TookTooLong) {
    const seconds = Math.round(timeoutMs / 1000);
    return {
      message: `The ${name} service took longer than ${seconds} seconds for this. Ask for less, or try again later.`,
      extensions: {
        code: 'UNAVAILABLE',
        reason: 'queryTimedOut',
        params: { service: name, seconds },
        service: name,
      },
    };
  }
  return {
    message: `The ${name} service does not answer. The rest of the result is complete; try again shortly.`,
    extensions: {
      code: 'UNAVAILABLE',
      reason: 'serviceUnavailable',
      params: { service: name },
      service: name,
    },
  };
}

function mayHaveArrived(error: unknown): boolean {
  return !isBrokenCircuitError(error) && !isCertainlyNotSent(error);
}

/** One error for each root field that is missing; for entities one error, at the place where they were to be filled in. */
function missingPaths(query: string): string[][] {
  const operation = parse(query, { noLocation: true }).definitions.find(
    (definition) => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const fields =
    operation?.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD) ?? [];
  if (fields.length === 0) return [[]];
  const paths = fields.map(({ alias, name }) => [alias?.value ?? name.value]);
  if (fields.some(({ name }) => name.value !== '_entities')) return paths;
  // Joined fetches fill in several places, each with its own error.
  return paths.length > 1 ? paths : [[]];
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/** Many who ask at the same time have one answer. */
function oneAtATime<T>(ask: () => Promise<T>): () => Promise<T> {
  let asking: Promise<T> | undefined;
  return () => (asking ??= ask().finally(() => (asking = undefined)));
}
