import { migrate } from '@guanjia/kit';
import { createTestDatabase, withClient, type TestDatabase } from '@guanjia/postgres';
import { nationalDays, nationalYears } from './calendar/national-calendar.ts';
import { categoryId, categoryTree } from './category/category-tree.ts';
import { databaseParts } from './database-parts.ts';
import { deadlinePacks } from './deadlines/deadline-pack.ts';
import { escalationPacks } from './escalation/escalation-pack.ts';
import { changeColumns } from './summary/figure-changes.ts';
import { measures } from './summary/figure-layout.ts';

// What code declares and the database holds are two texts: a step is written for each change of the declaration.

let database: TestDatabase;
beforeAll(async () => {
  database = await createTestDatabase({ name: 'cases', prepare: (urls) => migrate(urls, databaseParts) });
});
afterAll(() => database.drop());

const rowsOf = (query: string) =>
  withClient(database.adminUrl, async (admin) => (await admin.query(query)).rows);

test('a new database knows the calendar of the State Council', async () => {
  expect(await rowsOf('select date::text, kind, name, source from calendar_day order by date')).toEqual(
    nationalDays,
  );
  expect(await rowsOf('select year from calendar_year order by year')).toEqual(
    nationalYears.map((year) => ({ year })),
  );
});

test('a new database holds the packs that ship with the platform', async () => {
  const shipped = `key, valid_from::text as "validFrom", valid_to::text as "validTo"`;
  const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
  expect(await rowsOf(`select ${shipped}, channels, lines from deadline_pack order by key`)).toEqual(
    asStored(deadlinePacks).toSorted(byKey),
  );
  expect(
    await rowsOf(`select ${shipped}, lines, order_limit as "orderLimit" from escalation_pack order by key`),
  ).toEqual(asStored(escalationPacks).toSorted(byKey));
});

/** Without what JSON leaves out. */
function asStored<Value>(value: Value): Value {
  return JSON.parse(JSON.stringify(value)) as Value;
}

test('a new database has the tree of categories', async () => {
  const expected = categoryTree.flatMap(({ code, name, nameEn, leaves }, index) => {
    const position = (index + 1) * 100;
    const top = {
      id: categoryId(code),
      code,
      parent_id: null,
      top_code: code,
      name,
      name_en: nameEn,
      position,
    };
    return [
      top,
      ...leaves.map(([leaf, leafName, leafNameEn], place) => ({
        ...top,
        id: categoryId(leaf),
        code: leaf,
        parent_id: top.id,
        name: leafName,
        name_en: leafNameEn,
        position: position + place + 1,
      })),
    ];
  });
  expect(
    await rowsOf(
      'select id, code, parent_id, top_code, name, name_en, position from case_category where active order by position',
    ),
  ).toEqual(expected);
});

test('the roll-ups have a column for each measure that is declared', async () => {
  const columnsOf = async (table: string) =>
    (
      await rowsOf(
        `select column_name as name from information_schema.columns where table_name = '${table}' order by ordinal_position`,
      )
    ).map(({ name }) => name as string);
  expect(await columnsOf('case_figure')).toEqual(expect.arrayContaining([...measures]));
  expect((await columnsOf('case_figure')).length).toBe(measures.length + 6);
  expect((await columnsOf('case_figure_delta')).toSorted()).toEqual(['id', ...changeColumns].toSorted());
});
