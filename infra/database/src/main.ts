import { mkdirSync, writeFileSync } from 'node:fs';
import type { Catalogue } from './catalogue/catalogue.ts';
import { fileOf, SERVICES, SHARED } from './services.ts';
import { cataloguesOf } from './snapshot/scratch-server.ts';
import { schemaSql } from './snapshot/schema-sql.ts';
import { tableTypes } from './snapshot/table-types.ts';

/** Writes of each database what its schema is and what the rows of its own tables are. */
const catalogues = await cataloguesOf([SHARED, ...SERVICES]);
const shared = new Set(namesIn(catalogues.get(SHARED.name)));
for (const [service, catalogue] of catalogues) {
  writeFileSync(fileOf(service, 'db/schema.sql'), schemaSql(catalogue));
  const own = ({ name }: { name: string }) => service === SHARED.name || !shared.has(name);
  mkdirSync(fileOf(service, 'src/generated/'), { recursive: true });
  writeFileSync(
    fileOf(service, 'src/generated/tables.ts'),
    tableTypes({ tables: catalogue.tables.filter(own), views: catalogue.views.filter(own) }),
  );
}

function namesIn(catalogue: Catalogue | undefined): string[] {
  return [...(catalogue?.tables ?? []), ...(catalogue?.views ?? [])].map(({ name }) => name);
}
