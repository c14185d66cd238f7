import { GraphQLError } from 'graphql';

/** Every code that a client can receive. The list is closed: a client may switch over it. */
export const ERROR_CODES = [
  'UNAUTHENTICATED',
  'FORBIDDEN',
  'NOT_FOUND',
  'INVALID_INPUT',
  'VERSION_CONFLICT',
  'ALREADY_EXISTS',
  'ILLEGAL_TRANSITION',
  'RULE_VIOLATED',
  'IDEMPOTENCY_MISMATCH',
  'LIMIT_EXCEEDED',
  'UNAVAILABLE',
  'OUTCOME_UNKNOWN',
  'INTERNAL',
] as const;

export type ErrorCode = (typeof ERROR_CODES)[number];

export interface ErrorDetails {
  /** Stable camelCase key under which the frontends keep the translated sentence. */
  reason?: string;
  /** The input field that the error belongs to. */
  field?: string;
  /** Values for the translated sentence. */
  params?: Record<string, unknown>;
}

/** The one error that reaches a caller: a code from the closed list and a message that says what to do. */
export class PlatformError extends GraphQLError {
  readonly code: ErrorCode;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message, { extensions: { code, ...details } });
    this.name = 'PlatformError';
    this.code = code;
  }
}

/** The row does not exist, or lies outside the caller's division: the two look alike on purpose. */
export function notFound(typeName: string, id: string): PlatformError {
  return new PlatformError('NOT_FOUND', `${typeName} ${id} does not exist or lies outside your division.`, {
    reason: 'notFound',
    params: { type: typeName, id },
  });
}

/**
 * A change was sent and its answer did not come back: it may have been done. Trying again is safe with the same
 * idempotency key only; whoever has none looks first. `service` is who was to do it.
 */
export function outcomeUnknown(service: string, requestId: string): PlatformError {
  return new PlatformError(
    'OUTCOME_UNKNOWN',
    `It is not known whether this was done: the ${service} service did not answer in time. Look at the present state first, or send the very same again with its idempotency key: then it is done once. In the audit log it has the request id ${requestId}.`,
    { reason: 'outcomeUnknown', params: { service, requestId } },
  );
}

/** Somebody changed the row between its reading and its writing; by now nobody knows to which version. */
export function changedMeanwhile(): PlatformError {
  return new PlatformError('VERSION_CONFLICT', 'This was changed meanwhile. Reload and try again.', {
    reason: 'versionConflict',
    field: 'version',
  });
}

/** Refuses a change that was made on an older version of the row than the stored one. */
export function requireVersion(stored: { id: string; version: number }, given: number): void {
  if (stored.version === given) return;
  throw new PlatformError(
    'VERSION_CONFLICT',
    `${stored.id} was changed meanwhile: you hold version ${given}, it is at ${stored.version}. Reload and try again.`,
    { reason: 'versionConflict', field: 'version', params: { given, current: stored.version } },
  );
}
