import { migrate, type DatabasePart } from '@guanjia/kit';
import { createTestDatabase, withClient, type DatabaseUrls, type TestDatabase } from '@guanjia/postgres';
import { readCatalogue } from '../catalogue/read-catalogue.ts';
import { SERVICES } from '../services.ts';
import { schemaSql } from '../snapshot/schema-sql.ts';
import { baselineFiles, baselineParts } from './baselines.ts';
import { emptyTables, fillTables } from './fill-tables.ts';
import { rowsOfTables } from './rows.ts';

const opened: TestDatabase[] = [];
afterEach(async () => {
  for (const database of opened.splice(0)) await database.drop();
});

async function databaseOf(name: string, parts: readonly DatabasePart[]): Promise<TestDatabase> {
  const prepare = (urls: DatabaseUrls) => migrate(urls, parts, { withJobs: false });
  const database = await createTestDatabase({ name, prepare });
  opened.push(database);
  return database;
}

const schemaOf = ({ adminUrl }: TestDatabase) =>
  withClient(adminUrl, async (admin) => schemaSql(await readCatalogue(admin)));

/** Every later step meets rows in every table. */
async function fill({ ownerUrl }: TestDatabase, service: string): Promise<void> {
  await withClient(ownerUrl, (owner) => fillTables(owner, rowsOfTables[service] ?? {}));
}
const emptyIn = ({ ownerUrl }: TestDatabase) => withClient(ownerUrl, emptyTables);

const baselines = SERVICES.flatMap((service) =>
  baselineFiles(service.name).map((file) => [service.name, file, service] as const),
);

test('each service has a baseline', () => {
  expect(SERVICES.filter(({ name }) => baselineFiles(name).length === 0)).toEqual([]);
});

test.each(baselines)(
  '%s: a database as of %s, with rows in every table, becomes a new one',
  async (name, file, service) => {
    const earlier = await databaseOf(`earlier-${name}-${file.slice(0, 4)}`, baselineParts(service, file));
    await fill(earlier, name);
    expect(await emptyIn(earlier)).toEqual([]);
    await migrate(earlier, service.parts, { withJobs: false });
    expect(await schemaOf(earlier)).toEqual(await schemaOf(await databaseOf(`new-${name}`, service.parts)));
    expect(await emptyIn(earlier)).toEqual([]);
  },
);

describe('what an upgrade test would miss is an error', () => {
  const [estates] = SERVICES as [(typeof SERVICES)[number]];
  const withTable = (columns: string): readonly DatabasePart[] => [
    ...estates.parts,
    {
      name: 'later',
      steps: [{ name: '0001-later', sql: `create table later (${columns})` }],
      repeatables: [],
    },
  ];

  test('a table without a row', async () => {
    const database = await databaseOf('upgrade-unfilled', estates.parts);
    await fill(database, 'estates');
    await migrate(database, withTable('id text not null'), { withJobs: false });
    expect(await emptyIn(database)).toEqual(['later']);
    await fill(database, 'estates');
    expect(await emptyIn(database)).toEqual([]);
  });

  test('a table whose rules refuse the row', async () => {
    const database = await databaseOf(
      'upgrade-refused',
      withTable('amount integer not null check (amount > 5)'),
    );
    await expect(fill(database, 'estates')).rejects.toThrow(
      /No row was put into later: .*later_amount_check/,
    );
  });

  test('a step that was edited after a database was made of it', () => {
    const edited = estates.parts.map((part) => ({
      ...part,
      steps: part.steps.map((step) => ({ ...step, sql: `${step.sql} -- later` })),
    }));
    expect(() => baselineParts({ ...estates, parts: edited }, baselineFiles('estates')[0] ?? '')).toThrow(
      'platform/0001-baseline was edited',
    );
  });
});
