import { readXlsx } from 'hucre/xlsx';
import { casesHarness, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';
import { downloaded } from '../testing/documents.ts';
import { ledgerImports, officeSheet, reasonOf } from '../testing/ledger-imports.ts';

let cases: CasesHarness;
beforeAll(async () => {
  cases = await casesHarness();
});
afterAll(() => cases.stop());

const { prepare, check, run } = ledgerImports(() => cases);

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

    const errors = await readXlsx(await downloaded(cases, people.subdistrict, checked.errorFile.url));
    const [header, row] = errors.sheets[0]?.rows ?? [];
    expect(header?.[11]).toBe('未导入原因');
    expect(row?.[11]).toBe('小区：系统里没有这个小区，或不在本辖区');

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
    const actions = casesAuditLog.nodes.map((entry: Answer) => entry.action);
    for (const action of ['prepareImport', 'checkImport', 'runImport', 'importCases']) {
      expect(actions).toContain(action);
    }
    expect(casesAuditVerification.intact).toBe(true);
  });

  test('a number that another department has is told in the dry run and in the run, and nothing more of its case', async () => {
    const sheet =
      '编号,内容,日期,渠道,小区\nA001,楼道堆物,2018-07-01,来访,友谊小区\nE001,灯不亮,2018-07-01,来访,友谊小区\n';
    const { id } = await prepare(people.community2, '友谊.csv', sheet);
    const told = { row: 2, conflict: true, reason: 'numberElsewhere', params: {} };
    const dry = await check(people.community2, id);
    expect(dry).toMatchObject({ taken: 1, unchanged: 0, conflicts: 1, problems: [told] });
    expect(await run(people.community2, id)).toMatchObject({ taken: 1, unchanged: 0, conflicts: 1 });
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

test('the level that a ledger says a case was settled at is kept, the estate among them', async () => {
  const sheet = [
    '编号,日期,渠道,小区,内容,办结日期,办理结果,化解层级',
    'L1,2018-07-01,来访,松石雅居,车位争执,2018-07-02,业委会当场调解,小区',
    'L2,2018-07-01,来访,松石雅居,噪声,2018-07-02,社区调解,不出社区',
    'L3,2018-07-01,来访,松石雅居,漏水,2018-07-02,街道协调,街道',
  ].join('\n');
  const { id } = await prepare(people.community, '化解层级.csv', sheet);
  await check(people.community, id);
  expect(await run(people.community, id)).toMatchObject({ taken: 3, refused: 0 });
  const { cases: found } = await cases.data<Answer>(
    people.community,
    `{ cases(filter: { resolvedLevel: { in: [ESTATE, SUBDISTRICT] }, resolvedOn: { eq: "2018-07-02" } }, orderBy: [{ field: NUMBER }]) {
        nodes { sourceNumber resolution { level } } } }`,
  );
  expect(found.nodes).toEqual([
    { sourceNumber: 'L1', resolution: { level: 'ESTATE' } },
    { sourceNumber: 'L3', resolution: { level: 'SUBDISTRICT' } },
  ]);
});

test('what a ledger did not accept has a reason: a known one, or OTHER with what was written', async () => {
  const sheet = [
    '编号,日期,渠道,小区,内容,办理状态,不予受理原因,办理结果',
    'N1,2018-07-01,来访,松石雅居,邻里借贷,不予受理,不属于物业管理事项,已告知',
    'N2,2018-07-01,来访,松石雅居,同一件事,不予受理,（重复反映）,',
    'N3,2018-07-01,来访,松石雅居,想要赔偿,不予受理,对方已另行协商,',
    'N4,2018-07-01,来访,松石雅居,不清楚,不受理,,',
    'N5,2018-07-01,来访,松石雅居,漏水,,已起诉,',
    'N6,2018-07-01,来访,松石雅居,停水,已受理,,',
  ].join('\n');
  const { id } = await prepare(people.community, '不予受理.csv', sheet);
  await check(people.community, id);
  expect(await run(people.community, id)).toMatchObject({ taken: 6, refused: 0 });
  const { cases: found } = await cases.data<Answer>(
    people.community,
    `{ cases(filter: { channel: { eq: VISIT } }, orderBy: [{ field: NUMBER }]) { nodes {
        sourceNumber state refusalReason events(first: 20) { nodes { type note } } } } }`,
  );
  const refused = (found.nodes as Answer[])
    .filter(({ sourceNumber }) => sourceNumber.startsWith('N'))
    .map(({ sourceNumber, state, refusalReason, events }) => [
      sourceNumber,
      state,
      refusalReason,
      events.nodes.at(-1).note,
    ]);
  expect(refused).toEqual([
    ['N1', 'NOT_ACCEPTED', 'NOT_PROPERTY_MATTER', '不属于物业管理事项\n已告知'],
    ['N2', 'NOT_ACCEPTED', 'DUPLICATE', '（重复反映）'],
    ['N3', 'NOT_ACCEPTED', 'OTHER', '对方已另行协商'],
    ['N4', 'NOT_ACCEPTED', 'OTHER', null],
    ['N5', 'NOT_ACCEPTED', 'IN_LITIGATION', '已起诉'],
    ['N6', 'ACCEPTED', null, null],
  ]);
});
