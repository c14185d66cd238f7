import type { KeyObject } from 'node:crypto';
import { signedPart, signIdentity } from '@guanjia/kit';
import { request } from 'undici';
import type { AskFile } from './subgraph-target.ts';

export interface HttpFilesOptions {
  /** The subgraph's name: the audience of the identity token. */
  name: string;
  /** Its GraphQL address; its file routes are at `/files` of the same origin. */
  url: string;
  signingKey: KeyObject;
  timeoutMs: number;
}

/** Asks a subgraph in another process for a file route. The identity is signed for this method and address. */
export function httpFiles({ name, url, signingKey, timeoutMs }: HttpFilesOptions): AskFile {
  return async ({ method, target, body, caller, requestId }) => {
    const token = await signIdentity({
      issuer: 'gateway',
      audience: name,
      caller,
      body: signedPart({ method, target }),
      key: signingKey,
    });
    const answer = await request(`${new URL(url).origin}/files${target}`, {
      method,
      headers: {
        authorization: `Bearer ${token}`,
        'x-request-id': requestId,
        ...(body ? { 'content-type': 'application/octet-stream' } : {}),
      },
      body,
      headersTimeout: timeoutMs,
      bodyTimeout: timeoutMs,
    });
    const headers = Object.entries(answer.headers).flatMap(([header, value]) =>
      typeof value === 'string' && PASSED.has(header) ? [[header, value]] : [],
    );
    return { status: answer.statusCode, headers: Object.fromEntries(headers), body: answer.body };
  };
}

const PASSED = new Set([
  'cache-control',
  'content-disposition',
  'content-length',
  'content-security-policy',
  'content-type',
  'x-content-type-options',
]);
