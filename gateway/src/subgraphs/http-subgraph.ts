import type { KeyObject } from 'node:crypto';
import { signIdentity } from '@guanjia/kit';
import type { GraphQLFormattedError } from 'graphql';
import { request } from 'undici';
import { z } from 'zod';
import type { AskSubgraph, SubgraphRequest, SubgraphResponse } from './subgraph-target.ts';

export interface HttpSubgraphOptions {
  /** The subgraph's name: the audience of the identity token. */
  name: string;
  url: string;
  /** The gateway's private Ed25519 key. */
  signingKey: KeyObject;
  timeoutMs: number;
}

const responseSchema = z.looseObject({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(z.custom<GraphQLFormattedError>((error) => typeof error === 'object' && error !== null))
    .optional(),
});

/**
 * Asks a subgraph in another process. Of the client's request only the request id goes along: the caller travels in a
 * signed token that is bound to this body and this subgraph. Throws when there is no GraphQL answer in time.
 */
export function httpSubgraph({ name, url, signingKey, timeoutMs }: HttpSubgraphOptions): AskSubgraph {
  return async ({
    caller,
    requestId,
    query,
    variables,
    operationName,
    signal,
  }: SubgraphRequest): Promise<SubgraphResponse> => {
    const body = JSON.stringify({ query, variables, operationName });
    const token = await signIdentity({ issuer: 'gateway', audience: name, caller, body, key: signingKey });
    // Not `fetch`: its web streams and header objects cost more than the rest of a small answer.
    const response = await request(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json',
        authorization: `Bearer ${token}`,
        'x-request-id': requestId,
      },
      body,
      // A second bound: the guard around it gives up first, and knows whether it was a change.
      headersTimeout: 2 * timeoutMs,
      bodyTimeout: 2 * timeoutMs,
      ...(signal ? { signal } : {}),
    });
    if (!String(response.headers['content-type']).includes('json')) {
      await response.body.dump();
      throw new Error(`${name} answered HTTP ${response.statusCode} without JSON`);
    }
    const answer = responseSchema.parse(await response.body.json());
    if (answer.data === undefined && answer.errors === undefined) {
      throw new Error(`${name} answered HTTP ${response.statusCode} without a GraphQL result`);
    }
    return { data: answer.data ?? null, ...(answer.errors ? { errors: answer.errors } : {}) };
  };
}
