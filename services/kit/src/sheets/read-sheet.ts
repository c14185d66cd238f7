import { buffer } from 'node:stream/consumers';
import type { DocumentStore } from '../documents/document-store.ts';
import { PlatformError } from '../errors/platform-error.ts';

/** A row of a sheet as text, with the number that a person sees beside it. */
export interface SheetRow {
  number: number;
  cells: string[];
}

export interface Sheet {
  /** The name on its tab; null for a CSV file. */
  name: string | null;
  /** At least one. */
  rows: SheetRow[];
}

const MOST_ROWS = 200_000;
const MOST_COLUMNS = 200;
const MOST_UNPACKED = 400 * 1024 * 1024;

/**
 * The visible sheets with content of an .xlsx, or the one of a CSV in UTF-8, UTF-16 or GB18030; blank rows are left out,
 * the cells of a merged area all carry its value. At least one. Throws INVALID_INPUT: broken, empty, too large, or not
 * a sheet.
 */
export async function readSheets(
  store: DocumentStore,
  document: { hash: string; mediaType: string },
): Promise<readonly [Sheet, ...Sheet[]]> {
  const bytes = await buffer(await store.open(document.hash));
  const [first, ...others] = (await parsed(bytes, document.mediaType))
    .map(({ name, rows }) => ({ name, rows: rows.filter(({ cells }) => cells.some((cell) => cell !== '')) }))
    .filter(({ rows }) => rows.length > 0);
  if (!first) throw unusable('sheetEmpty', 'The sheet has no rows.');
  return [first, ...others];
}

async function parsed(bytes: Buffer, mediaType: string): Promise<Sheet[]> {
  if (mediaType === 'text/csv' || mediaType === 'text/plain') {
    return [{ name: null, rows: await csvRows(bytes) }];
  }
  if (mediaType.endsWith('spreadsheetml.sheet')) return xlsxSheets(bytes);
  throw unusable('notASheet', 'Upload an .xlsx or .csv file.');
}

async function xlsxSheets(bytes: Buffer): Promise<Sheet[]> {
  // Loaded when first needed, as all readers here: most processes never see a sheet.
  const { default: excel } = await import('exceljs');
  const workbook = new excel.Workbook();
  try {
    await requireModest(bytes);
    await workbook.xlsx.load(bytes as never);
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    throw unusable('sheetBroken', 'The workbook is broken: open and save it again.');
  }
  return workbook.worksheets
    .filter(({ state, actualRowCount }) => state === 'visible' && actualRowCount > 0)
    .map((sheet) => {
      if (sheet.rowCount > MOST_ROWS) throw tooLong();
      const rows: SheetRow[] = [];
      const columns = Math.min(sheet.columnCount, MOST_COLUMNS);
      sheet.eachRow((row, number) => {
        const cells: string[] = [];
        for (let place = 1; place <= columns; place += 1)
          cells.push(storable(cellText(row.getCell(place).value)));
        rows.push({ number, cells });
      });
      return { name: sheet.name, rows };
    });
}

/** A small file can unpack to something that fills the memory. */
async function requireModest(bytes: Buffer): Promise<void> {
  const { unzipSync } = await import('fflate');
  let unpacked = 0;
  unzipSync(new Uint8Array(bytes), {
    filter: ({ originalSize }) => {
      unpacked += originalSize;
      return false;
    },
  });
  if (unpacked > MOST_UNPACKED) throw tooLong();
}

/** Without what PostgreSQL takes in no text: NUL, and halves of signs. */
function storable(text: string): string {
  return text.replace(/[\0\p{Surrogate}]/gu, '');
}

/** What a cell shows, as text; a date as `YYYY-MM-DD HH:mm:ss` of the sheet's own wall clock. */
function cellText(value: unknown): string {
  if (value === null || value === undefined) return '';
  if (typeof value === 'string') return value.trim();
  if (value instanceof Date) return value.toISOString().slice(0, 19).replace('T', ' ');
  if (typeof value !== 'object') return String(value);
  const cell = value as Record<string, unknown>;
  if (Array.isArray(cell['richText'])) {
    return cell['richText']
      .map((part: { text?: string }) => part.text ?? '')
      .join('')
      .trim();
  }
  if ('result' in cell) return cellText(cell['result']);
  // What Excel shows for a formula that fails, e.g. #REF!
  if ('error' in cell) return String(cell['error']);
  if ('text' in cell) return cellText(cell['text']);
  return '';
}

async function csvRows(bytes: Buffer): Promise<SheetRow[]> {
  const { parse } = await import('csv-parse/sync');
  const text = await decoded(bytes);
  const delimiter = delimiterOf(text);
  try {
    const rows = parse(text, {
      delimiter,
      // Whoever adds a line with another editor ends it in another way; the parser would go by the first line alone.
      record_delimiter: ['\r\n', '\n', '\r'],
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      to: MOST_ROWS + 1,
    }) as string[][];
    if (rows.length > MOST_ROWS) throw tooLong();
    return rows.map((cells, place) => ({
      number: place + 1,
      cells: cells.slice(0, MOST_COLUMNS).map((cell) => storable(cell).trim()),
    }));
  } catch (error) {
    if (error instanceof PlatformError) throw error;
    throw unusable('sheetBroken', 'The CSV file is broken: a quotation does not end.');
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
async function decoded(bytes: Buffer): Promise<string> {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return bytes.toString('utf16le', 2);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    const { default: iconv } = await import('iconv-lite');
    return iconv.decode(bytes, 'gb18030');
  }
}

function tooLong(): PlatformError {
  return new PlatformError('LIMIT_EXCEEDED', `A sheet may have ${MOST_ROWS} rows.`, {
    reason: 'sheetTooLong',
    params: { most: MOST_ROWS },
  });
}

function unusable(reason: string, message: string): PlatformError {
  return new PlatformError('INVALID_INPUT', message, { reason, field: 'documentId' });
}
