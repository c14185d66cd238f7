import styles from './ledger-cells.module.css';
import { markRanges } from './mark-ranges.ts';
import type { CaseRow } from './use-case-list.ts';

interface MarkedTextProps {
  row: CaseRow;
  field: 'text' | 'number' | 'sourceNumber' | 'location';
  /** Two lines, beginning near the first hit. */
  short?: boolean;
}

/** How far from its beginning a hit may lie for a cell of two lines to show it. */
const IN_SIGHT = 24;

/** A field of a case with what was searched for marked in it. */
export function MarkedText({ row, field, short = false }: MarkedTextProps) {
  const text = row[field] ?? '';
  const ranges = (row.matches ?? []).filter((match) => match.field === field);
  const parts = markRanges(text, ranges, short ? IN_SIGHT : Infinity);
  const content = parts.map((part) =>
    part.marked ? <mark key={part.at}>{part.text}</mark> : <span key={part.at}>{part.text}</span>,
  );
  return short ? (
    <div className={styles['short']} title={text}>
      {content}
    </div>
  ) : (
    <span className={styles['whole']}>{content}</span>
  );
}
