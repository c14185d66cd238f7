import { GraphQLError } from 'graphql';
import { PlatformError } from '../errors/platform-error.ts';

/** What PostgreSQL (classes 08 and 57P) and the network say when the database goes away or is not there yet. */
const DOWN = /^(08...|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT)$/;
const CUT =
  /connection (terminated|ended)|terminating connection|not queryable|timeout exceeded when trying to connect/i;
/** Two changes at once, of which one gives way: a deadlock, or a failed serialization. */
const COLLIDED = /^40(001|P01)$/;
/** Classes 22 and 54: a value that no column takes, such as a NUL sign, the year 300000 or what no index holds. */
const UNUSABLE = /^(22|54)...$/;

/** The errors as callers may see them: what the database refused says so, instead of looking like a fault of ours. */
export function withDatabaseErrors(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  return errors.map((error) => {
    // Errors of compiled execution have no extensions.
    const known = error.extensions?.['code'] ? undefined : databaseError(error.originalError);
    if (!known) return error;
    const { nodes, path, originalError } = error;
    return new GraphQLError(known.message, { nodes, path, originalError, extensions: known.extensions });
  });
}

/** Whether the database went away, rather than refuse what it was asked. */
export function isConnectionLost(failure: unknown): boolean {
  const { code, message } = (failure ?? {}) as { code?: unknown; message?: unknown };
  return DOWN.test(String(code)) || CUT.test(String(message));
}

/** What a failure, or what caused it, means for a caller, when it is one that the database tells. */
export function databaseError(failure: unknown): PlatformError | undefined {
  if (typeof failure !== 'object' || failure === null) return undefined;
  const { code, cause } = failure as { code?: unknown; cause?: unknown };
  // A matter of moments.
  if (isConnectionLost(failure)) {
    return new PlatformError(
      'UNAVAILABLE',
      'The database does not answer at the moment: try again in a few seconds.',
      { reason: 'databaseUnavailable' },
    );
  }
  // Not tried again here: the work of a write may remember what it did the first time.
  if (COLLIDED.test(String(code))) {
    return new PlatformError(
      'UNAVAILABLE',
      'Somebody changed the same things at the same moment: try again.',
      {
        reason: 'changesCollided',
      },
    );
  }
  if (UNUSABLE.test(String(code))) {
    return new PlatformError(
      'INVALID_INPUT',
      'A value of the request cannot be used: it is too long, too large or no text.',
      {
        reason: 'valueUnusable',
      },
    );
  }
  return databaseError(cause);
}
