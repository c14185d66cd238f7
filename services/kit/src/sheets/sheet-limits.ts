import { PlatformError } from '../errors/platform-error.ts';

/** What reading a sheet may take, whatever its file says of itself. */
export const SHEET_LIMITS = {
  rows: 200_000,
  /** Columns beyond are left out. */
  columns: 200,
  /** In all sheets of a workbook. */
  cells: 4_000_000,
  /** Bytes of a workbook's parts once they are unpacked. */
  unpackedMb: 256,
  /** Parts of a workbook. */
  parts: 2_000,
  seconds: 60,
} as const;

export function tooManyRows(): PlatformError {
  return exceeded('sheetTooLong', `A sheet may have ${SHEET_LIMITS.rows} rows.`, SHEET_LIMITS.rows);
}

export function tooManyCells(): PlatformError {
  return exceeded(
    'sheetTooManyCells',
    `A workbook may have ${SHEET_LIMITS.cells} cells.`,
    SHEET_LIMITS.cells,
  );
}

/** It unpacks to more than it may, or fills the memory of its reader. */
export function tooLarge(): PlatformError {
  return exceeded(
    'sheetTooLarge',
    `A workbook may unpack to ${SHEET_LIMITS.unpackedMb} MB: save the sheet alone, without pictures and formats.`,
    SHEET_LIMITS.unpackedMb,
  );
}

export function tooSlow(): PlatformError {
  return exceeded(
    'sheetTooSlow',
    `A sheet that takes longer than ${SHEET_LIMITS.seconds} seconds to read is not read: divide it.`,
    SHEET_LIMITS.seconds,
  );
}

function exceeded(reason: string, message: string, most: number): PlatformError {
  return new PlatformError('LIMIT_EXCEEDED', message, { reason, field: 'documentId', params: { most } });
}

export function unusableSheet(reason: string, message: string): PlatformError {
  return new PlatformError('INVALID_INPUT', message, { reason, field: 'documentId' });
}

/** Counts what has been read so far, and stops reading in time. */
export class SheetBudget {
  #cells = 0;
  #bytes = 0;

  takeCells(count: number): void {
    this.#cells += count;
    if (this.#cells > SHEET_LIMITS.cells) throw tooManyCells();
  }

  takeBytes(count: number): void {
    this.#bytes += count;
    if (this.#bytes > SHEET_LIMITS.unpackedMb * 1024 * 1024) throw tooLarge();
  }
}
