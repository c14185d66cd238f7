import { createWriteStream } from 'node:fs';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';

/** Writes rows one after the other, holding none of them. */
export interface SheetWriter {
  add(cells: readonly string[]): Promise<void>;
  /** Finishes the file. */
  end(): Promise<void>;
}

export type SheetFormat = 'XLSX' | 'CSV';

export const sheetMediaTypes: Record<SheetFormat, string> = {
  XLSX: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  CSV: 'text/csv; charset=utf-8',
};

/** Opens a file for rows; the first row added is the header. */
export function writeSheet(format: SheetFormat, file: string): Promise<SheetWriter> | SheetWriter {
  return format === 'CSV' ? csvWriter(file) : xlsxWriter(file);
}

async function xlsxWriter(file: string): Promise<SheetWriter> {
  const { default: excel } = await import('exceljs');
  const workbook = new excel.stream.xlsx.WorkbookWriter({ filename: file, useStyles: true });
  const sheet = workbook.addWorksheet('Sheet1', { views: [{ state: 'frozen', ySplit: 1 }] });
  let rows = 0;
  return {
    async add(cells) {
      // Every cell is text: a spreadsheet never takes it for a formula, and long numbers keep their digits.
      const row = sheet.addRow(cells);
      if (rows === 0) row.font = { bold: true };
      rows += 1;
      row.commit();
      // The writer hands on to its file; without a pause nothing would be written before the end.
      if (rows % 500 === 0) await new Promise((resolve) => setImmediate(resolve));
    },
    end: () => workbook.commit(),
  };
}

/** With the mark by which Excel knows UTF-8. */
function csvWriter(file: string): SheetWriter {
  const out = createWriteStream(file);
  out.write('\ufeff');
  return {
    async add(cells) {
      if (!out.write(`${cells.map(csvCell).join(',')}\r\n`)) await once(out, 'drain');
    },
    async end() {
      out.end();
      await finished(out);
    },
  };
}

/** A cell that begins like a formula gets an apostrophe, so that no spreadsheet runs it (OWASP: CSV injection). */
function csvCell(cell: string): string {
  const guarded = /^[\s]*[=+\-@\t\r＝＋－＠]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
