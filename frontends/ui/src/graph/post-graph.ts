import { fetchAsViewer } from '../session/fetch-as-viewer.ts';
import { OPERATION_HEADER } from './headers.ts';

export interface GraphRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  /** Asks of the gateway, e.g. `{dryRun: true}` for the cost alone. */
  extensions?: Record<string, unknown> | undefined;
  /** That it changes nothing, so that it may be asked again when no answer came. */
  readsOnly?: boolean;
  signal?: AbortSignal;
}

/** An answer of the graph as it came, errors and extensions included. */
export interface GraphAnswer<Data> {
  data?: Data | null;
  errors?: readonly {
    message: string;
    path?: readonly (string | number)[];
    locations?: readonly { line: number; column: number }[];
    extensions?: Record<string, unknown>;
  }[];
  extensions?: Record<string, unknown>;
}

/**
 * Asks the graph outside the cache and answers everything that came back, extensions too: for texts that people write
 * themselves. Throws TypeError when nothing answers.
 */
export async function postGraph<Data = Record<string, unknown>>(
  request: GraphRequest,
): Promise<GraphAnswer<Data>> {
  const { signal, readsOnly = false, ...body } = request;
  const response = await fetchAsViewer('/graphql', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/json',
      ...(readsOnly ? { [OPERATION_HEADER]: 'query' } : {}),
    },
    body: JSON.stringify(body),
    ...(signal ? { signal } : {}),
  });
  const answer = (await response.json()) as GraphAnswer<Data>;
  if (!('data' in answer) && !answer.errors) {
    throw new TypeError(`The gateway answered ${response.status} without a result.`);
  }
  return answer;
}
