import { PlatformError } from '@guanjia/kit';
import type { GraphQLError } from 'graphql';

/** The errors of one answer: the first so many, then one that says how many more there were. */
export class ErrorList {
  readonly #limit: number;
  readonly #errors: GraphQLError[] = [];
  #omitted = 0;

  constructor(limit: number) {
    this.#limit = limit;
  }

  /** The error is only made when it is going to be told. */
  add(make: () => GraphQLError): void {
    if (this.#errors.length < this.#limit) this.#errors.push(make());
    else this.#omitted += 1;
  }

  get isEmpty(): boolean {
    return this.#errors.length === 0;
  }

  toArray(): GraphQLError[] {
    return this.#omitted === 0 ? this.#errors : [...this.#errors, tooMany(this.#limit, this.#omitted)];
  }
}

function tooMany(limit: number, omitted: number): PlatformError {
  return new PlatformError(
    'LIMIT_EXCEEDED',
    `There were ${omitted} more errors: an answer tells the first ${limit}.`,
    { reason: 'tooManyErrors', params: { limit, omitted } },
  );
}
