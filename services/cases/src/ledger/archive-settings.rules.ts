import { isLocalDate, localDateIn } from '@guanjia/kit';
import type { LedgerFacts } from './read-ledger-row.ts';

type Settings = Readonly<Record<string, string>>;

/**
 * Which rows are taken as archive records: those that say so, all (`archive: ALL`), those received before a date
 * (`archiveBefore`) and those named by their numbers in the sheet (`archiveRows: 4,7`).
 */
export function archivedBy(
  settings: Settings,
): (facts: Pick<LedgerFacts, 'archive' | 'row' | 'receivedAt'>) => boolean {
  const { archive, archiveBefore } = settings;
  const rows = new Set(rowNumbers(settings['archiveRows']));
  return (facts) =>
    facts.archive ||
    archive === 'ALL' ||
    rows.has(facts.row) ||
    (archiveBefore ? localDateIn(facts.receivedAt) < archiveBefore : false);
}

/** The setting that is not right; null when all are. */
export function wrongArchiveSetting({ archive, archiveBefore, archiveRows }: Settings): string | null {
  if (archive && archive !== 'ALL') return 'archive';
  if (archiveBefore && !isLocalDate(archiveBefore)) return 'archiveBefore';
  if (archiveRows && !/^\d{1,7}(,\d{1,7})*$/.test(archiveRows)) return 'archiveRows';
  return null;
}

function rowNumbers(written: string | undefined): number[] {
  return written ? written.split(',').map(Number) : [];
}
