import { signInAgain, withHeaders } from './client.ts';

export interface GraphRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  /** Asks of the gateway, e.g. `{dryRun: true}` for the cost alone. */
  extensions?: Record<string, unknown> | undefined;
}

export interface GraphAnswer<Data> {
  data?: Data | null;
  errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    extensions?: Record<string, unknown>;
  }[];
  extensions?: Record<string, unknown>;
}

/**
 * Asks the graph outside the cache and answers everything that came back, extensions too: for texts that people write themselves.
 * Throws TypeError when nothing answers.
 */
export async function postGraph<Data = Record<string, unknown>>(
  request: GraphRequest,
): Promise<GraphAnswer<Data>> {
  const response = await fetch(
    '/graphql',
    withHeaders({
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json' },
      body: JSON.stringify(request),
    }),
  );
  if (response.status === 401) signInAgain();
  const answer = (await response.json()) as GraphAnswer<Data>;
  if (!answer.data && !answer.errors)
    throw new TypeError(`The gateway answered ${response.status} without a result.`);
  return answer;
}
