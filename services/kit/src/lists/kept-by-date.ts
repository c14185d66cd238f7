import { isLocalDate, type LocalDate } from '../dates/local-date.ts';

const MAX_KEPT = 50;

/**
 * Lists over a table that depends on a date, e.g. `star_awards_on('2018-10-29')`. What is made for a date is kept,
 * so that within a request its rows are loaded together.
 */
export function keptByDate<Value>(
  make: (sqlDate: string, date: LocalDate) => Value,
): (date: LocalDate) => Value {
  const kept = new Map<LocalDate, Value>();
  return (date) => {
    const known = kept.get(date);
    if (known) return known;
    // The date stands in the text of the SQL, so nothing but a calendar date may pass.
    if (!isLocalDate(date)) throw new RangeError(`${String(date)} is not a calendar date`);
    const made = make(`'${date}'::date`, date);
    kept.set(date, made);
    if (kept.size > MAX_KEPT) kept.delete(kept.keys().next().value as LocalDate);
    return made;
  };
}
