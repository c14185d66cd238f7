/**
 * SQL: the row `span` of estate_span counts as a completed estate, not demolished, on a day; `day` is an SQL expression.
 * The population of every share, the same that the estates service lists by `countedOn`.
 */
export function countsOn(day: string): string {
  return `(span.counts and span.from_on <= ${day} and (span.to_on is null or span.to_on >= ${day}))`;
}
