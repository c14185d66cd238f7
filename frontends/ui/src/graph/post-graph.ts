import { ownHeaders } from './headers.ts';

export interface GraphQuestion {
  query: string;
  variables?: Record<string, unknown>;
  operationName?: string;
  extensions?: Record<string, unknown>;
  signal?: AbortSignal;
}

/** An answer of the graph as it came, errors and extensions included. */
export interface GraphAnswer<Data> {
  data?: Data | null;
  errors?: {
    message: string;
    path?: (string | number)[];
    locations?: { line: number; column: number }[];
    extensions?: Record<string, unknown>;
  }[];
  extensions?: Record<string, unknown>;
}

/**
 * Asks the graph without the client's cache, for queries that a person wrote. Rejects when there is no answer in JSON;
 * errors of the graph are part of the answer.
 */
export async function postGraph<Data = Record<string, unknown>>(
  question: GraphQuestion,
): Promise<GraphAnswer<Data>> {
  const { signal, ...body } = question;
  const response = await fetch('/graphql', {
    method: 'POST',
    headers: ownHeaders({ 'content-type': 'application/json', accept: 'application/json' }),
    credentials: 'same-origin',
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
  return (await response.json()) as GraphAnswer<Data>;
}
