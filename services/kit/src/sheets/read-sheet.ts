import { createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { DocumentStore } from '../documents/document-store.ts';
import { withFolder } from '../documents/keep-document.ts';
import { IsolatedWorkStopped, runIsolated } from '../isolated/isolated-work.ts';
import { SHEET_LIMITS, tooLarge, tooSlow, unusableSheet } from './sheet-limits.ts';
import type { SheetRow } from './sheet-row.ts';

export type { SheetRow };

export interface Sheet {
  /** The name on its tab; null for a CSV file. */
  name: string | null;
  /** At least one. */
  rows: SheetRow[];
}

/**
 * The visible sheets with content of an .xlsx, or the one of a CSV in UTF-8, UTF-16 or GB18030; blank rows are left out,
 * the cells of a merged area all carry its value. At least one. They are read in a process of their own. Throws
 * INVALID_INPUT: broken, empty, or not a sheet; LIMIT_EXCEEDED: too long, too large once unpacked, too slow to read.
 */
export async function readSheets(
  store: DocumentStore,
  document: { hash: string; mediaType: string },
): Promise<readonly [Sheet, ...Sheet[]]> {
  const sheets: Sheet[] = [];
  await withFolder(async (folder) => {
    const file = join(folder, 'sheet');
    await pipeline(await store.open(document.hash), createWriteStream(file));
    await parsed(file, document.mediaType, sheets);
  });
  const [first, ...others] = sheets;
  if (!first) throw unusableSheet('sheetEmpty', 'The sheet has no rows.');
  return [first, ...others];
}

async function parsed(file: string, mediaType: string, sheets: Sheet[]): Promise<void> {
  try {
    await runIsolated(
      'parseSheets',
      { file, mediaType },
      {
        seconds: SHEET_LIMITS.seconds,
        onPart: ({ index, name, rows }) => {
          const sheet = (sheets[index] ??= { name, rows: [] });
          for (const row of rows) sheet.rows.push(row);
        },
      },
    );
  } catch (error) {
    if (!(error instanceof IsolatedWorkStopped)) throw error;
    throw error.limit === 'TIME' ? tooSlow() : tooLarge();
  }
}
