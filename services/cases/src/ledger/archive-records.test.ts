import { withClient } from '@guanjia/postgres';
import { escalate } from '../escalation/escalation.job.ts';
import { casesHarness, COMMUNITY, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';
import { ledgerImports, reasonOf } from '../testing/ledger-imports.ts';

let cases: CasesHarness;
beforeEach(async () => {
  cases = await casesHarness();
});
afterEach(() => cases.stop());

const { prepare, check, run } = ledgerImports(() => cases);
const OLD = `编号,渠道,日期,小区,内容,状态,办结日期,办理结果
O1,来访,2018-03-01,松石雅居,漏水,办理中,,
O2,来电,2018-04-01,松石雅居,停水,待受理,,
O3,来访,2018-03-02,松石雅居,电梯停运,已办结,2018-03-09,已修好
O4,来访,2018-10-26,松石雅居,路灯不亮,待受理,,
`;
const ALARMS = new Set<unknown>(['overdueAtOnce', 'escalatesAtOnce', 'orderAtOnce']);
const alarms = ({ noteCounts }: Answer) =>
  Object.fromEntries(
    noteCounts
      .filter(({ reason }: Answer) => ALARMS.has(reason))
      .map(({ reason, rows }: Answer) => [reason, rows]),
  );
const imported = async (settings: object) => {
  const { id } = await prepare(people.community, '旧台账.csv', OLD);
  const checked = await check(people.community, id, settings);
  await run(people.community, id);
  await cases.subgraph.runJob(escalate, {});
  return checked;
};
const rows = (query: string): Promise<Answer[]> =>
  withClient(cases.database.adminUrl, async (client) => (await client.query(query)).rows);
const read = async (fields: string, filter = '{}') =>
  (
    await cases.data<Answer>(
      people.district,
      `{ cases(filter: ${filter}, orderBy: [{ field: RECEIVED_AT }]) { nodes { sourceNumber ${fields} } } }`,
    )
  ).cases.nodes as Answer[];

test('the dry run says what would be overdue, escalate and be ordered, with the rule; and so it comes', async () => {
  const checked = await imported({});
  expect(alarms(checked)).toEqual({ overdueAtOnce: 3, escalatesAtOnce: 2, orderAtOnce: 2 });
  const told = checked.notes.filter(({ reason }: Answer) => reason === 'overdueAtOnce');
  expect(told.map(({ row, params }: Answer) => [row, params.clock])).toEqual(
    expect.arrayContaining([
      [2, 'TOTAL'],
      [3, 'ACCEPT'],
      [4, 'FOLLOW_UP'],
    ]),
  );
  expect(told[0].params).toMatchObject({
    dueOn: expect.any(String),
    rule: expect.any(String),
    amount: expect.any(Number),
  });
  expect(
    await rows(`select count(distinct case_id)::int as cases from escalation_step where stage = 'OVERDUE'`),
  ).toEqual([{ cases: 3 }]);
  expect(await rows(`select count(distinct case_id)::int as cases from supervision_order`)).toEqual([
    { cases: 2 },
  ]);
});

test.each([
  [{ archive: 'ALL' }, ['O1', 'O2', 'O3', 'O4']],
  [{ archiveBefore: '2018-10-01' }, ['O1', 'O2', 'O3']],
  [{ archiveRows: '2,4' }, ['O1', 'O3']],
])('%p takes those rows as archive records', async (settings, archived) => {
  const checked = await imported(settings);
  expect(checked.noteCounts).toContainEqual({ reason: 'archiveRecord', rows: archived.length });
  const found = await read('archived', '{ archived: { eq: true } }');
  expect(found.map(({ sourceNumber }) => sourceNumber).toSorted()).toEqual(archived);
});

test('an archive record tells nobody anything, is never overdue, and counts all the same', async () => {
  expect(alarms(await imported({ archive: 'ALL' }))).toEqual({});
  for (const table of ['notice', 'supervision_order', 'escalation_step', 'escalation_watch']) {
    expect([table, await rows(`select count(*)::int from ${table}`)]).toEqual([table, [{ count: 0 }]]);
  }
  const found = await read('state overdue deadlines { clock state } importedWith { importedBy importedAt }');
  expect(found.map(({ state, overdue }) => [state, overdue])).toEqual([
    ['ACCEPTED', false],
    ['RESOLVED', false],
    ['REGISTERED', false],
    ['REGISTERED', false],
  ]);
  expect(
    found.flatMap(({ deadlines }) => deadlines).filter(({ state }: Answer) => state === 'RUNNING'),
  ).toEqual([]);
  expect(found[0].importedWith).toEqual({
    importedBy: 'community员',
    importedAt: '2018-10-29T00:30:00.000Z',
  });
  const { _entities } = await cases.data<Answer>(
    people.community,
    `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Division { caseSummary { accepted open overdue resolutionRate { numerator } } } } }`,
    { of: [{ __typename: 'Division', code: COMMUNITY }] },
  );
  expect(_entities[0].caseSummary).toEqual({
    accepted: 2,
    open: 3,
    overdue: 0,
    resolutionRate: { numerator: 1 },
  });
});

test('whoever works on an archive record starts no clock', async () => {
  await imported({ archive: 'ALL' });
  const [, , , fresh] = await read('id version');
  await cases.mutate(
    people.community,
    'acceptCase',
    { id: fresh.id, version: fresh.version },
    '{ case { id } }',
  );
  const [, , , after] = await read('state deadlines { clock state }');
  expect(after.state).toBe('ACCEPTED');
  expect(after.deadlines.filter(({ state }: Answer) => state === 'RUNNING')).toEqual([]);
  cases.clock.set('2018-12-29T09:00:00+08:00');
  await cases.subgraph.runJob(escalate, {});
  expect(await rows('select count(*)::int from escalation_step')).toEqual([{ count: 0 }]);
});

test('a row says itself that it is one, and the exported ledger says it again', async () => {
  const { id } = await prepare(
    people.community,
    '标注.csv',
    '编号,渠道,日期,小区,内容,归档件\nS1,来访,2018-03-01,松石雅居,漏水,是\nS2,来访,2018-03-01,松石雅居,停电,\n',
  );
  await check(people.community, id);
  await run(people.community, id);
  expect(await read('archived')).toEqual(
    expect.arrayContaining([
      { sourceNumber: 'S1', archived: true },
      { sourceNumber: 'S2', archived: false },
    ]),
  );
});

test.each([{ archive: 'SOME' }, { archiveBefore: '去年' }, { archiveRows: '2;3' }])(
  '%p is no setting',
  async (settings) => {
    const { id } = await prepare(people.community, '旧台账.csv', OLD);
    expect(await reasonOf(check(people.community, id, settings))).toBe('settingInvalid');
  },
);
