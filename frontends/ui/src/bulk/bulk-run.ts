/** One row of bulk work, as the drawer names it. */
export interface BulkRow {
  id: string;
  version: number;
  /** The number or name that people know it by. */
  label: string;
  /** A few words more. */
  note?: string;
}

/** What would happen, or happened, to one row. */
export interface BulkVerdict {
  id: string;
  ok: boolean;
  /** Why not; or what was done. */
  text?: string;
}

export interface BulkRun {
  rows: readonly BulkRow[];
  /** Rows in one request. */
  size: number;
  work: (rows: readonly BulkRow[]) => Promise<readonly BulkVerdict[]>;
  /** What a row is told when its whole request failed. */
  failure: (error: unknown) => string;
  onProgress: (verdicts: readonly BulkVerdict[]) => void;
  /** Asked before each request; what was sent already is finished. */
  stopped: () => boolean;
}

/**
 * Works through the rows, one request after the other. Rows of a request that failed as a whole, and rows that no answer
 * names, count as failed; rows that were not reached get no verdict.
 */
export async function runBulk({
  rows,
  size,
  work,
  failure,
  onProgress,
  stopped,
}: BulkRun): Promise<BulkVerdict[]> {
  const verdicts: BulkVerdict[] = [];
  for (let from = 0; from < rows.length && !stopped(); from += size) {
    const batch = rows.slice(from, from + size);
    let answers: readonly BulkVerdict[] = [];
    let failed = '';
    try {
      answers = await work(batch);
    } catch (error) {
      failed = failure(error);
    }
    for (const { id } of batch) {
      verdicts.push(answers.find((answer) => answer.id === id) ?? { id, ok: false, text: failed });
    }
    onProgress([...verdicts]);
  }
  return verdicts;
}

/** The verdicts as lines to be pasted elsewhere: name, outcome, reason, parted by tabs. */
export function bulkLines(
  rows: readonly BulkRow[],
  verdicts: readonly BulkVerdict[],
  outcome: (ok: boolean) => string,
): string {
  return verdicts
    .map(({ id, ok, text = '' }) => {
      const row = rows.find((one) => one.id === id);
      return [row?.label ?? id, outcome(ok), text].map(oneLine).join('\t');
    })
    .join('\n');
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
