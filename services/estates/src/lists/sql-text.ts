import { compare, isLocalDate, type LocalDate } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';

/** A date as SQL text, for expressions that lists compare by. Throws RangeError on anything that is not a date. */
export function dateSql(day: LocalDate): string {
  if (!isLocalDate(day)) throw new RangeError(`${String(day)} is not a calendar date`);
  return `date '${day}'`;
}

/** One comparison of a filter on an SQL expression. */
export function comparing(expression: string, comparison: object): RawBuilder<boolean> {
  const parts = compare(expression, comparison);
  return parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`;
}

/** Whether any of the expressions contains the words that somebody typed into a search field. */
export function searching(expressions: readonly string[], words: string): RawBuilder<boolean> {
  const contains = { contains: words.trim() };
  return sql`(${sql.join(
    expressions.map((expression) => comparing(expression, contains)),
    sql` or `,
  )})`;
}
