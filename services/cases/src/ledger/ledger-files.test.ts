import { writeXlsx } from 'hucre/xlsx';
import iconv from 'iconv-lite';
import { casesHarness, people, type Answer, type CasesHarness } from '../testing/cases-harness.ts';
import { ledgerImports, officeSheet, reasonOf } from '../testing/ledger-imports.ts';

let cases: CasesHarness;
beforeAll(async () => {
  cases = await casesHarness();
});
afterAll(() => cases.stop());

const { prepare, read, check, run } = ledgerImports(() => cases);

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

  test('in UTF-16, divided by semicolons under a title, or after a cover are read too', async () => {
    const rows = (sign: string) =>
      [
        ['编号', '日期', '内容'],
        ['U1', '2018-07-01', '漏水'],
      ]
        .map((cells) => cells.join(sign))
        .join('\r\n');
    const book = await writeXlsx({
      sheets: [
        { name: '封面', rows: [['2018年台账']] },
        {
          name: '数据',
          rows: [
            ['编号', '日期', '内容'],
            ['U2', '2018-07-01', '停水'],
          ],
        },
      ],
    });
    const files: [string, Buffer | string, string | null][] = [
      ['宽.csv', Buffer.from(`\ufeff${rows('\t')}`, 'utf16le'), null],
      ['分号.csv', `信访台账，2018年\n\n${rows(';')}\n`, null],
      ['封面.xlsx', Buffer.from(book), '数据'],
    ];
    for (const [name, bytes, sheetName] of files) {
      const prepared = await prepare(people.community, name, bytes);
      expect({ name, ...prepared }).toMatchObject({ name, sheetName, total: 1 });
      expect(await check(people.community, prepared.id)).toMatchObject({ taken: 1, refused: 0 });
    }
  });

  test('whose lines end in several ways are read line by line, however they end', async () => {
    const sheet =
      '编号,日期,内容\r\nE1,2018-07-01,"第一行\r\n第二行"\r\nE2,2018-07-01,"停水\n两天"\nE3,2018-07-01,停电\rE4,2018-07-01,漏水';
    const { id, total } = await prepare(people.community, '换行.csv', sheet);
    expect(total).toBe(4);
    expect(await check(people.community, id)).toMatchObject({ taken: 4, refused: 0 });
  });

  test('with formulas are read by their results; one that fails is named and not taken', async () => {
    const book = await writeXlsx({
      sheets: [
        {
          name: '台账',
          rows: [
            ['编号', '日期', '内容', '办理结果'],
            [null, '2018-07-01'],
            ['F2'],
            ['F3', '2018-07-01', '停水'],
          ],
          cells: new Map([
            ['1,0', { formula: '"F"&1', formulaResult: 'F1' }],
            ['1,2', { formula: 'A1', formulaResult: '漏水' }],
            ['2,1', { type: 'error', value: '#VALUE!' }],
            ['2,2', { type: 'error', formula: 'VLOOKUP(1,A:A,9)', formulaResult: '#REF!' }],
            ['3,3', { type: 'error', value: '#N/A' }],
          ]),
        },
      ],
    });
    const { id } = await prepare(people.community, '公式.xlsx', Buffer.from(book));
    const { taken, problems } = await check(people.community, id);
    expect(taken).toBe(1);
    expect(problems.map(({ row, column, value, reason }: Answer) => [row, column, value, reason])).toEqual([
      [3, 'receivedAt', '#VALUE!', 'formulaError'],
      [3, 'text', '#REF!', 'formulaError'],
      [4, 'result', '#N/A', 'formulaError'],
    ]);
  });

  test('of a later day than today say which day it is', async () => {
    const { id } = await prepare(people.community, '明天.csv', '日期,内容\n2018-11-02,漏水\n');
    expect((await check(people.community, id)).problems[0]).toMatchObject({
      reason: 'receivedInFuture',
      params: { today: '2018-10-29' },
    });
  });

  test('with signs beyond the first plane, halves of signs and NULs are taken in whole', async () => {
    const smile = '😀'.repeat(300);
    const sheet = [
      '编号,日期,内容,办理状态,办结日期,身份证号',
      `E1,2018-07-01,漏水${smile},已办结,2018-07-02,${smile}`,
      `E2,2018-07-01,${'长'.repeat(4_000)},,,`,
      // So far behind the beginning that the file passes for a text.
      `E3,2018-07-01,半个\ud83d字\0,,,`,
      `E1,2018-07-01,另一件${smile},,,`,
      `E4,${smile},路灯,,,`,
    ].join('\n');
    const { id } = await prepare(people.community, '笑脸.csv', Buffer.from(`\ufeff${sheet}`, 'utf16le'));
    expect(await check(people.community, id)).toMatchObject({
      state: 'CHECKED',
      taken: 3,
      problems: [
        { row: 5, params: { given: `另一件${'😀'.repeat(117)}…` } },
        { row: 6, value: '😀'.repeat(200) },
      ],
    });
    expect(await run(people.community, id)).toMatchObject({ state: 'DONE', taken: 3 });
    const { cases: found } = await cases.data<Answer>(
      people.community,
      '{ cases(first: 100) { nodes { sourceNumber text } } }',
    );
    const texts = new Map(found.nodes.map((one: Answer) => [one.sourceNumber, one.text]));
    expect([texts.get('E1'), texts.get('E3')]).toEqual([`漏水${smile}`, '半个\ufffd字']);
  });

  test('that are broken are told apart', async () => {
    const whole = await officeSheet();
    expect(await reasonOf(prepare(people.community, '断.xlsx', whole.subarray(0, whole.length - 900)))).toBe(
      'sheetBroken',
    );
    expect(await reasonOf(prepare(people.community, '网页.xlsx', '<html></html>'))).toBe('fileBroken');
    expect(await reasonOf(prepare(people.community, '文字.xlsx', '日期,内容\n'))).toBe('fileNameMismatch');
    expect(await reasonOf(prepare(people.community, '表.csv', whole))).toBe('fileNameMismatch');
    expect(await reasonOf(prepare(people.community, '表头.csv', '日期,内容\n'))).toBe('sheetOnlyHeader');
    expect(await reasonOf(prepare(people.community, '零.csv', ''))).toBe('fileEmpty');
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
