import type { GraphQLFormattedError } from 'graphql';

/** GeoReport knows three kinds of refusal: no such thing, no valid key, and everything else. */
export type Open311Status = 400 | 403 | 404;

/** A refusal as GeoReport tells it: the code is the HTTP status, or a finer one of the same family. */
export class Open311Error extends Error {
  readonly status: Open311Status;
  readonly code: number;

  constructor(status: Open311Status, message: string, code: number = status) {
    super(message);
    this.name = 'Open311Error';
    this.status = status;
    this.code = code;
  }
}

const KINDS: Readonly<Record<string, readonly [Open311Status, number?]>> = {
  UNAUTHENTICATED: [403],
  FORBIDDEN: [403],
  NOT_FOUND: [404],
  ALREADY_EXISTS: [400, 409],
  IDEMPOTENCY_MISMATCH: [400, 409],
  LIMIT_EXCEEDED: [400, 429],
  UNAVAILABLE: [400, 503],
  INTERNAL: [400, 500],
};

/** What an error of the graph is in GeoReport. */
export function open311Error(error: Pick<GraphQLFormattedError, 'message' | 'extensions'>): Open311Error {
  const [status, code] = KINDS[String(error.extensions?.['code'])] ?? [400];
  return new Open311Error(status, error.message, code);
}
