import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { roleUrls, rolesOf, urlFor, withClient, type DatabaseUrls } from '../databases.ts';
import { grantDatabase, prepareDatabases } from '../prepare-databases.ts';
import { currentTestRun, type TestRun } from './test-run.ts';
import { testServerUrl } from './test-server.ts';

/** A database of one test file's own. */
export interface TestDatabase extends DatabaseUrls {
  /** Administrator's URL of this database. */
  adminUrl: string;
  name: string;
  /** Deletes it; open connections are cut. Call it in `afterAll`. */
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** What the template holds, e.g. `cases` or `cases-demo`: same name, same template within a run. */
  name: string;
  /** Fills the template, once per run: migrations, demo data. Must close its connections. */
  prepare: (urls: DatabaseUrls & { adminUrl: string }) => Promise<void>;
}

/**
 * A fresh copy of a migrated database, in some 40 ms after the first of its kind in a run.
 *
 * ```ts
 * const database = await createTestDatabase({ name: 'cases', prepare: (urls) => migrate(urls, databaseParts) });
 * afterAll(() => database.drop());
 * ```
 */
export async function createTestDatabase({ name, prepare }: TestDatabaseOptions): Promise<TestDatabase> {
  const run = currentTestRun();
  const serverUrl = await testServerUrl(run);
  const template = `guanjia_test_${run.id}_${name.replace(/[^a-z0-9]+/g, '_')}`;
  await withClient(serverUrl, (admin) => ensureTemplate(admin, { run, serverUrl, template, prepare }));

  const copy = `${template}_${randomBytes(4).toString('hex')}`;
  const roles = rolesOf(template);
  await withClient(serverUrl, async (admin) => {
    await admin.query(
      `create database ${admin.escapeIdentifier(copy)} owner ${admin.escapeIdentifier(roles.owner)}
         template ${admin.escapeIdentifier(template)} strategy file_copy`,
    );
    await grantDatabase(admin, copy, roles);
  });
  return {
    ...roleUrls(serverUrl, copy, roles, () => run.password),
    adminUrl: urlFor(serverUrl, { database: copy }),
    name: copy,
    drop: () =>
      withClient(serverUrl, async (admin) => {
        await admin.query(`drop database if exists ${admin.escapeIdentifier(copy)} with (force)`);
      }),
  };
}

interface TemplateOptions {
  run: TestRun;
  serverUrl: string;
  template: string;
  prepare: TestDatabaseOptions['prepare'];
}

async function ensureTemplate(
  admin: pg.Client,
  { run, serverUrl, template, prepare }: TemplateOptions,
): Promise<void> {
  // Workers that want the same template wait here for the one that makes it.
  await admin.query('select pg_advisory_lock(hashtext($1))', [template]);
  try {
    const known = await admin.query<{ ready: boolean }>(
      'select datistemplate as ready from pg_database where datname = $1',
      [template],
    );
    if (known.rows[0]?.ready) return;
    const database = admin.escapeIdentifier(template);
    // Left by a file whose `prepare` failed: this one shall see the error itself.
    if (known.rows[0]) await admin.query(`drop database ${database} with (force)`);
    const urls = await prepareDatabases(serverUrl, [template], () => run.password);
    await prepare({
      ...(urls[template] as DatabaseUrls),
      adminUrl: urlFor(serverUrl, { database: template }),
    });
    await admin.query(`alter database ${database} with is_template true allow_connections false`);
    await admin.query('select pg_terminate_backend(pid, 5000) from pg_stat_activity where datname = $1', [
      template,
    ]);
  } finally {
    await admin.query('select pg_advisory_unlock(hashtext($1))', [template]);
  }
}
