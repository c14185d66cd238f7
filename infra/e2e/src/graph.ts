import type { Stack } from './stack.ts';

export interface GraphResult<Data> {
  data?: Data | null;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
}

/** An integrator's access token by client credentials. */
export async function clientToken(stack: Stack, clientId: string, scope: string): Promise<string> {
  const response = await fetch(stack.tokenAddress, {
    method: 'POST',
    headers: {
      authorization: `Basic ${Buffer.from(`${clientId}:${stack.secretOf(clientId)}`).toString('base64')}`,
      'content-type': 'application/x-www-form-urlencoded',
    },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
  });
  const answer = (await response.json()) as { access_token?: string; error_description?: string };
  if (!answer.access_token) throw new Error(`No token: ${answer.error_description ?? response.status}`);
  return answer.access_token;
}

/** Asks the gateway as an integrator does. */
export async function askGateway<Data>(
  stack: Stack,
  token: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<GraphResult<Data>> {
  const response = await fetch(stack.graphqlAddress, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as GraphResult<Data>;
}
