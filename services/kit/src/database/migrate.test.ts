import { mkdtempSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as immediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createTestDatabase, withClient, type TestDatabase } from '@guanjia/postgres';
import { readDatabasePart, type DatabasePart } from './database-part.ts';
import { migrate } from './migrate.ts';
import { platformPart } from './shared-parts.ts';

let database: TestDatabase;
beforeEach(async () => {
  database = await createTestDatabase({ name: 'kit-unmigrated', prepare: async () => undefined });
});
afterEach(() => database.drop());

const part = (steps: string[], repeatables: Record<string, string> = {}): DatabasePart => ({
  name: 'parks',
  steps: steps.map((sql, index) => ({ name: `000${index + 1}-parks`, sql })),
  repeatables: Object.entries(repeatables).map(([name, sql]) => ({ name, sql })),
});
const bring = (...parts: DatabasePart[]) => migrate(database, [platformPart, ...parts]);
const rowsOf = (query: string) =>
  withClient(database.ownerUrl, async (owner) => (await owner.query(query)).rows);

const TREES = 'create table tree (id integer primary key generated always as identity, kind text)';

test('each step runs once, in the order of its number', async () => {
  const first = [TREES, `insert into tree (kind) values ('oak')`];
  await bring(part(first));
  await bring(part(first));
  await bring(part([...first, `update tree set kind = 'elm'`]));
  expect(await rowsOf('select id, kind from tree')).toEqual([{ id: 1, kind: 'elm' }]);
});

test('a step that fails leaves nothing behind, and the error says where it failed', async () => {
  const broken = part([
    TREES,
    `insert into tree (kind) values ('oak');\n\ninsert into bush (kind) values ('box')`,
  ]);
  await expect(bring(broken)).rejects.toThrow(/parks\/0002-parks, line 3: relation "bush" does not exist/);
  expect(await rowsOf('select * from tree')).toEqual([]);
  // What ran before it stays, and the step is run when it has been put right.
  await bring(part([TREES, `insert into tree (kind) values ('oak')`]));
  expect(await rowsOf('select kind from tree')).toEqual([{ kind: 'oak' }]);
});

test('what can be repeated is, from the first file that changed on', async () => {
  const counted = 'create table if not exists ran (file text)';
  const file = (name: string, change = '') => `insert into ran values ('${name}') ${change}`;
  const files = { '01-a': file('a'), '02-b': file('b'), '03-c': file('c') };
  const ran = async () =>
    (await rowsOf('delete from ran returning file')).map(({ file: name }) => name as string);
  await bring(part([counted], files));
  expect(await ran()).toEqual(['a', 'b', 'c']);
  await bring(part([counted], files));
  expect(await ran()).toEqual([]);
  await bring(part([counted], { ...files, '02-b': file('b', '-- changed') }));
  expect(await ran()).toEqual(['b', 'c']);
  // One that fails is taken again with all that follow, changed or not.
  const failing = { ...files, '01-a': file('a'), '02-b': 'select from nowhere' };
  await expect(bring(part([counted], failing))).rejects.toThrow('parks/02-b');
  await bring(part([counted], { ...files, '02-b': file('b', '-- changed') }));
  expect(await ran()).toEqual(['b', 'c']);
});

test('of two that migrate at once the second waits, and finds everything done', async () => {
  const planted = part([`${TREES}; insert into tree (kind) values ('oak')`]);
  await withClient(database.ownerUrl, async (holder) => {
    await holder.query(`select pg_advisory_lock(hashtext('database_step'))`);
    const both = Promise.all([bring(planted), bring(planted)]);
    const waiting = `select count(*)::int as waiting from pg_locks where locktype = 'advisory' and not granted
      and database = (select oid from pg_database where datname = current_database())`;
    while ((await holder.query(waiting)).rows[0].waiting < 2) await immediate();
    expect((await holder.query(`select to_regclass('tree') as tree`)).rows).toEqual([{ tree: null }]);
    await holder.query(`select pg_advisory_unlock(hashtext('database_step'))`);
    await both;
  });
  expect(await rowsOf('select kind from tree')).toEqual([{ kind: 'oak' }]);
});

test('steps reach rows of every division though the policies hold for the owner', async () => {
  const rows = `insert into bench (division_code) values ('150271010000'), ('650100000000')`;
  const scoped = { access: `call scope_by_division('bench')` };
  const benches = 'create table bench (division_code text not null)';
  await bring(part([benches, rows], scoped));
  expect(await rowsOf('select * from bench')).toEqual([]);
  await bring(part([benches, rows, `delete from bench where division_code like '15%'`], scoped));
  const everywhere = `set guanjia.scope_from = '000000000000'; set guanjia.scope_to = '999999999999'`;
  const left = await withClient(database.ownerUrl, async (owner) => {
    await owner.query(everywhere);
    return (await owner.query('select * from bench')).rows;
  });
  expect(left).toEqual([{ division_code: '650100000000' }]);
});

test('the service reads what has run and changes nothing of it', async () => {
  await bring(part([TREES]));
  await withClient(database.serviceUrl, async (service) => {
    const { rows } = await service.query(`select name from database_step where name like 'parks/%'`);
    expect(rows).toEqual([{ name: 'parks/0001-parks' }]);
    await expect(service.query('delete from database_step')).rejects.toThrow('permission denied');
    await expect(service.query(`update database_step set checksum = ''`)).rejects.toThrow(
      'permission denied',
    );
  });
});

describe('a folder of SQL', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'guanjia-part-'));
    mkdirSync(join(folder, 'repeatable'));
  });
  afterEach(() => rmSync(folder, { recursive: true }));
  const write = (...files: string[]) =>
    files.forEach((file) => writeFileSync(join(folder, file), 'select 1;\r\n'));
  const read = () => readDatabasePart('parks', pathToFileURL(`${folder}/`));

  test('is a part: its numbered files are steps, the others are left out', () => {
    write('0002-later.sql', '0001-baseline.sql', 'schema.sql', 'repeatable/02-b.sql', 'repeatable/01-a.sql');
    const { steps, repeatables } = read();
    expect(steps.map(({ name }) => name)).toEqual(['0001-baseline', '0002-later']);
    expect(repeatables.map(({ name }) => name)).toEqual(['01-a', '02-b']);
    // The same text on every system.
    expect(steps[0]?.sql).toBe('select 1;\n');
  });

  test.each([[['0001-baseline.sql', '0003-later.sql']], [['0001-baseline.sql', '0001-too.sql']]])(
    'with the steps %j is refused',
    (files) => {
      write(...files);
      expect(read).toThrow('not numbered one by one');
    },
  );
});
