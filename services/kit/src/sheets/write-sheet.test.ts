import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readXlsx } from 'hucre/xlsx';
import { openDocumentStore } from '../documents/document-store.ts';
import { mediaTypeOf } from '../documents/media-type.ts';
import { readSheets } from './read-sheet.ts';
import { sheetMediaTypes, writeSheet } from './write-sheet.ts';

const folder = mkdtempSync(join(tmpdir(), 'guanjia-sheets-'));
const store = openDocumentStore({ folder });
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** The rows of a file as an import reads them. */
async function readBack(file: string): Promise<string[][]> {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex');
  await store.put(hash, file);
  const [sheet] = await readSheets(store, { hash, mediaType: sheetMediaTypes.XLSX });
  return sheet.rows.map(({ cells }) => cells);
}

const ROWS = [
  ['编号', '内容', '电话'],
  ['=1+1', '<b>漏水</b> & "停电"', '12345678901234567890'],
  ['-5', '第一行\n第二行', ''],
  ['', '😀_x0041_', '_'],
];

describe('a workbook', () => {
  test('says the same to an import and to another reader: nothing is a formula or a number', async () => {
    const file = join(folder, 'same.xlsx');
    await writeSheet('XLSX', file, ROWS);
    expect(await readBack(file)).toEqual(ROWS);
    const { sheets } = await readXlsx(readFileSync(file));
    expect(sheets[0]?.rows.map((row) => row.map((value) => value ?? ''))).toEqual(ROWS);
  });

  test('has a bold header that stays in view', async () => {
    const file = join(folder, 'header.xlsx');
    await writeSheet('XLSX', file, ROWS);
    const [sheet] = (await readXlsx(readFileSync(file), { readStyles: true })).sheets;
    const isBold = (row: number) => sheet?.cells?.get(`${row},1`)?.style?.font?.bold === true;
    expect([isBold(0), isBold(1), sheet?.freezePane?.rows]).toEqual([true, false, 1]);
  });

  test('keeps what XML has no room for out of its XML', async () => {
    const file = join(folder, 'signs.xlsx');
    await writeSheet('XLSX', file, [['a\r\nb\rc\u0001d\0\uffff', '半\ud83d字']]);
    expect(await readBack(file)).toEqual([['a\nb\nc\u0001d\uffff', '半\ufffd字']]);
  });

  test('has columns beyond the twenty-sixth', async () => {
    const file = join(folder, 'wide.xlsx');
    const cells = Array.from({ length: 120 }, (_, index) => `第${index}列`);
    await writeSheet('XLSX', file, [cells]);
    expect(await readBack(file)).toEqual([cells]);
    expect((await readXlsx(readFileSync(file))).sheets[0]?.rows).toEqual([cells]);
  });

  test('is taken for one when it is handed in again', async () => {
    const file = join(folder, 'again.xlsx');
    await writeSheet('XLSX', file, ROWS);
    expect(await mediaTypeOf(file, 'again.xlsx')).toBe(sheetMediaTypes.XLSX);
  });
});

test('a CSV file has the mark of UTF-8, and no cell that a spreadsheet would run', async () => {
  const file = join(folder, 'rows.csv');
  await writeSheet('CSV', file, [...ROWS, ['＝1', '\t+1', '他说"好"']]);
  expect(readFileSync(file, 'utf8')).toBe(
    '\ufeff编号,内容,电话\r\n' +
      `'=1+1,"<b>漏水</b> & ""停电""",12345678901234567890\r\n` +
      `'-5,"第一行\n第二行",\r\n` +
      ',😀_x0041_,_\r\n' +
      `'＝1,'\t+1,"他说""好"""\r\n`,
  );
});

describe.each(['XLSX', 'CSV'] as const)('a %s file', (format) => {
  /** Rows without end, and how many were asked for; `closed` when no more will be. */
  function endless(fail?: Error) {
    const source = { asked: 0, closed: false };
    const rows = async function* () {
      try {
        for (;;) {
          source.asked += 1;
          if (fail && source.asked > 1_000) throw fail;
          yield ['漏水'.repeat(100)];
        }
      } finally {
        source.closed = true;
      }
    };
    return { source, rows: rows() };
  }

  test('is not made of rows that fail: what they threw is thrown', async () => {
    const failure = new Error('the ledger is gone');
    const { source, rows } = endless(failure);
    await expect(writeSheet(format, join(folder, `failed-${format}`), rows)).rejects.toBe(failure);
    expect(source.closed).toBe(true);
  });

  test('that cannot be written asks for no more rows than are under way', async () => {
    const { source, rows } = endless();
    await expect(writeSheet(format, join(folder, 'no', 'such', 'folder'), rows)).rejects.toMatchObject({
      code: 'ENOENT',
    });
    expect(source.asked).toBeLessThan(10_000);
    // Whoever was asked for rows is let go again.
    expect(source.closed).toBe(source.asked > 0);
  });
});
