import type { PlatformError } from '@guanjia/kit';

/**
 * Turns the database's refusal by a named constraint into the error that a caller understands. For what cannot be
 * looked up before, because it lies outside the caller's division or is being written at the same time.
 */
export async function refusedBy<Result>(
  work: Promise<Result>,
  refusals: Record<string, PlatformError>,
): Promise<Result> {
  try {
    return await work;
  } catch (error) {
    const constraint = constraintOf(error);
    throw (constraint !== null && refusals[constraint]) || error;
  }
}

function constraintOf(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null;
  if ('constraint' in error && typeof error.constraint === 'string') return error.constraint;
  return 'cause' in error ? constraintOf(error.cause) : null;
}
