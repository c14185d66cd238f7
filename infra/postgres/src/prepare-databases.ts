import pg from 'pg';
import { requireAdminRights } from './admin-rights.ts';
import { roleUrls, rolesOf, urlFor, withClient, type DatabaseRoles, type DatabaseUrls } from './databases.ts';
import { PostgresError } from './postgres-error.ts';

/**
 * Creates the databases and their roles, or brings them to the state described here. Runs as often as you like. The
 * passwords of roles whose database is there already stay as they are: another start may be using them.
 * @param adminUrl a role that may create databases and roles (need not be superuser), on PostgreSQL 15 or newer
 * @param passwordOf gives the password of each role
 * @throws PostgresError CONNECTION_REFUSED when the server cannot be reached with `adminUrl`, RIGHTS_MISSING when its role
 *   may do too little, OTHER_INSTALLATION when a role of a database that is there has another password
 */
export async function prepareDatabases<Name extends string>(
  adminUrl: string,
  names: readonly Name[],
  passwordOf: (role: string) => string,
): Promise<Record<Name, DatabaseUrls>> {
  const urls = {} as Record<Name, DatabaseUrls>;
  await withClient(adminUrl, async (admin) => {
    await requireAdminRights(admin);
    for (const name of names) {
      const roles = rolesOf(name);
      const urlsOfOne = roleUrls(adminUrl, name, roles, passwordOf);
      const isThere = await exists(admin, 'select 1 from pg_database where datname = $1', name);
      if (isThere) await requireOwnPasswords(urlsOfOne);
      await createRoles(admin, roles, isThere ? undefined : passwordOf);
      if (!isThere) await createDatabase(admin, name, roles);
      await grantDatabase(admin, name, roles);
      urls[name] = urlsOfOne;
    }
  });
  for (const name of names) {
    await withClient(urlFor(adminUrl, { database: name }), async (admin) => {
      await grantSchema(admin, rolesOf(name));
      await letSearchUseIndexes(admin);
    });
  }
  return urls;
}

/** What PostgreSQL says to a role that does not exist, may not sign in or has another password. */
const SIGN_IN_REFUSED = new Set(['28P01', '28000']);

async function requireOwnPasswords({ ownerUrl, serviceUrl }: DatabaseUrls): Promise<void> {
  for (const url of [ownerUrl, serviceUrl]) {
    try {
      await withClient(url, () => Promise.resolve());
    } catch (error) {
      const { code } = ((error as Error).cause ?? {}) as { code?: string };
      if (code === undefined || !SIGN_IN_REFUSED.has(code)) throw error;
      const { host, pathname, username } = new URL(url);
      throw new PostgresError(
        'OTHER_INSTALLATION',
        `The database ${pathname.slice(1)} at ${host} belongs to another installation: its role ${username} has ` +
          'another password than the one kept here.',
        { cause: error },
      );
    }
  }
}

/** Without `passwordOf`, roles keep the passwords that they have. */
async function createRoles(
  admin: pg.Client,
  { owner, service }: DatabaseRoles,
  passwordOf: ((role: string) => string) | undefined,
): Promise<void> {
  for (const role of [owner, service]) {
    const isThere = await exists(admin, 'select 1 from pg_roles where rolname = $1', role);
    const password = passwordOf ? `password ${admin.escapeLiteral(passwordOf(role))}` : '';
    // Before PostgreSQL 16, a role that does not inherit has no rights on the schema of the database that it owns.
    const inherits = role === owner ? 'inherit' : 'noinherit';
    await admin.query(
      `${isThere ? 'alter' : 'create'} role ${quoted(role)} login nocreatedb nocreaterole ${inherits} ${password}`,
    );
  }
  // A runaway statement or a forgotten transaction must not hold rows that other people wait for.
  await admin.query(`alter role ${quoted(service)} set statement_timeout = '30s'`);
  // A page waits for statements that read few rows: to start further processes for one takes longer than to read them.
  await admin.query(`alter role ${quoted(service)} set max_parallel_workers_per_gather = 0`);
  await admin.query(`alter role ${quoted(service)} set idle_in_transaction_session_timeout = '60s'`);
  // An administrator who is no superuser may give a database only to a role that it belongs to, and end only its sessions.
  await admin.query(`grant ${quoted(owner)}, ${quoted(service)} to current_user`);
}

async function createDatabase(admin: pg.Client, name: string, roles: DatabaseRoles): Promise<void> {
  await admin.query(
    `create database ${quoted(name)} owner ${quoted(roles.owner)} encoding 'UTF8' template template0`,
  );
}

/** Rights on the database itself; `create database … template` does not copy them. */
export async function grantDatabase(
  admin: pg.Client,
  name: string,
  { owner, service }: DatabaseRoles,
): Promise<void> {
  await admin.query(
    `revoke all on database ${quoted(name)} from public;
     grant connect, create, temporary on database ${quoted(name)} to ${quoted(owner)};
     grant connect on database ${quoted(name)} to ${quoted(service)};`,
  );
}

/** What the owner creates later, the service may read and write but never alter. Done as the owner: it is its schema. */
async function grantSchema(admin: pg.Client, roles: DatabaseRoles): Promise<void> {
  const [owner, service] = [quoted(roles.owner), quoted(roles.service)];
  await admin.query(
    `set role ${owner};
     alter schema public owner to ${owner};
     revoke all on schema public from public;
     grant usage on schema public to ${service};
     alter default privileges for role ${owner} grant usage on schemas to ${service};
     alter default privileges for role ${owner} grant select, insert, update, delete on tables to ${service};
     alter default privileges for role ${owner} grant usage, select on sequences to ${service};
     alter default privileges for role ${owner} revoke execute on functions from public;
     alter default privileges for role ${owner} grant execute on functions to ${service};
     reset role;`,
  );
}

/**
 * Under row-level security an index answers only to functions that tell nothing of the rows they are shown: PostgreSQL
 * knows that of comparisons, and has to be told of the text search match, which raises no errors either. Only a
 * superuser can say so; without it a search is as right, and slow.
 */
async function letSearchUseIndexes(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ superuser: boolean }>(
    'select rolsuper as superuser from pg_roles where rolname = current_user',
  );
  if (rows[0]?.superuser) await admin.query('alter function ts_match_vq(tsvector, tsquery) leakproof');
}

async function exists(admin: pg.Client, query: string, name: string): Promise<boolean> {
  return (await admin.query(query, [name])).rowCount !== 0;
}

function quoted(identifier: string): string {
  return pg.escapeIdentifier(identifier);
}
