import type pg from 'pg';
import { PostgresError } from './postgres-error.ts';

/** What the platform's statements need. */
const OLDEST_VERSION = 15;

/**
 * Whether the administrator's role may make what the platform needs, said before anything is made.
 * @throws PostgresError RIGHTS_MISSING with the statement that gives the role what it lacks, VERSION_TOO_OLD
 */
export async function requireAdminRights(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ version: number; name: string; lacking: string[] }>(
    `select current_setting('server_version_num')::int / 10000 as version, rolname as name,
       array_remove(array[case when not rolcreatedb then 'createdb' end,
         case when not rolcreaterole then 'createrole' end], null) as lacking
     from (select rolname, rolsuper or rolcreatedb as rolcreatedb, rolsuper or rolcreaterole as rolcreaterole
       from pg_roles where rolname = current_user) role`,
  );
  const role = rows[0];
  if (!role) return;
  if (role.version < OLDEST_VERSION) {
    throw new PostgresError(
      'VERSION_TOO_OLD',
      `DATABASE_URL leads to PostgreSQL ${role.version}. Use ${OLDEST_VERSION} or newer.`,
    );
  }
  if (role.lacking.length === 0) return;
  throw new PostgresError(
    'RIGHTS_MISSING',
    `The role ${role.name} of DATABASE_URL may not create what the platform needs. Let a superuser run: ` +
      `alter role ${admin.escapeIdentifier(role.name)} ${role.lacking.join(' ')}`,
  );
}
