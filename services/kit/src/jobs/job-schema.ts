import { PgBoss } from 'pg-boss';

/** The schema of the job library's own tables: the owner creates them, the service's role only reads and writes rows. */
export const JOB_SCHEMA = 'jobs';

/** Brings the job tables to the version of the library in use. Runs as the owner role; doing it again does nothing. */
export async function prepareJobs(ownerUrl: string): Promise<void> {
  const boss = new PgBoss({
    connectionString: ownerUrl,
    schema: JOB_SCHEMA,
    max: 1,
    supervise: false,
    schedule: false,
  });
  const failures: unknown[] = [];
  boss.on('error', (error) => failures.push(error));
  await boss.start();
  await boss.stop({ graceful: false });
  if (failures.length > 0) throw failures[0];
}
