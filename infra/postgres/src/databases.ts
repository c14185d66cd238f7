import pg from 'pg';
import { PostgresError } from './postgres-error.ts';

/** The platform's databases; each service has one and sees no other. */
export const DATABASES = ['guanjia_estates', 'guanjia_cases', 'guanjia_ratings'] as const;

/** How a service reaches its database. */
export interface DatabaseUrls {
  /** Role `<database>_owner`: owns the schema, runs migrations, loads reference and demo data. */
  ownerUrl: string;
  /** Role `<database>_service`: reads and writes rows under row-level security; owns nothing, changes no schema. */
  serviceUrl: string;
}

export interface DatabaseRoles {
  owner: string;
  service: string;
}

/** The role names of a database. A migration finds the service's role as `replace(current_user, '_owner', '_service')`. */
export function rolesOf(database: string): DatabaseRoles {
  return { owner: `${database}_owner`, service: `${database}_service` };
}

/**
 * Creates the databases and their roles, or brings them to the state described here. Runs as often as you like.
 * @param adminUrl a role that may create roles and databases (need not be superuser)
 * @param passwordOf gives the password of each role; the roles' passwords are set to it
 * @throws PostgresError CONNECTION_REFUSED when the server cannot be reached with `adminUrl`
 */
export async function prepareDatabases<Name extends string>(
  adminUrl: string,
  names: readonly Name[],
  passwordOf: (role: string) => string,
): Promise<Record<Name, DatabaseUrls>> {
  const urls = {} as Record<Name, DatabaseUrls>;
  await withClient(adminUrl, async (admin) => {
    for (const name of names) {
      const roles = rolesOf(name);
      const urlsOfOne = roleUrls(adminUrl, name, roles, passwordOf);
      await createRoles(admin, roles, passwordOf);
      await createDatabase(admin, name, roles);
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

/** The same server under another database, role and password. */
export function urlFor(
  url: string,
  { database, role, password }: { database: string; role?: string; password?: string },
): string {
  const changed = new URL(url);
  changed.pathname = `/${database}`;
  if (role !== undefined) changed.username = role;
  if (password !== undefined) changed.password = encodeURIComponent(password);
  return changed.href;
}

export function roleUrls(
  adminUrl: string,
  database: string,
  roles: DatabaseRoles,
  passwordOf: (role: string) => string,
): DatabaseUrls {
  const as = (role: string) => urlFor(adminUrl, { database, role, password: passwordOf(role) });
  return { ownerUrl: as(roles.owner), serviceUrl: as(roles.service) };
}

/** Runs `work` on one connection and closes it. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url, application_name: 'guanjia-start' });
  try {
    await client.connect();
  } catch (cause) {
    const { host, pathname } = new URL(url);
    throw new PostgresError(
      'CONNECTION_REFUSED',
      `PostgreSQL at ${host}${pathname} cannot be used: ${(cause as Error).message}. ` +
        'Check DATABASE_URL: the server, the role, its password.',
      { cause },
    );
  }
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

async function createRoles(
  admin: pg.Client,
  { owner, service }: DatabaseRoles,
  passwordOf: (role: string) => string,
): Promise<void> {
  for (const role of [owner, service]) {
    const known = await admin.query('select 1 from pg_roles where rolname = $1', [role]);
    const verb = known.rowCount === 0 ? 'create' : 'alter';
    await admin.query(
      `${verb} role ${quoted(role)} login nocreatedb nocreaterole noinherit
         password ${admin.escapeLiteral(passwordOf(role))}`,
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
  const known = await admin.query('select 1 from pg_database where datname = $1', [name]);
  if (known.rowCount === 0) {
    await admin.query(
      `create database ${quoted(name)} owner ${quoted(roles.owner)} encoding 'UTF8' template template0`,
    );
  }
  await grantDatabase(admin, name, roles);
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

/** What the owner creates later, the service may read and write but never alter. */
async function grantSchema(admin: pg.Client, roles: DatabaseRoles): Promise<void> {
  const [owner, service] = [quoted(roles.owner), quoted(roles.service)];
  await admin.query(
    `alter schema public owner to ${owner};
     revoke all on schema public from public;
     grant usage on schema public to ${service};
     alter default privileges for role ${owner} grant usage on schemas to ${service};
     alter default privileges for role ${owner} grant select, insert, update, delete on tables to ${service};
     alter default privileges for role ${owner} grant usage, select on sequences to ${service};
     alter default privileges for role ${owner} revoke execute on functions from public;
     alter default privileges for role ${owner} grant execute on functions to ${service};`,
  );
}

/**
 * Under row-level security an index answers only to functions that tell nothing of the rows they are shown: PostgreSQL
 * knows that of comparisons, and has to be told of the text search match, which raises no errors either. Only a
 * superuser can say so; without it a search is as right, and slow.
 */
export async function letSearchUseIndexes(admin: pg.Client): Promise<void> {
  const { rows } = await admin.query<{ superuser: boolean }>(
    'select rolsuper as superuser from pg_roles where rolname = current_user',
  );
  if (rows[0]?.superuser) await admin.query('alter function ts_match_vq(tsvector, tsquery) leakproof');
}

function quoted(identifier: string): string {
  return pg.escapeIdentifier(identifier);
}
