import { categoryId } from '../category/category-tree.ts';
import { casesHarness, estateId, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';
import { ledgerImports, reasonOf } from '../testing/ledger-imports.ts';

let cases: CasesHarness;
beforeAll(async () => {
  cases = await casesHarness();
});
afterAll(() => cases.stop());

const { prepare, check, run } = ledgerImports(() => cases);
const sheet = (...lines: string[]) => `${lines.join('\n')}\n`;
const told = (rows: Answer[]) => rows.map(({ row, column, reason }) => [row, column, reason]);

test('all that is wrong with a row is told at once', async () => {
  const { id } = await prepare(
    people.community,
    '问题.csv',
    sheet(
      '编号,渠道,日期,小区,类别,内容,状态,办结日期',
      'W1,飞鸽,2018/13/5,无此小区,噪音,,已办结,',
      'W2,来电,2018-07-01,松石雅居,垃圾清运,第一次,,',
      'W2,来电,2018-07-01,无此小区,噪音,第二次,,',
    ),
  );
  expect(told((await check(people.community, id)).problems)).toEqual([
    [2, 'receivedAt', 'dateUnreadable'],
    [2, 'text', 'valueMissing'],
    [2, 'channel', 'wordUnknown'],
    [2, 'resolvedAt', 'resolvedAtMissing'],
    [2, 'estate', 'estateUnknown'],
    [2, 'category', 'categoryUnknown'],
    [4, 'number', 'numberTwice'],
    [4, 'estate', 'estateUnknown'],
    [4, 'category', 'categoryUnknown'],
  ]);
});

test('totals and signatures are left out as such', async () => {
  const { id } = await prepare(
    people.community,
    '合计.csv',
    sheet(
      '序号,渠道,日期,内容',
      '1,来访,2018-10-22,合计金额算错的投诉',
      '合 计,,,1件',
      '制表人：李春梅,,审核：,负责人签字：',
      '审核,,,韩志远',
    ),
  );
  const checked = await check(people.community, id);
  expect(checked).toMatchObject({ total: 4, taken: 1, refused: 0, leftOut: 3 });
  expect(told(checked.notes.filter(({ row }: Answer) => row > 2))).toEqual([
    [3, null, 'totalRow'],
    [4, null, 'signatureRow'],
    [5, null, 'signatureRow'],
  ]);
  expect(await run(people.community, id)).toMatchObject({ taken: 1, leftOut: 3, importedBy: 'community员' });
});

describe('dates without a year', () => {
  const rows = [
    '编号,渠道,日期,内容,办结日期,办理结果',
    'Y1,来访,12月28日,漏水,1月5日,已修好',
    'Y2,来访,18-9-5,停水,,',
  ];

  test('take that of the title, and a later date the first that follows', async () => {
    const { id } = await prepare(people.community, '年.csv', sheet('2017年12月信访台账,,,,,', ...rows));
    const checked = await check(people.community, id);
    expect(checked.notes.filter(({ reason }: Answer) => reason === 'yearAssumed')).toEqual([
      {
        row: 3,
        column: 'receivedAt',
        value: '12月28日',
        reason: 'yearAssumed',
        params: { date: '2017-12-28' },
      },
      {
        row: 3,
        column: 'resolvedAt',
        value: '1月5日',
        reason: 'yearAssumed',
        params: { date: '2018-01-05' },
      },
      {
        row: 4,
        column: 'receivedAt',
        value: '18-9-5',
        reason: 'yearAssumed',
        params: { date: '2018-09-05' },
      },
    ]);
  });

  test('take that of the other rows, or are asked for', async () => {
    const { id } = await prepare(
      people.community,
      '台账.csv',
      sheet('编号,渠道,日期,内容', 'Y3,来访,2018-09-01,漏水', 'Y4,来访,10月11日上午,停水'),
    );
    expect((await check(people.community, id)).refused).toBe(0);
    const two = await prepare(
      people.community,
      '台账.csv',
      sheet(
        '编号,渠道,日期,内容',
        'Y5,来访,2017-09-01,漏水',
        'Y6,来访,2018-09-01,漏水',
        'Y7,来访,10月11日,停水',
      ),
    );
    expect(told((await check(people.community, two.id)).problems)).toEqual([
      [4, 'receivedAt', 'yearMissing'],
    ]);
    const given = await check(people.community, two.id, { year: '2018' });
    expect(given).toMatchObject({ refused: 0, taken: 3 });
    expect(await reasonOf(check(people.community, two.id, { year: '18' }))).toBe('settingInvalid');
  });
});

test('what of a row is not taken is told before and after', async () => {
  const { id } = await prepare(
    people.community,
    '取舍.csv',
    sheet(
      '编号,渠道,日期,小区,内容,状态,承办人,办结日期,办理结果,满意度,化解层级',
      'D1,来访,2018-10-22,松石雅居,漏水,办理中,外单位的人,,正在联系,满意,社区',
      'D2,来访,2018-10-22,松石雅居,停水,办理中,community员,,,,',
    ),
  );
  const dropped = [
    [2, 'result', 'valueDropped'],
    [2, 'resolvedLevel', 'valueDropped'],
    [2, 'satisfaction', 'valueDropped'],
    [2, 'handler', 'handlerUnknown'],
  ];
  const alarms = new Set<unknown>(['overdueAtOnce', 'escalatesAtOnce', 'orderAtOnce']);
  const notes = ({ notes: all }: Answer) => told(all.filter(({ reason }: Answer) => !alarms.has(reason)));
  expect(notes(await check(people.community, id))).toEqual(dropped);
  expect(notes(await run(people.community, id))).toEqual(dropped);
});

describe('values that are not known', () => {
  const rows = sheet(
    '编号,渠道,日期,小区,类别,内容',
    'V1,来访,2018-10-22,松石雅居,收费,物业费涨价',
    'V2,信函来访,2018-10-22,松石雅居北,收费,物业费不合理',
    'V3,来访,2018-10-22,松石雅居,收 费,乱收费',
  );
  const FEES = categoryId('FEES');
  const meanings = [
    { column: 'category', value: '收费', meaning: FEES },
    { column: 'channel', value: '信函来访', meaning: 'LETTER' },
    { column: 'estate', value: '松石雅居北', meaning: estateId('松石雅居') },
  ];

  test('are told once with what they may mean, settled once for all rows, and kept for the next import', async () => {
    const { id } = await prepare(people.community, '值.csv', rows);
    const checked = await check(people.community, id);
    expect(checked).toMatchObject({ taken: 0, refused: 3 });
    expect(
      checked.unknownValues.map(({ column, value, rows: count }: Answer) => [column, value, count]),
    ).toEqual([
      ['category', '收费', 3],
      ['channel', '信函来访', 1],
      ['estate', '松石雅居北', 1],
    ]);
    const [category, channel, estate] = checked.unknownValues;
    expect(category.suggestions).toContainEqual({ meaning: FEES, label: expect.stringContaining('收费') });
    expect(channel.suggestions[0].label).toBeNull();
    expect(channel.suggestions.map(({ meaning }: Answer) => meaning)).toContain('VISIT');
    expect(estate.suggestions[0]).toEqual({ meaning: estateId('松石雅居'), label: '松石雅居' });

    const settled = await check(people.community, id, {}, [], meanings);
    expect(settled).toMatchObject({ taken: 3, refused: 0, unknownValues: [] });
    expect(settled.meanings).toHaveLength(3);
    const next = await prepare(people.community, '下月.csv', rows.replaceAll('V', 'N'));
    expect(await check(people.community, next.id)).toMatchObject({ taken: 3, refused: 0 });
    // Another department says for itself what its words mean.
    const other = await prepare(people.community2, '别处.csv', rows.replaceAll('松石雅居', '友谊小区'));
    expect((await check(people.community2, other.id)).taken).toBe(0);

    const back = await check(
      people.community,
      id,
      {},
      [],
      [{ column: 'category', value: '收费', meaning: null }],
    );
    expect(back.refused).toBe(3);
  });

  test.each([
    [{ column: 'category', value: '收费', meaning: 'Category_none' }, 'no such category'],
    [{ column: 'estate', value: '甲', meaning: estateId('友谊小区') }, 'an estate of another department'],
    [{ column: 'state', value: '挂起', meaning: 'VOIDED' }, 'a state that no ledger leads to'],
    [{ column: 'text', value: '甲', meaning: '乙' }, 'a column of free words'],
  ])('%p is no meaning: %s', async (meaning) => {
    const { id } = await prepare(people.community, '错.csv', rows);
    expect(await reasonOf(check(people.community, id, {}, [], [meaning]))).toBe('meaningUnknown');
  });
});
