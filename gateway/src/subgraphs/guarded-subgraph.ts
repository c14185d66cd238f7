import { circuitBreaker, ConsecutiveBreaker, handleAll, isBrokenCircuitError } from 'cockatiel';
import { Kind, parse, type GraphQLFormattedError } from 'graphql';
import type { AskSubgraph, SubgraphRequest, SubgraphResponse } from './subgraph-target.ts';

export interface Guard {
  name: string;
  /** How long the subgraph may take for one operation. */
  timeoutMs: number;
  /** After so many failures in a row the subgraph is not asked again until `retryAfterMs` have passed. */
  failuresUntilOpen: number;
  retryAfterMs: number;
  /** Told about each failure; the client gets only the sentence that the subgraph does not answer. */
  onFailure(error: unknown, request: SubgraphRequest): void;
}

/**
 * Turns "cannot be reached" and "takes too long" into GraphQL errors with code UNAVAILABLE that name the subgraph, so
 * that the other subgraphs' part of the answer still arrives. Errors that the subgraph itself answers pass through.
 */
export function guardedSubgraph(ask: AskSubgraph, guard: Guard): AskSubgraph {
  const circuit = circuitBreaker(handleAll, {
    halfOpenAfter: guard.retryAfterMs,
    breaker: new ConsecutiveBreaker(guard.failuresUntilOpen),
  });
  return async (request) => {
    try {
      return await circuit.execute(() => inTime(ask(request), guard));
    } catch (error) {
      if (!isBrokenCircuitError(error)) guard.onFailure(error, request);
      return unavailable(guard.name, request);
    }
  };
}

async function inTime<T>(answer: Promise<T>, { name, timeoutMs }: Guard): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${name} did not answer within ${timeoutMs} ms`)), timeoutMs);
  });
  try {
    return await Promise.race([answer, late]);
  } finally {
    clearTimeout(timer);
  }
}

function unavailable(name: string, request: SubgraphRequest): SubgraphResponse {
  const error: GraphQLFormattedError = {
    message: `The ${name} service does not answer. The rest of the result is complete; try again shortly.`,
    extensions: {
      code: 'UNAVAILABLE',
      reason: 'serviceUnavailable',
      params: { service: name },
      service: name,
    },
  };
  return { data: null, errors: missingPaths(request.query).map((path) => ({ ...error, path })) };
}

/** One error for each root field that is missing; for entities one error, at the place where they were to be filled in. */
function missingPaths(query: string): string[][] {
  for (const definition of parse(query, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const fields = definition.selectionSet.selections.filter((selection) => selection.kind === Kind.FIELD);
    if (fields.length === 0) continue;
    const paths = fields.map(({ alias, name }) => [alias?.value ?? name.value]);
    if (fields.some(({ name }) => name.value !== '_entities')) return paths;
    // Joined fetches fill in several places, each with its own error.
    if (paths.length > 1) return paths;
  }
  return [[]];
}
