import { useRef, useState } from 'react';
import { useErrorText } from '../graph/error-text.ts';
import { useUnsavedChanges } from '../routing/unsaved-changes.ts';
import { runBulk } from './bulk-run.ts';
import type { BulkRow, BulkVerdict } from './bulk-run.ts';

export type BulkStep = 'fill' | 'previewing' | 'preview' | 'running' | 'done';

export interface BulkOptions<Values> {
  /** Rows in one request. */
  size: number;
  /** Asks the graph for a batch: what would happen (`dryRun`), or to do it. */
  work: (rows: readonly BulkRow[], values: Values, dryRun: boolean) => Promise<readonly BulkVerdict[]>;
  /** Reads rows anew before they are tried once more. */
  reload?: ((ids: readonly string[]) => Promise<readonly BulkRow[]>) | undefined;
}

/** Bulk work from the preview to the results: what the drawer shows and what its buttons do. */
export function useBulk<Values>({ size, work, reload }: BulkOptions<Values>) {
  const errorText = useErrorText();
  const [step, setStep] = useState<BulkStep>('fill');
  const [rows, setRows] = useState<readonly BulkRow[]>([]);
  const [verdicts, setVerdicts] = useState<readonly BulkVerdict[]>([]);
  const [error, setError] = useState<unknown>(null);
  const values = useRef<Values>(undefined);
  const stop = useRef(false);
  useUnsavedChanges(step === 'running');

  const go = async (some: readonly BulkRow[], dryRun: boolean, before: readonly BulkVerdict[]) => {
    stop.current = false;
    setStep(dryRun ? 'previewing' : 'running');
    const given = values.current as Values;
    const found = await runBulk({
      rows: some,
      size,
      work: (batch) => work(batch, given, dryRun),
      failure: errorText,
      onProgress: (now) => setVerdicts([...before, ...now]),
      stopped: () => stop.current,
    });
    setVerdicts([...before, ...found]);
    setStep(dryRun ? 'preview' : 'done');
  };

  return {
    step,
    rows,
    verdicts,
    error,
    /** Finds out what would happen to each row. */
    preview: async (load: () => Promise<readonly BulkRow[]>, given: Values) => {
      values.current = given;
      setError(null);
      setVerdicts([]);
      setStep('previewing');
      try {
        const all = await load();
        setRows(all);
        await go(all, true, []);
      } catch (thrown) {
        setError(thrown);
        setStep('fill');
      }
    },
    /** Does it to the rows that the preview allowed. */
    run: async () => {
      const allowed = new Set(verdicts.filter(({ ok }) => ok).map(({ id }) => id));
      const some = rows.filter(({ id }) => allowed.has(id));
      setRows(some);
      setVerdicts([]);
      await go(some, false, []);
    },
    /** Tries the failed rows, and those that were not reached, once more as they are now. */
    retry: async () => {
      const done = verdicts.filter(({ ok }) => ok);
      const finished = new Set(done.map(({ id }) => id));
      const left = rows.filter(({ id }) => !finished.has(id));
      setError(null);
      let fresh: readonly BulkRow[] = left;
      try {
        if (reload) fresh = await reload(left.map(({ id }) => id));
      } catch (thrown) {
        return setError(thrown);
      }
      const now = left.map((row) => fresh.find(({ id }) => id === row.id) ?? row);
      setRows(rows.map((row) => now.find(({ id }) => id === row.id) ?? row));
      await go(now, false, done);
    },
    stop: () => {
      stop.current = true;
    },
    back: () => {
      setVerdicts([]);
      setStep('fill');
    },
  };
}
