import { MikroORM } from '@mikro-orm/postgresql';
import { Migration, Migrator } from '@mikro-orm/migrations';
import { prepareJobs } from '../jobs/job-schema.ts';
import { allowAppends } from '../sequencing/append-key.ts';
import { requireKnownSteps } from './start-refused.ts';

/** How a service's database is reached: by its owner, and by the service itself. */
export interface DatabaseAddresses {
  ownerUrl: string;
  serviceUrl: string;
}

/** One step of a service's database, in SQL. A step that has run is never changed: write the next one. */
export interface DatabaseStep {
  /** Sorts the steps: `0001-registry`. */
  name: string;
  sql: string[];
}

/**
 * Brings a service's database to its newest step, each step in a transaction of its own, and the job queue's tables
 * to the version of their library, and lets the service leave its events and audit entries.
 * Runs as the owner role. Doing it again does nothing.
 * @throws StartRefused databaseNewer when a newer platform has changed the database, before anything is done
 */
export async function migrate(
  { ownerUrl, serviceUrl }: DatabaseAddresses,
  steps: readonly DatabaseStep[],
): Promise<void> {
  const orm = await MikroORM.init({
    clientUrl: ownerUrl,
    entities: [],
    discovery: { warnWhenNoEntities: false },
    extensions: [Migrator],
    pool: { min: 0, max: 2 },
    migrations: {
      snapshot: false,
      silent: true,
      migrationsList: steps.map((step) => ({ name: step.name, class: migrationOf(step) })),
    },
  });
  try {
    const executed = await orm.migrator.getExecuted();
    requireKnownSteps(
      executed.map(({ name }) => name),
      steps,
    );
    await prepareJobs(ownerUrl);
    await orm.migrator.up();
    await allowAppends(ownerUrl, serviceUrl);
  } finally {
    await orm.close(true);
  }
}

function migrationOf(
  step: DatabaseStep,
): new (...args: ConstructorParameters<typeof Migration>) => Migration {
  return class extends Migration {
    override up(): void {
      for (const statement of step.sql) this.addSql(statement);
    }
  };
}
