import { withClient } from '@guanjia/postgres';
import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely';
import { casesHarness, type CasesHarness } from '../testing/cases-harness.ts';
import { readRuleBook } from './rule-book.ts';

let harness: CasesHarness;
beforeAll(async () => {
  harness = await casesHarness();
});
afterAll(() => harness?.stop());

const compiler = new Kysely<unknown>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
});

test('rules that nobody changed are read once; a change is seen at once, and one that is rolled back never was', async () => {
  await withClient(harness.database.serviceUrl, async (client) => {
    await client.query(`set guanjia.scope_from = '000000000000'; set guanjia.scope_to = '999999999999'`);
    let statements = 0;
    const rows = async <Row>(query: RawBuilder<Row>): Promise<Row[]> => {
      statements += 1;
      const { sql: text, parameters } = query.compile(compiler);
      return (await client.query(text, [...parameters])).rows as Row[];
    };
    const works = async () => (await readRuleBook(rows, '2018-03-01')).calendar.day('2018-03-14').working;
    expect(await works()).toBe(true);
    statements = 0;
    expect(await works()).toBe(true);
    expect(statements).toBe(1);

    await client.query('begin');
    await client.query(
      `insert into calendar_day (date, kind, name, source) values ('2018-03-14', 'OFF', '停电', '测试')`,
    );
    expect(await works()).toBe(false);
    await client.query('rollback');
    expect(await works()).toBe(true);

    // Another instance changes them.
    await withClient(harness.database.serviceUrl, async (other) => {
      await other.query(`set guanjia.scope_from = '000000000000'; set guanjia.scope_to = '999999999999'`);
      await other.query(
        `insert into calendar_day (date, kind, name, source) values ('2018-03-14', 'OFF', '停电', '测试')`,
      );
    });
    expect(await works()).toBe(false);
  });
});
