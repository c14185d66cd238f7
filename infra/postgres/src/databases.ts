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
