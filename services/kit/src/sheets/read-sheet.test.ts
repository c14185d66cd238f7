import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import { openDocumentStore } from '../documents/document-store.ts';
import type { PlatformError } from '../errors/platform-error.ts';
import { IsolatedWorkStopped, runIsolated } from '../isolated/isolated-work.ts';
import { zipOf, type ZipPart } from '../testing/zip.ts';
import { readSheets, type Sheet } from './read-sheet.ts';
import { SHEET_LIMITS } from './sheet-limits.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanjia-sheets-'));
const store = openDocumentStore({ folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

async function read(bytes: Buffer, mediaType = XLSX): Promise<readonly Sheet[]> {
  const file = join(folder, 'given');
  writeFileSync(file, bytes);
  const hash = createHash('sha256').update(bytes).digest('hex');
  await store.put(hash, file);
  return readSheets(store, { hash, mediaType });
}

const refusal = async (bytes: Buffer): Promise<unknown> =>
  read(bytes).then(
    () => 'it was read',
    (error: PlatformError) => error.extensions?.['reason'] ?? error,
  );

const RELATIONS = `<Relationships><Relationship Id="r1" Target="worksheets/sheet1.xml"/></Relationships>`;
const WORKBOOK = `<workbook><sheets><sheet name="台账" sheetId="1" r:id="r1"/></sheets></workbook>`;

/** A workbook of one sheet, as bare as can be. */
const workbook = (sheet: Iterable<string | Buffer>, others: readonly ZipPart[] = []): Promise<Buffer> =>
  zipOf([
    { name: 'xl/workbook.xml', pieces: [WORKBOOK] },
    { name: 'xl/_rels/workbook.xml.rels', pieces: [RELATIONS] },
    { name: 'xl/worksheets/sheet1.xml', pieces: sheet },
    ...others,
  ]);

function* repeated(piece: string, times: number, [begin, end]: readonly [string, string]): Generator<string> {
  yield begin;
  const many = piece.repeat(1_000);
  for (let left = times; left > 0; left -= 1_000) yield left >= 1_000 ? many : piece.repeat(left);
  yield end;
}

const ROW = '<row><c t="inlineStr"><is><t>漏水</t></is></c></row>';
const SHEET = ['<worksheet><sheetData>', '</sheetData></worksheet>'] as const;

describe('a workbook', () => {
  test('is read as Excel shows it, whatever its cells are made of', async () => {
    const bytes = await writeXlsx({
      sheets: [
        {
          name: '台账',
          rows: [
            ['编号', '日期', '时刻', '比例', '是', '文字', '公式', '链接'],
            [1.5, new Date('2018-07-01T00:00:00Z'), new Date('2018-07-01T17:29:02Z'), 0.25, true],
            [],
            ['合并', null, '甲\n乙'],
            ['', '', 12_345_678_901],
          ],
          cells: new Map([
            ['1,1', { style: { numFmt: 'yyyy"年"m"月"d"日"' } }],
            ['1,2', { style: { numFmt: 'yyyy-mm-dd hh:mm:ss' } }],
            ['1,3', { style: { numFmt: '0.00%' } }],
            ['1,5', { richText: [{ text: '电梯' }, { text: '停运 ', font: { bold: true } }] }],
            ['1,6', { formula: 'A2*2', formulaResult: 3 }],
            ['1,7', { value: '网站', hyperlink: { target: 'https://a.example' } }],
            ['3,1', { type: 'error', value: '#REF!' }],
          ]),
          merges: [{ startRow: 3, startCol: 0, endRow: 4, endCol: 0 }],
        },
        { name: '隐藏', hidden: true, rows: [['不读']] },
        { name: '第二张', rows: [['也读']] },
      ],
    });
    const [first, second, ...rest] = await read(Buffer.from(bytes));
    expect(rest).toEqual([]);
    expect(first?.rows.map(({ number, cells }) => [number, ...cells])).toEqual([
      [1, '编号', '日期', '时刻', '比例', '是', '文字', '公式', '链接'],
      [2, '1.5', '2018-07-01 00:00:00', '2018-07-01 17:29:02', '0.25', 'true', '电梯停运', '3', '网站'],
      [4, '合并', '#REF!', '甲\n乙', '', '', '', '', ''],
      [5, '合并', '', '12345678901', '', '', '', '', ''],
    ]);
    expect(second).toEqual({ name: '第二张', rows: [{ number: 1, cells: ['也读'] }] });
  });

  test('may count its days from 1904, leave out addresses, and name its parts from the root', async () => {
    const bytes = await zipOf([
      {
        name: 'xl/workbook.xml',
        pieces: [
          `<x:workbook xmlns:x="x"><x:workbookPr date1904="1"/><x:sheets><x:sheet name="a" r:id="r1"/></x:sheets></x:workbook>`,
        ],
      },
      {
        name: 'xl/_rels/workbook.xml.rels',
        pieces: [`<Relationships><Relationship Id="r1" Target="/xl/odd.xml"/></Relationships>`],
      },
      {
        name: 'xl/styles.xml',
        pieces: ['<styleSheet><cellXfs><xf numFmtId="0"/><xf numFmtId="31"/></cellXfs></styleSheet>'],
      },
      {
        name: 'xl/sharedStrings.xml',
        pieces: ['<sst><si><t>楼</t><rPh><t>lou</t></rPh><r><t>道</t></r></si></sst>'],
      },
      {
        name: 'xl/odd.xml',
        pieces: [
          '<worksheet><sheetData><row><c t="s"><v>0</v></c><c s="1"><v>41820</v></c></row></sheetData></worksheet>',
        ],
      },
    ]);
    expect((await read(bytes))[0]?.rows).toEqual([{ number: 1, cells: ['楼道', '2018-07-01 00:00:00'] }]);
  });
});

describe('a file that was made to do harm', () => {
  test.each([
    [
      'unpacks to 700 MB of shared texts',
      'sheetTooLarge',
      () =>
        workbook(
          [ROW],
          [
            {
              name: 'xl/sharedStrings.xml',
              pieces: repeated('<si/>'.padEnd(1_000), 700_000, ['<sst>', '</sst>']),
            },
          ],
        ),
    ],
    [
      'unpacks to 700 MB and says 1 kB',
      'sheetBroken',
      () =>
        workbook(
          [ROW],
          [
            {
              name: 'xl/sharedStrings.xml',
              pieces: repeated('<si/>'.padEnd(1_000), 700_000, ['<sst>', '</sst>']),
              statedSize: 1_000,
            },
          ],
        ),
    ],
    ['has a row too many', 'sheetTooLong', () => workbook(repeated(ROW, SHEET_LIMITS.rows + 1, SHEET))],
    [
      'has cells without end in one row',
      'sheetTooManyCells',
      () =>
        workbook(
          repeated('<c/>', SHEET_LIMITS.cells + 1, [
            '<worksheet><sheetData><row>',
            '</row></sheetData></worksheet>',
          ]),
        ),
    ],
    [
      'merges all cells again and again',
      'sheetTooManyCells',
      () =>
        workbook([
          ...repeated(ROW, 20_000, ['<worksheet><sheetData>', '</sheetData>']),
          ...repeated('<mergeCell ref="A1:XFD1048576"/>', 1_000, [
            '<mergeCells>',
            '</mergeCells></worksheet>',
          ]),
        ]),
    ],
    [
      'has a text that grows by its entities',
      'sheetBroken',
      () =>
        workbook([
          `<!DOCTYPE w [<!ENTITY a "${'a'.repeat(1_000)}"><!ENTITY b "&a;&a;&a;&a;">]><worksheet><sheetData><row><c t="inlineStr"><is><t>&b;</t></is></c></row></sheetData></worksheet>`,
        ]),
    ],
    [
      'has thousands of parts',
      'sheetTooLarge',
      () =>
        workbook(
          [ROW],
          Array.from({ length: SHEET_LIMITS.parts }, (_, index) => ({ name: `x${index}`, pieces: [''] })),
        ),
    ],
    ['is no workbook', 'sheetBroken', () => zipOf([{ name: 'a.txt', pieces: ['a'] }])],
    ['is no zip', 'sheetBroken', () => Buffer.from('PK\u0003\u0004 and then nothing')],
  ] as const)('that %s is refused: %s', async (_what, reason, made) => {
    const bytes = await made();
    expect(bytes.length).toBeLessThan(8 * 1024 * 1024);
    // Others are served meanwhile: the loop of this process turns all the time.
    let turns = 0;
    let isReading = true;
    const turn = (): void => {
      turns += 1;
      if (isReading) setImmediate(turn);
    };
    turn();
    expect(await refusal(bytes)).toBe(reason);
    isReading = false;
    expect(turns).toBeGreaterThan(100);
  });
});

describe('a process that reads uploads', () => {
  const slow = async (): Promise<string> => {
    const file = join(folder, 'slow');
    writeFileSync(file, await workbook(repeated(ROW, 150_000, SHEET)));
    return file;
  };

  test('is killed at its limit of time, and the next one reads again', async () => {
    const file = await slow();
    await expect(runIsolated('parseSheets', { file, mediaType: XLSX }, { seconds: 0.01 })).rejects.toEqual(
      new IsolatedWorkStopped('TIME'),
    );
    expect((await read(await workbook([SHEET[0], ROW, SHEET[1]])))[0]?.rows).toHaveLength(1);
  });

  test('has a line before it that ends', async () => {
    const file = join(folder, 'small');
    writeFileSync(file, await workbook([SHEET[0], ROW, SHEET[1]]));
    const answers = await Promise.allSettled(
      Array.from({ length: 30 }, () =>
        runIsolated('parseSheets', { file, mediaType: XLSX }, { seconds: 30 }),
      ),
    );
    const refused = answers.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[];
    expect(refused).toHaveLength(8);
    for (const { reason } of refused)
      expect((reason as PlatformError).extensions).toMatchObject({
        code: 'UNAVAILABLE',
        reason: 'uploadsBusy',
      });
  });
});
