import { PlatformError } from '../errors/platform-error.ts';
import { SHEET_LIMITS, tooManyRows, unusableSheet, type SheetBudget } from './sheet-limits.ts';
import { storable, type SheetRow } from './sheet-row.ts';
import { WorkbookFile } from './workbook-file.ts';
import { readParts, unescaped, type WorkbookParts } from './workbook-parts.ts';

/**
 * The visible sheets of an .xlsx file, one after the other. Cells show what Excel shows as text: a formula its result, a
 * date as `YYYY-MM-DD HH:mm:ss` of the sheet's own wall clock; the cells of a merged area all carry its value.
 */
export async function* workbookSheets(
  path: string,
  budget: SheetBudget,
): AsyncGenerator<{ name: string; rows: SheetRow[] }> {
  let file: WorkbookFile | undefined;
  try {
    file = await WorkbookFile.open(path, budget);
    const parts = await readParts(file);
    for (const { name, part } of parts.sheets)
      yield { name, rows: await sheetRows(file, part, parts, budget) };
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    throw unusableSheet('sheetBroken', 'The workbook is broken: open and save it again.');
  } finally {
    file?.close();
  }
}

interface CellBeingRead {
  column: number;
  type: string;
  isDate: boolean;
  text: string[];
}

async function sheetRows(
  file: WorkbookFile,
  part: string,
  { strings, isDateStyle, from1904 }: WorkbookParts,
  budget: SheetBudget,
): Promise<SheetRow[]> {
  const rows = new Map<number, string[]>();
  const merged: string[] = [];
  let number = 0;
  let cells: string[] = [];
  let cell: CellBeingRead | undefined;
  let lastColumn = 0;
  let isValue = false;
  let isPhonetic = false;

  await file.read(part, {
    open(name, attributes) {
      if (name === 'row') {
        number = Number(attributes['r'] ?? number + 1);
        cells = [];
        lastColumn = 0;
      } else if (name === 'c') {
        const column = attributes['r'] ? columnOf(attributes['r']) : lastColumn + 1;
        lastColumn = column;
        const isDate = isDateStyle[Number(attributes['s'] ?? 0)] ?? false;
        cell = { column, type: attributes['t'] ?? 'n', isDate, text: [] };
        budget.takeCells(1);
      } else if (name === 'mergeCell' && attributes['ref']) {
        merged.push(attributes['ref']);
      }
      if (name === 'rPh') isPhonetic = true;
      isValue =
        cell !== undefined && !isPhonetic && (name === 'v' || (name === 't' && cell.type === 'inlineStr'));
    },
    text(text) {
      if (isValue) cell?.text.push(text);
    },
    close(name) {
      isValue = false;
      if (name === 'rPh') isPhonetic = false;
      if (name === 'c' && cell) {
        if (cell.column <= SHEET_LIMITS.columns) {
          while (cells.length < cell.column) cells.push('');
          cells[cell.column - 1] = cellText(cell, strings, from1904);
        }
        cell = undefined;
      }
      if (name === 'row' && cells.some((text) => text !== '')) {
        if (rows.size >= SHEET_LIMITS.rows) throw tooManyRows();
        rows.set(number, cells);
      }
    },
  });
  spreadMerged(rows, merged, budget);
  const width = Math.max(0, ...[...rows.values()].map((row) => row.length));
  return [...rows]
    .sort(([one], [other]) => one - other)
    .map(([row, texts]) => ({
      number: row,
      cells: [...texts, ...Array<string>(width - texts.length).fill('')],
    }));
}

function cellText(
  { type, isDate, text }: CellBeingRead,
  strings: readonly string[],
  from1904: boolean,
): string {
  const value = text.join('');
  switch (type) {
    case 's':
      return storable(strings[Number(value)] ?? '');
    case 'b':
      return value === '1' ? 'true' : value === '0' ? 'false' : '';
    case 'd':
      return value.slice(0, 19).replace('T', ' ');
    case 'n':
      if (value === '') return '';
      return isDate ? dateText(Number(value), from1904) : String(Number(value));
    default:
      // Results of formulas, texts of their own, and errors such as #REF!
      return storable(unescaped(value));
  }
}

const DAY_MS = 86_400_000;
/** Excel's day 0, with the 29 February 1900 that never was; on old Macs four years later. */
const DAYS_TO_1970 = 25_569;
const DAYS_TO_1904 = 1_462;

function dateText(days: number, from1904: boolean): string {
  const moment = new Date(Math.round((days - DAYS_TO_1970 + (from1904 ? DAYS_TO_1904 : 0)) * DAY_MS));
  if (Number.isNaN(moment.getTime())) return String(days);
  return moment.toISOString().slice(0, 19).replace('T', ' ');
}

/** A, B, … Z, AA, … of a cell's address, counted from 1. */
function columnOf(address: string): number {
  let column = 0;
  for (const letter of address) {
    const value = letter.charCodeAt(0) - 64;
    if (value < 1 || value > 26) break;
    column = column * 26 + value;
  }
  return column;
}

/** Rows that are there get the value of the area's first cell; an area of the whole sheet makes no rows. */
function spreadMerged(rows: Map<number, string[]>, merged: readonly string[], budget: SheetBudget): void {
  for (const area of merged) {
    const [from = '', to = from] = area.split(':');
    const [left, top] = [columnOf(from), rowOf(from)];
    const [right, bottom] = [Math.min(columnOf(to), SHEET_LIMITS.columns), rowOf(to)];
    const value = rows.get(top)?.[left - 1] ?? '';
    if (value === '' || left < 1 || right < left) continue;
    for (const row of rowsBetween(rows, top, bottom)) {
      budget.takeCells(right - left + 1);
      const cells = rows.get(row) ?? [];
      while (cells.length < right) cells.push('');
      cells.fill(value, left - 1, right);
      rows.set(row, cells);
    }
  }
}

/** The fewer of the rows that the area names and those that the sheet has. */
function* rowsBetween(rows: ReadonlyMap<number, unknown>, top: number, bottom: number): Generator<number> {
  if (bottom - top > rows.size) {
    for (const row of rows.keys()) if (row >= top && row <= bottom) yield row;
    return;
  }
  for (let row = top; row <= bottom; row += 1) yield row;
}

function rowOf(address: string): number {
  return Number(/\d+$/.exec(address)?.[0] ?? 0);
}
