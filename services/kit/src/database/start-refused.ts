import { stepsOf, type DatabasePart } from './database-part.ts';
import type { DatabaseStepTable } from '../generated/tables.ts';

/** Why a service does not start on the database that it was given. */
export type StartRefusal =
  'databaseNewer' | 'databaseOutdated' | 'stepEdited' | 'personalDataKeyWrong' | 'feedMismatch';

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

/** A step that a database has had. */
export type StepThatRan = Pick<DatabaseStepTable, 'name' | 'checksum'>;

const STATE_OF_DATABASE = `
  select to_regclass('database_step') is not null as remembers,
    exists (select from pg_class where relnamespace = current_schema()::regnamespace and relkind = 'r') as used`;

/** The steps that a database has had; null when it remembers none and holds tables all the same. */
export async function stepsThatRan(
  rows: <Row extends object>(query: string) => Promise<Row[]>,
): Promise<StepThatRan[] | null> {
  const [state] = await rows<{ remembers: boolean; used: boolean }>(STATE_OF_DATABASE);
  if (!state?.remembers) return state?.used ? null : [];
  return rows<StepThatRan>(`select name, checksum from database_step where kind = 'STEP'`);
}

/**
 * Refuses a database that does not come from these steps, and one on which a newer platform has run others.
 * @param ran see stepsThatRan
 * @throws StartRefused databaseOutdated, databaseNewer, stepEdited
 */
export function requireKnownSteps(ran: readonly StepThatRan[] | null, parts: readonly DatabasePart[]): void {
  if (ran === null) {
    throw new StartRefused(
      'databaseOutdated',
      'The database was made by a version from before there were baselines, which nothing upgrades. Begin anew with ' +
        '"npm start -- --reset", which deletes its data, or start the version that made it.',
    );
  }
  const known = new Map(stepsOf(parts).map(({ name, checksum }) => [name, checksum]));
  const unknown = ran.find(({ name }) => !known.has(name));
  if (unknown) {
    throw new StartRefused(
      'databaseNewer',
      `The database has had the step ${unknown.name}, which this version does not know. Start the version that made it, ` +
        'or a newer one; or restore a copy of the database from before.',
      { step: unknown.name },
    );
  }
  const edited = ran.find(({ name, checksum }) => known.get(name) !== checksum);
  if (edited) {
    throw new StartRefused(
      'stepEdited',
      `The step ${edited.name} was edited after this database has had it. Put the file back as it was and write the ` +
        'change as a new step; or begin anew with "npm start -- --reset", which deletes the data.',
      { step: edited.name },
    );
  }
}
