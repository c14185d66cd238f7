/** Why a service does not start on the database that it was given. */
export type StartRefusal = 'databaseNewer' | 'personalDataKeyWrong' | 'feedMismatch';

/** A service and its database do not fit: to start all the same would fail at the first step, or lose data. */
export class StartRefused extends Error {
  override readonly name = 'StartRefused';
  readonly reason: StartRefusal;
  /** What a sentence about it in another language needs. */
  readonly values: Readonly<Record<string, string>>;

  constructor(reason: StartRefusal, message: string, values: Readonly<Record<string, string>> = {}) {
    super(message);
    this.reason = reason;
    this.values = values;
  }
}

/**
 * Refuses a database on which a newer platform has run steps that this one does not know.
 * @param executed names of the steps that have run
 */
export function requireKnownSteps(
  executed: readonly string[],
  steps: readonly { readonly name: string }[],
): void {
  const known = new Set(steps.map(({ name }) => name));
  const unknown = executed.find((name) => !known.has(name));
  if (unknown === undefined) return;
  throw new StartRefused(
    'databaseNewer',
    `The database has had the step ${unknown}, which this version does not know. Start the version that made it, or a ` +
      'newer one; or restore a copy of the database from before.',
    { step: unknown },
  );
}
