import { withClient } from '@guanjia/postgres';
import { casesHarness, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';
import { ledgerImports, reasonOf } from '../testing/ledger-imports.ts';
import { ledgerImport } from './imported.resolver.ts';

let cases: CasesHarness;
beforeAll(async () => {
  cases = await casesHarness();
});
afterAll(() => cases.stop());

const { ask, prepare, read, check, run } = ledgerImports(() => cases);

test('a run that is killed in the middle goes on where it was, and takes nothing twice', async () => {
  const rows = Array.from({ length: 4_500 }, (_, place) => `K${place},第${place}件,2018-06-01,来电`);
  const { id } = await prepare(people.district, '大.csv', `编号,内容,日期,渠道\n${rows.join('\n')}\n`);
  expect(await check(people.district, id)).toMatchObject({ taken: 4_500 });
  await ask(people.district, 'mutation ($id: ID!) { runImport(input: { id: $id }) { id } }', { id });
  // The instance dies in the middle of the second chunk: what it asks of the database then is the fifth thing.
  const { job } = ledgerImport;
  const { handle } = job;
  let asked = 0;
  job.handle = (given) =>
    handle({
      ...given,
      open: (work, caller) =>
        given.open(async (context) => {
          const result = asked < 4 ? await work(context) : await Promise.reject(new Error('killed'));
          asked += 1;
          return result;
        }, caller),
    });
  await expect(cases.subgraph.runJob(job, { importId: id })).rejects.toThrow('killed');
  job.handle = handle;
  expect(await read(people.district, id)).toMatchObject({ state: 'RUNNING', done: 2_000, taken: 2_000 });
  await cases.subgraph.drainJobs();
  expect(await read(people.district, id)).toMatchObject({ state: 'DONE', taken: 4_500, unchanged: 0 });
  const { cases: found } = await cases.data<Answer>(
    people.district,
    '{ cases(filter: { channel: { eq: CALL } }) { totalCount } }',
  );
  expect(found.totalCount).toBe(4_500);
});

test('a sheet goes when its time is over, with the values it was shown by', async () => {
  const { id } = await prepare(
    people.district,
    '旧.csv',
    '编号,内容,日期,渠道,电话\nO1,旧件,2018-04-01,来电,13800138000\n',
  );
  const left = await prepare(people.district, '放下.csv', '编号,内容,日期,渠道\nO2,放下的,2018-04-01,来电\n');
  await check(people.district, id);
  expect(await run(people.district, id)).toMatchObject({ state: 'DONE', taken: 1 });
  const sheets = async () => {
    const { rows } = await withClient(cases.database.adminUrl, (client) =>
      client.query<{ name: string }>(
        `select name from document where name in ('旧.csv', '放下.csv') order by name`,
      ),
    );
    return rows.map(({ name }) => name);
  };
  cases.clock.set('2018-11-06T09:00:00+08:00');
  await cases.subgraph.runJob({ name: 'cases.sweepDocuments' }, {});
  expect(await sheets()).toEqual(['放下.csv']);
  cases.clock.set('2018-11-29T09:00:00+08:00');
  await cases.subgraph.runJob({ name: 'cases.sweepDocuments' }, {});
  expect(await sheets()).toEqual([]);
  expect((await read(people.district, left.id)).columns[0]).toMatchObject({ header: '编号', samples: [] });
  expect(await reasonOf(check(people.district, left.id))).toBe('sheetGone');
  cases.clock.set('2018-10-29T08:30:00+08:00');
});

test('an import can be stopped and goes on where it was; stopped before it ran, its columns can be mapped anew', async () => {
  const rows = Array.from({ length: 2_500 }, (_, place) => `S${place},第${place}次,2018-05-01,来函`);
  const { id, columns } = await prepare(
    people.district,
    '停.csv',
    `编号,内容,日期,渠道\n${rows.join('\n')}\n`,
  );
  expect(columns[1].samples).toEqual(['第0次', '第1次', '第2次']);
  const cancel = () =>
    ask(people.district, 'mutation ($input: CancelImportInput!) { cancelImport(input: $input) { state } }', {
      input: { id },
    });
  await ask(people.district, 'mutation ($input: CheckImportInput!) { checkImport(input: $input) { id } }', {
    input: { id },
  });
  await cancel();
  await cases.subgraph.drainJobs();
  expect(await read(people.district, id)).toMatchObject({ state: 'CANCELLED', mayResume: false, done: 0 });
  expect(await check(people.district, id)).toMatchObject({ state: 'CHECKED', taken: 2_500 });

  await ask(people.district, 'mutation ($input: RunImportInput!) { runImport(input: $input) { id } }', {
    input: { id },
  });
  // Somebody presses stop while the first chunk is being written.
  const { job } = ledgerImport;
  const { handle } = job;
  let asked = 0;
  job.handle = (given) =>
    handle({
      ...given,
      open: async (work, caller) => {
        asked += 1;
        if (asked === 5) await cancel();
        return given.open(work, caller);
      },
    });
  await cases.subgraph.runJob(job, { importId: id });
  job.handle = handle;
  await cases.subgraph.drainJobs();
  expect(await read(people.district, id)).toMatchObject({
    state: 'CANCELLED',
    mayResume: true,
    done: 2_000,
    taken: 2_000,
  });
  expect(await run(people.district, id)).toMatchObject({ state: 'DONE', done: 2_500, taken: 2_500 });
  expect(await reasonOf(cancel())).toBe('importNotNow');
});
