import { createWriteStream } from 'node:fs';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { writeWorkbook } from './write-workbook.ts';

export type SheetFormat = 'XLSX' | 'CSV';

export const sheetMediaTypes: Record<SheetFormat, string> = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv; charset=utf-8',
};

/** Rows of text, the header first; they are asked for no faster than the disk takes them. */
export type RowsToWrite = Iterable<readonly string[]> | AsyncIterable<readonly string[]>;

/**
 * Writes rows to a file one after the other, holding none of them. Throws what the rows throw, and what keeps the file
 * from being written; the file is then of no use.
 */
export async function writeSheet(format: SheetFormat, file: string, rows: RowsToWrite): Promise<void> {
  if (format === 'XLSX') await writeWorkbook(file, rows);
  else await pipeline(Readable.from(csvLines(rows)), createWriteStream(file));
}

/** With the mark by which Excel knows UTF-8. */
async function* csvLines(rows: RowsToWrite): AsyncGenerator<string> {
  yield '\ufeff';
  for await (const cells of rows) yield `${cells.map(csvCell).join(',')}\r\n`;
}

/** A cell that begins like a formula gets an apostrophe, so that no spreadsheet runs it (OWASP: CSV injection). */
function csvCell(cell: string): string {
  const guarded = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
