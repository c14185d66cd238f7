import { GraphQLError } from 'graphql';
import { PlatformError } from '../errors/platform-error.ts';

/** What PostgreSQL (classes 08 and 57P) and the network say when the database goes away or is not there yet. */
const DOWN = /^(08...|57P0[1-5]|ECONNREFUSED|ECONNRESET|EPIPE|ENOTFOUND|ETIMEDOUT)$/;
const CUT =
  /connection (terminated|ended)|terminating connection|not queryable|timeout exceeded when trying to connect/i;

/**
 * The errors as callers may see them: a database that is away is a matter of moments and says so,
 * instead of looking like a fault of the request.
 */
export function withDatabaseDown(errors: readonly GraphQLError[]): readonly GraphQLError[] {
  return errors.map((error) => {
    // Errors of compiled execution have no extensions.
    if (error.extensions?.['code'] || !isDatabaseDown(error.originalError)) return error;
    const { message, extensions } = new PlatformError(
      'UNAVAILABLE',
      'The database does not answer at the moment: try again in a few seconds.',
      { reason: 'databaseUnavailable' },
    );
    const { nodes, path, originalError } = error;
    return new GraphQLError(message, { nodes, path, originalError, extensions });
  });
}

/** Whether a failure, or what caused it, is the database being away. */
export function isDatabaseDown(failure: unknown): boolean {
  if (typeof failure !== 'object' || failure === null) return false;
  const { code, message, cause } = failure as { code?: unknown; message?: unknown; cause?: unknown };
  return DOWN.test(String(code)) || CUT.test(String(message)) || isDatabaseDown(cause);
}
