import { migrate } from '@guanjia/kit';
import { createTestDatabase, withClient, type DatabaseUrls } from '@guanjia/postgres';
import type { Table } from './catalogue/catalogue.ts';
import { readCatalogue } from './catalogue/read-catalogue.ts';
import { SERVICES } from './services.ts';

/** Tables that every statement of a service may read, whatever the caller's scope, and why. */
const OPEN = new Map([
  ['database_step', 'what has run on the database'],
  ['personal_data_key', 'a text that says nothing of anybody; asked for before there is a caller'],
]);

const isClosed = ({ name, rowSecurity, policies, privileges }: Table) =>
  (rowSecurity === 'FORCED' && policies.length > 0) || privileges.length === 0 || OPEN.has(name);

test.each(SERVICES)(
  '$name: every table is under row-level security, or no service reaches it',
  async (service) => {
    const prepare = (urls: DatabaseUrls) => migrate(urls, service.parts, { withJobs: false });
    const database = await createTestDatabase({ name: `new-${service.name}`, prepare });
    try {
      const { tables } = await withClient(database.adminUrl, readCatalogue);
      expect(tables.length).toBeGreaterThan(20);
      expect(tables.filter((table) => !isClosed(table)).map(({ name }) => name)).toEqual([]);
      // Those that were given to nobody were taken from the service on purpose.
      expect(tables.find(({ name }) => name === 'audit_head')?.privileges).toEqual([]);
    } finally {
      await database.drop();
    }
  },
);
