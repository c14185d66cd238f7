/**
 * SQL: the row `estate` of estate_ref counts as completed, and is not demolished, on a day; `day` is an SQL expression.
 * The population of every share, the same that the estates service lists by `countedOn`.
 */
export function countsOn(day: string): string {
  return `(estate.status in ('COMPLETED', 'DEMOLISHED') and (estate.completed_on is null or estate.completed_on <= ${day})
    and (estate.demolished_on is null or estate.demolished_on > ${day}))`;
}
