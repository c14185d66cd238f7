import type { LocalDate } from '@guanjia/kit';
import { dateSql } from '../lists/sql-text.ts';

/** SQL: the span `m` of a management history holds on a day; `day` is an SQL expression. */
export function spanHolds(day: string): string {
  return `m.from_date <= ${day} and (m.to_date is null or m.to_date >= ${day})`;
}

/** SQL: the span `m` holds on a date. */
export function managesOn(day: LocalDate): string {
  return spanHolds(dateSql(day));
}

/** SQL of the mode of estate `t` on a date; a day without a span is one without management. */
export function modeOn(day: LocalDate): string {
  return `coalesce((select m.mode from estate_management m where m.estate_id = t.id and ${managesOn(day)}), 'NONE')`;
}

/** SQL of the id of the company that manages estate `t` on a date, or null. */
export function companyOn(day: LocalDate): string {
  return `(select m.company_id from estate_management m where m.estate_id = t.id and ${managesOn(day)})`;
}
