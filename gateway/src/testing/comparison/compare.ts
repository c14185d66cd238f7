import type { AnswerOf } from './engines.ts';

/** What of an answer has to be the same whichever engine gives it. */
export interface Comparable {
  data: unknown;
  errors: string[];
  /** Whether values were not what the schema says; which of several is told first is left open. */
  hasInvalid: boolean;
}

export function comparable({ data, errors, invalid }: AnswerOf): Comparable {
  return {
    data,
    // Several fetches that ours asks as one have one error in common.
    errors: distinct(
      errors.map(
        ({ message, path, extensions }) =>
          `${message} ${String(extensions?.['serviceName'])} ${placeOf(path)}`,
      ),
    ),
    // Where nothing is left, what was looked at before that became known is left open too.
    hasInvalid: data !== null && invalid.length > 0,
  };
}

/**
 * A path without its indexes: where a plan asks about some of the objects at a place, Apollo's engine counts wrongly and
 * names another object. It also lets "_entities" through, which no client knows.
 */
function placeOf(path: readonly (string | number)[] = []): string {
  return path.filter((step) => typeof step === 'string' && step !== '@' && step !== '_entities').join('.');
}

function distinct(texts: readonly string[]): string[] {
  return [...new Set(texts)].toSorted();
}

/** Errors whose path names an item that no list has. */
export function misplaced({ data, errors }: AnswerOf): unknown[] {
  return errors.flatMap(({ path = [] }) => {
    let value: unknown = data;
    for (const step of path) {
      if (typeof value !== 'object' || value === null || step === '@') return [];
      if (typeof step === 'number' && !Object.hasOwn(value, step)) return [path];
      value = (value as Record<string | number, unknown>)[step];
    }
    return [];
  });
}
