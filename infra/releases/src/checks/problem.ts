/** Why a release may not go live, in words for the person who deploys. */
export interface Problem {
  /** Name of the release at fault. */
  release: string;
  code: 'FILE' | 'IMPORT_MAP' | 'SHARED_VERSION' | 'OPERATION';
  message: string;
}

/** The deploy is refused; nothing has changed. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly problems: Problem[];

  constructor(problems: Problem[]) {
    super(problems.map(({ release, message }) => `${release}: ${message}`).join('\n'));
    this.problems = problems;
  }
}

/** The check itself could not be made; trying again later may help. */
export class UnavailableError extends Error {
  override readonly name = 'UnavailableError';
}
