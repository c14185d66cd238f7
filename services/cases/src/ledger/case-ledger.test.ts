import excel from 'exceljs';
import iconv from 'iconv-lite';
import type { Caller } from '@guanjia/kit';
import { casesHarness, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';
import { downloaded, uploaded } from '../testing/documents.ts';
import { ledgerImport } from './imported.resolver.ts';

let cases: CasesHarness;
beforeAll(async () => {
  cases = await casesHarness();
});
afterAll(() => cases.stop());

const JOB = `id state total done taken unchanged refused conflicts failure columns { place header key samples } sheetName mayResume
  problems(first: 500) { row conflict column value reason params } errorFile { id name url }`;
const ask = async (caller: Caller, query: string, variables: Record<string, unknown>) =>
  Object.values(await cases.data<Answer>(caller, query, variables))[0] as Answer;
const prepare = async (caller: Caller, name: string, bytes: Buffer | string) =>
  ask(
    caller,
    `mutation ($d: ID!) { prepareImport(input: { kind: "CASE_LEDGER", documentId: $d }) { ${JOB} } }`,
    {
      d: await uploaded(cases, caller, name, bytes),
    },
  );
const read = (caller: Caller, id: string) =>
  ask(caller, `query ($id: ID!) { importJob(id: $id) { ${JOB} } }`, { id });
const check = async (
  caller: Caller,
  id: string,
  settings: object = { channel: 'VISIT' },
  mapping: object[] = [],
) => {
  const input = { id, settings, mapping };
  await ask(caller, 'mutation ($input: CheckImportInput!) { checkImport(input: $input) { id } }', { input });
  await cases.subgraph.drainJobs();
  return read(caller, id);
};
const run = async (caller: Caller, id: string) => {
  await ask(caller, 'mutation ($id: ID!) { runImport(input: { id: $id }) { id } }', { id });
  await cases.subgraph.drainJobs();
  return read(caller, id);
};
const reasonOf = async (work: Promise<unknown>) =>
  work.then(
    () => 'taken',
    (error: Error) => /"reason":"(\w+)"/.exec(error.message)?.[1] ?? error.message,
  );

/** As the offices send it: a title, headers in their own order, merged cells, every way to write a date, blank rows. */
async function officeSheet(): Promise<Buffer> {
  const book = new excel.Workbook();
  const sheet = book.addWorksheet('台账');
  sheet.addRow(['稀土路街道信访投诉台账（2018年）']);
  sheet.mergeCells('A1:K1');
  sheet.addRow([]);
  sheet.addRow([
    '序号',
    '小区名称',
    ' 反映 内容 ',
    '来件编号',
    '登记日期',
    '来件渠道',
    '办理状态',
    '办结日期',
    '处理结果',
    '联系电话',
    '满意度',
  ]);
  sheet.addRow([
    1,
    '松石雅居',
    '垃圾三天没有清运',
    'Ａ００１',
    '2018/7/1 17:29:02',
    '来访',
    '已办结',
    '2018年7月9日',
    '已清运',
    '13812345678',
    '满意',
  ]);
  sheet.addRow([
    2,
    '',
    '楼道灯不亮',
    'A002',
    '２０１８年７月２日',
    '来电',
    '办理中',
    '',
    '',
    '0472-5150000',
    '',
  ]);
  sheet.mergeCells('B4:B5');
  sheet.addRow([]);
  sheet.addRow([3, '科技家园', '电梯停运', 'A003', 43_300.5, '', '', '', '', '', '']);
  sheet.addRow([4, '无此小区', '停车收费', 'A004', '2018/7/4', '来电', '', '', '', '', '']);
  sheet.addRow([5, '科技家园', '电梯又停运', 'A003', '2018/7/5', '来访', '', '', '', '', '']);
  sheet.addRow([6, '科技家园', '', 'A006', '2018/13/5', '飞鸽', '', '', '', '', '']);
  sheet.addRow([7, '火炬苑', '别的街道', 'A007', '2018/7/5', '来访', '', '', '', '', '']);
  return Buffer.from(await book.xlsx.writeBuffer());
}

describe('the offices’ ledger', () => {
  test('is read with its title, merged cells and headers in any order, and judged row by row before anything is taken', async () => {
    const prepared = await prepare(people.subdistrict, '台账.xlsx', await officeSheet());
    expect(
      prepared.columns.filter((column: Answer) => column.key).map((column: Answer) => column.key),
    ).toEqual([
      'estate',
      'text',
      'number',
      'receivedAt',
      'channel',
      'state',
      'resolvedAt',
      'result',
      'phone',
      'satisfaction',
    ]);
    expect(prepared).toMatchObject({ sheetName: '台账', total: 7 });
    const checked = await check(people.subdistrict, prepared.id);
    expect(checked).toMatchObject({
      state: 'CHECKED',
      total: 7,
      done: 7,
      taken: 3,
      refused: 3,
      conflicts: 1,
    });
    expect(checked.problems.map(({ row, column, reason }: Answer) => [row, column, reason])).toEqual([
      [8, 'estate', 'estateUnknown'],
      [9, 'number', 'numberTwice'],
      [10, 'receivedAt', 'dateUnreadable'],
      [10, 'text', 'valueMissing'],
      [10, 'channel', 'wordUnknown'],
      [11, 'estate', 'estateUnknown'],
    ]);
    const { cases: none } = await cases.data<Answer>(people.district, '{ cases { totalCount } }');
    expect(none.totalCount).toBe(0);

    const errors = new excel.Workbook();
    await errors.xlsx.load((await downloaded(cases, people.subdistrict, checked.errorFile.url)) as never);
    const [sheet] = errors.worksheets;
    expect(sheet?.getRow(1).getCell(12).value).toBe('未导入原因');
    expect(sheet?.getRow(2).getCell(12).value).toBe('小区：系统里没有这个小区，或不在本辖区');

    const done = await run(people.subdistrict, prepared.id);
    expect(done).toMatchObject({ state: 'DONE', taken: 3, unchanged: 0, refused: 3, conflicts: 1 });
  });

  test('its cases live by the same rules as those at a desk', async () => {
    const { cases: found } = await cases.data<Answer>(
      people.district,
      `{ cases(orderBy: [{ field: RECEIVED_AT }]) { nodes { sourceNumber channel state imported receivedAt complainant { phone }
        resolution { text onTime } followUp { satisfaction } events(first: 20) { nodes { type } } deadlines { clock state dueOn } } } }`,
    );
    const [first, second, third] = found.nodes as Answer[];
    expect(first).toMatchObject({
      sourceNumber: 'A001',
      channel: 'VISIT',
      state: 'CLOSED',
      imported: true,
      receivedAt: '2018-07-01T09:29:02.000Z',
      complainant: { phone: '138****5678' },
      resolution: { text: '已清运', onTime: true },
      followUp: { satisfaction: 'SATISFIED' },
    });
    expect(first.events.nodes.map((event: Answer) => event.type)).toEqual([
      'REGISTERED',
      'ACCEPTED',
      'ASSIGNED',
      'STARTED',
      'RESOLVED',
      'FOLLOWED_UP',
      'CLOSED',
    ]);
    expect(first.deadlines.every((deadline: Answer) => deadline.state !== 'RUNNING')).toBe(true);
    // Its estate stood in a merged cell; nobody of the registry is named for it, so it waits to be given to somebody.
    expect(second).toMatchObject({ sourceNumber: 'A002', state: 'ACCEPTED' });
    expect(third).toMatchObject({ sourceNumber: 'A003', state: 'REGISTERED', channel: 'VISIT' });
  });

  test('a second upload adds nothing, and another text under a known number is told, not taken', async () => {
    const again = await prepare(people.subdistrict, '台账.xlsx', await officeSheet());
    expect(await check(people.subdistrict, again.id)).toMatchObject({ taken: 0, unchanged: 3, conflicts: 1 });
    expect(await run(people.subdistrict, again.id)).toMatchObject({ state: 'DONE', taken: 0, unchanged: 3 });
    const changed = await prepare(
      people.subdistrict,
      '改.csv',
      '编号,内容,日期,渠道\nA001,完全不同的内容,2018-07-01,来访\n',
    );
    const { problems, taken } = await check(people.subdistrict, changed.id);
    expect(taken).toBe(0);
    expect(problems).toMatchObject([
      {
        row: 2,
        conflict: true,
        reason: 'numberWithOtherText',
        params: { stored: '垃圾三天没有清运', given: '完全不同的内容' },
      },
    ]);
  });

  test('an imported case is in the feed and in the audit log', async () => {
    const { casesEvents } = await cases.data<Answer>(
      { ...people.district, roles: [] },
      '{ casesEvents(first: 500) { events { type data } } }',
    );
    expect(casesEvents.events.filter((event: Answer) => event.type === 'CaseImported')).toHaveLength(3);
    const { casesAuditLog, casesAuditVerification } = await cases.data<Answer>(
      people.auditor,
      '{ casesAuditLog(first: 50) { nodes { action } } casesAuditVerification { intact } }',
    );
    expect(casesAuditLog.nodes.map((entry: Answer) => entry.action)).toContain('importCases');
    expect(casesAuditVerification.intact).toBe(true);
  });
});

describe('mapping', () => {
  test('is remembered for the department and the set of headers, in whatever order', async () => {
    const first = await prepare(
      people.community,
      '甲.csv',
      '何时,何事,编号\n2018-07-01,水管漏水,M1\n2018-07-01,门坏,M2\n',
    ).then(
      () => 'found',
      () => 'headerNotFound',
    );
    expect(first).toBe('headerNotFound');
    const sheet = (order: string) => `${order}\n`;
    const one = await prepare(
      people.community,
      '乙.csv',
      `${sheet('日期,编号,何事')}2018-07-01,M1,水管漏水\n`,
    );
    expect(await reasonOf(check(people.community, one.id))).toBe('columnMissing');
    const checked = await check(people.community, one.id, { channel: 'CALL' }, [{ place: 2, key: 'text' }]);
    expect(checked).toMatchObject({ taken: 1, refused: 0 });
    const two = await prepare(people.community, '丙.csv', `${sheet('何事,日期,编号')}窗坏,2018-07-02,M3\n`);
    expect(two.columns[0]).toMatchObject({ header: '何事', key: 'text' });
    const other = await prepare(
      people.community2,
      '丙.csv',
      `${sheet('何事,日期,编号')}窗坏,2018-07-02,M3\n`,
    );
    expect(other.columns[0].key).toBeNull();
  });
});

describe('files', () => {
  test('in GB18030 and with a mark at the beginning are read', async () => {
    const text = '留言编号,留言主题,留言时间,留言详情\n9001,噪音,2018/7/1 17:29:02,"\n\t\t夜间施工\n\t"\n';
    for (const bytes of [iconv.encode(text, 'gb18030'), Buffer.from(`\ufeff${text}`)]) {
      const { id } = await prepare(people.district, '留言.csv', bytes);
      expect(await check(people.district, id, { channel: 'MAYOR_MAILBOX' })).toMatchObject({
        taken: 1,
        refused: 0,
      });
    }
  });

  test('that are broken are told apart', async () => {
    const whole = await officeSheet();
    expect(await reasonOf(prepare(people.community, '断.xlsx', whole.subarray(0, whole.length - 900)))).toBe(
      'sheetBroken',
    );
    expect(await reasonOf(prepare(people.community, '网页.xlsx', '<html></html>'))).toBe('fileTypeRefused');
    expect(await reasonOf(prepare(people.community, '空.csv', '\n\n,,\n'))).toBe('sheetEmpty');
    expect(await reasonOf(prepare(people.community, '断.csv', '日期,内容\n2018-07-01,"没有结束\n'))).toBe(
      'sheetBroken',
    );
    expect(await reasonOf(prepare(people.analyst, '表.csv', '日期,内容\n'))).toBe('roleMissing');
  });

  test('are nobody else’s business', async () => {
    const { id } = await prepare(people.community, '己.csv', '日期,内容\n2018-07-01,路灯\n');
    expect(await reasonOf(read(people.district, id))).toBe('notFound');
  });
});

test('a run that is killed in the middle goes on where it was, and takes nothing twice', async () => {
  const rows = Array.from({ length: 2_500 }, (_, place) => `K${place},第${place}件,2018-06-01,来电`);
  const { id } = await prepare(people.district, '大.csv', `编号,内容,日期,渠道\n${rows.join('\n')}\n`);
  expect(await check(people.district, id)).toMatchObject({ taken: 2_500 });
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
  expect(await read(people.district, id)).toMatchObject({ state: 'RUNNING', done: 1_000, taken: 1_000 });
  await cases.subgraph.drainJobs();
  expect(await read(people.district, id)).toMatchObject({ state: 'DONE', taken: 2_500, unchanged: 0 });
  const { cases: found } = await cases.data<Answer>(
    people.district,
    '{ cases(filter: { channel: { eq: CALL } }) { totalCount } }',
  );
  expect(found.totalCount).toBe(2_501);
});

test('an import can be stopped and goes on where it was; stopped before it ran, its columns can be mapped anew', async () => {
  const rows = Array.from({ length: 1_500 }, (_, place) => `S${place},第${place}次,2018-05-01,来函`);
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
  expect(await check(people.district, id)).toMatchObject({ state: 'CHECKED', taken: 1_500 });

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
    done: 1_000,
    taken: 1_000,
  });
  expect(await run(people.district, id)).toMatchObject({ state: 'DONE', done: 1_500, taken: 1_500 });
  expect(await reasonOf(cancel())).toBe('importNotNow');
});
