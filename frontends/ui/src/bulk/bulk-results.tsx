import { useUiText } from '../i18n/text.tsx';
import { StatusTag } from '../tags/status-tag.tsx';
import type { BulkRow, BulkVerdict } from './bulk-run.ts';
import classes from './bulk.module.css';

export interface BulkResultsProps {
  rows: readonly BulkRow[];
  verdicts: readonly BulkVerdict[];
  /** Keys of the words for good and bad. */
  words: [good: string, bad: string];
}

/** What would happen, or happened, to each row; those in trouble first. */
export function BulkResults({ rows, verdicts, words: [good, bad] }: BulkResultsProps) {
  const { t } = useUiText();
  const byId = new Map(verdicts.map((verdict) => [verdict.id, verdict]));
  const ordered = rows.toSorted(
    (a, b) => Number(byId.get(a.id)?.ok ?? false) - Number(byId.get(b.id)?.ok ?? false),
  );
  return (
    <ul className={classes['results']}>
      {ordered.map(({ id, label, note }) => {
        const verdict = byId.get(id);
        return (
          <li key={id} className={classes['result']}>
            <span className={classes['label']}>
              {label} {note && <span className={classes['note']}>{note}</span>}
            </span>
            <StatusTag tone={verdict?.ok ? 'good' : 'bad'}>
              {t(verdict ? (verdict.ok ? good : bad) : 'bulk.notReached')}
            </StatusTag>
            {verdict?.text && <span className={classes['why']}>{verdict.text}</span>}
          </li>
        );
      })}
    </ul>
  );
}
