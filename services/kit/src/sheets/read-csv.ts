import { parse } from 'csv-parse/sync';
import iconv from 'iconv-lite';
import { PlatformError } from '../errors/platform-error.ts';
import { SHEET_LIMITS, tooManyRows, unusableSheet, type SheetBudget } from './sheet-limits.ts';
import { storable, type SheetRow } from './sheet-row.ts';

/** The rows of a CSV file in UTF-8, UTF-16 or GB18030, divided by commas, tabs or semicolons. */
export function csvRows(bytes: Buffer, budget: SheetBudget): SheetRow[] {
  const text = decoded(bytes);
  const delimiter = delimiterOf(text);
  try {
    const rows = parse(text, {
      delimiter,
      // Whoever adds a line with another editor ends it in another way; the parser would go by the first line alone.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: SHEET_LIMITS.rows + 1,
      on_record: (cells: string[]) => {
        budget.takeCells(cells.length);
        return cells;
      },
    }) as string[][];
    if (rows.length > SHEET_LIMITS.rows) throw tooManyRows();
    return rows.map((cells, index) => ({
      number: index + 1,
      cells: cells.slice(0, SHEET_LIMITS.columns).map(storable),
    }));
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    throw unusableSheet('sheetBroken', 'The CSV file is broken: a quotation does not end.');
  }
}

const LOOKED_AT = 30;

/** The sign that divides one of the first lines into most cells: titles above the header have none. */
function delimiterOf(text: string): string {
  const lines = text.split('\n', LOOKED_AT);
  const most = (sign: string) => Math.max(...lines.map((line) => line.split(sign).length));
  return [',', '\t', ';'].reduce((best, sign) => (most(sign) > most(best) ? sign : best));
}

/**
 * UTF-16 and UTF-8 by their marks, UTF-8 without one when it is valid as such; otherwise GB18030, what Excel in China
 * writes.
 */
function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(bytes, 'gb18030');
  }
}
