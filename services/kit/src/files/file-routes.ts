import type { Readable } from 'node:stream';
import type { Caller } from '../identity/caller.ts';
import { PlatformError, type ErrorCode } from '../errors/platform-error.ts';
import type { RequestContext } from '../subgraph/request-context.ts';

/**
 * What the graph is not made for: bytes. A service declares routes; the browser reaches them as
 * `/files/<service>/<route>` through the shell's server and the gateway, in this process or over HTTP.
 */
export interface FileRoute {
  /** The path's word behind the service, e.g. `documents`. */
  name: string;
  /** POST /files/<service>/<name>?… with the bytes as the body. */
  upload?(upload: FileUpload, context: RequestContext): Promise<FileAnswer>;
  /** GET /files/<service>/<name>/<id>?… */
  download?(download: FileDownload, context: RequestContext): Promise<FileAnswer>;
}

export interface FileUpload {
  query: URLSearchParams;
  body: Readable;
}

export interface FileDownload {
  id: string;
  query: URLSearchParams;
}

/** A request for one of a service's routes. */
export interface FileRequest {
  method: 'GET' | 'POST';
  /** Behind `/files/<service>`, with the query: `/documents/Document_0190…?thumbnail=1`. */
  target: string;
  body: Readable | null;
  caller: Caller;
  requestId: string;
}

export interface FileAnswer {
  status: number;
  /** Names in lower case. */
  headers: Record<string, string>;
  body: Readable | string;
}

/** What an identity token for a file request is bound to: the bytes are still on their way when it is signed. */
export function signedPart({ method, target }: Pick<FileRequest, 'method' | 'target'>): string {
  return `${method} ${target}`;
}

const STATUS: Partial<Record<ErrorCode, number>> = {
  UNAUTHENTICATED: 401,
  FORBIDDEN: 403,
  NOT_FOUND: 404,
  INVALID_INPUT: 422,
  LIMIT_EXCEEDED: 413,
  UNAVAILABLE: 503,
  INTERNAL: 500,
};

/** An error as the graph would tell it, so that pages handle it like any other. */
export function fileError(error: PlatformError): FileAnswer {
  return jsonAnswer(STATUS[error.code] ?? 409, {
    errors: [{ message: error.message, extensions: error.extensions }],
  });
}

export function jsonAnswer(status: number, body: unknown): FileAnswer {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify(body),
  };
}

/** Finds the route of a request and answers it; a PlatformError becomes an answer. */
export async function answerFile(
  routes: readonly FileRoute[],
  request: FileRequest,
  context: RequestContext,
): Promise<FileAnswer> {
  const { pathname, searchParams: query } = new URL(request.target, 'file://routes');
  const [, name, id, ...more] = pathname.split('/');
  const route = routes.find((candidate) => candidate.name === name);
  if (route?.upload && request.method === 'POST' && !id && request.body) {
    return route.upload({ query, body: request.body }, context);
  }
  if (route?.download && request.method === 'GET' && id && more.length === 0) {
    return route.download({ id, query }, context);
  }
  throw new PlatformError('NOT_FOUND', 'There is no such file route.', { reason: 'fileRouteNotFound' });
}
