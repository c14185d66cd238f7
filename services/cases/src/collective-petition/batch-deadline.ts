import type { LocalDate } from '@guanjia/kit';
import type { ComputedDeadline } from '../deadlines/deadline.rules.ts';
import { deadlineOf, type RuleBook } from '../deadlines/rule-book.ts';
import type { BatchClock } from './batch-life.ts';

/** A batch's own time limit: that of a petition handed in on a visit on the day they came, counted from `from`. */
export function batchDeadline(
  book: RuleBook,
  {
    clock,
    receivedOn,
    from,
  }: { readonly clock: BatchClock; readonly receivedOn: LocalDate; readonly from: Date },
): ComputedDeadline {
  const subject = { channel: 'VISIT', urgency: 'NORMAL', category: '', receivedOn } as const;
  // A district may leave acceptance untimed; then the total limit is all there is.
  const due = deadlineOf(book, subject, clock, from) ?? deadlineOf(book, subject, 'TOTAL', from);
  if (!due) throw new Error(`No deadline pack covers petitions received on ${receivedOn}.`);
  return due;
}
