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
