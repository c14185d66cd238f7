import type { PlatformError } from '@guanjia/kit';
import type { EntityManager } from '@mikro-orm/core';

/** Constraint of the database → the error that a caller gets for breaking it. */
export type ConstraintErrors = Readonly<Record<string, () => PlatformError>>;

/**
 * Writes what the unit of work holds. Rules are checked before; what slips through because somebody else changed the
 * same thing at the same moment is stopped by the database, and answered with the rule's own error.
 */
export async function flush(em: EntityManager, constraints: ConstraintErrors = {}): Promise<void> {
  try {
    await em.flush();
  } catch (error) {
    const known = constraints[constraintOf(error)];
    throw known ? known() : error;
  }
}

function constraintOf(error: unknown): string {
  const named = error as { constraint?: unknown };
  return typeof named.constraint === 'string' ? named.constraint : '';
}
