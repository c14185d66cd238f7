import type { BrowserContext } from 'playwright-core';
import type { GraphResult } from './graph.ts';

/** Asks the graph as the admin's own pages do: through the shell's server, with the session's cookie. */
export async function askPortal<Data>(
  context: BrowserContext,
  origin: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<GraphResult<Data>> {
  const response = await context.request.post(`${origin}/graphql`, {
    headers: { 'x-guanjia-request': '1', origin },
    data: { query, variables },
  });
  return (await response.json()) as GraphResult<Data>;
}

/** The data of an answer that has no errors. */
export async function dataFromPortal<Data>(
  context: BrowserContext,
  origin: string,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<Data> {
  const { data, errors } = await askPortal<Data>(context, origin, query, variables);
  if (errors || !data) throw new Error(`The graph answered with errors: ${JSON.stringify(errors)}`);
  return data;
}
