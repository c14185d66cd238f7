import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrate } from '@guanjia/kit';
import { prepareDatabases, startPostgres, urlFor, withClient } from '@guanjia/postgres';
import type { Catalogue } from '../catalogue/catalogue.ts';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import type { ServiceDatabase } from '../services.ts';

/** Nothing has to survive: the server is gone with the run. */
const SETTINGS = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '32MB' };

/** Makes databases on the embedded PostgreSQL, which is always of the same version, and reads what each consists of. */
export async function cataloguesOf(services: readonly ServiceDatabase[]): Promise<Map<string, Catalogue>> {
  const folder = mkdtempSync(join(tmpdir(), 'guanjia-schema-'));
  const server = await startPostgres({ dataDir: join(folder, 'postgres'), settings: SETTINGS });
  try {
    const password = randomBytes(18).toString('base64url');
    const names = services.map(({ name }) => name);
    const urls = await prepareDatabases(server.adminUrl, names, () => password);
    const catalogues = new Map<string, Catalogue>();
    for (const { name, parts } of services) {
      const addresses = urls[name];
      if (!addresses) throw new Error(`No database was made for ${name}.`);
      await migrate(addresses, parts, { withJobs: false });
      const adminUrl = urlFor(server.adminUrl, { database: name });
      catalogues.set(name, await withClient(adminUrl, readCatalogue));
    }
    return catalogues;
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
