import type { Cell, ResultTable } from './table-of.ts';

/** Spreadsheets take a file without it for the local code page and spoil Chinese. */
const BYTE_ORDER_MARK = '\uFEFF';

/** What a spreadsheet would run as a formula when a text begins with it. */
const FORMULA_START = /^[=+\-@\t\r]/;

/** A table as CSV (RFC 4180, CRLF) that opens rightly in spreadsheets and runs nothing there. */
export function csvOf({ columns, rows }: Pick<ResultTable, 'columns' | 'rows'>): string {
  const lines = [
    columns.map(quoted),
    ...rows.map((row) => columns.map((column) => quoted(row[column] ?? null))),
  ];
  return BYTE_ORDER_MARK + lines.map((cells) => `${cells.join(',')}\r\n`).join('');
}

function quoted(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const text = FORMULA_START.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
