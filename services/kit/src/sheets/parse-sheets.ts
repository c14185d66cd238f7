import { readFile } from 'node:fs/promises';
import type { Emit } from '../isolated/isolated-jobs.ts';
import { csvRows } from './read-csv.ts';
import { workbookSheets } from './read-workbook.ts';
import { SheetBudget, unusableSheet } from './sheet-limits.ts';
import type { SheetRow } from './sheet-row.ts';

export interface SheetToParse {
  file: string;
  mediaType: string;
}

/** Some rows of a sheet; a new index is a new sheet. */
export interface SheetPart {
  index: number;
  /** The name on its tab; null for a CSV file. */
  name: string | null;
  rows: SheetRow[];
}

const ROWS_AT_ONCE = 500;

/** Reads a sheet and hands its rows on; blank ones are left out. Throws INVALID_INPUT or LIMIT_EXCEEDED. */
export async function parseSheets({ file, mediaType }: SheetToParse, emit: Emit<SheetPart>): Promise<void> {
  let index = 0;
  for await (const { name, rows } of sheetsOf(file, mediaType)) {
    const filled = rows.filter(({ cells }) => cells.some((cell) => cell !== ''));
    for (let at = 0; at < filled.length; at += ROWS_AT_ONCE)
      await emit({ index, name, rows: filled.slice(at, at + ROWS_AT_ONCE) });
    if (filled.length > 0) index += 1;
  }
}

async function* sheetsOf(
  file: string,
  mediaType: string,
): AsyncGenerator<{ name: string | null; rows: SheetRow[] }> {
  const budget = new SheetBudget();
  if (mediaType === 'text/csv' || mediaType === 'text/plain')
    yield { name: null, rows: csvRows(await readFile(file), budget) };
  else if (mediaType.endsWith('spreadsheetml.sheet')) yield* workbookSheets(file, budget);
  else throw unusableSheet('notASheet', 'Upload an .xlsx or .csv file.');
}
