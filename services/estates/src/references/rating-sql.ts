import type { LocalDate } from '@guanjia/kit';
import { dateSql } from '../lists/sql-text.ts';

/** SQL of the star of estate `t` on a date, as a value of EstateStarLevel. */
export function starOn(day: LocalDate): string {
  const on = dateSql(day);
  return `coalesce((select 'STAR_' || s.level from estate_star s
    where s.estate_id = t.id and s.from_on <= ${on} and s.to_on > ${on} order by s.from_on desc limit 1), 'NONE')`;
}

/** SQL of the grade that a company (SQL of its id) has on a date, or null. */
export function gradeOn(company: string, day: LocalDate): string {
  const on = dateSql(day);
  return `(select g.grade from company_grade g
    where g.company_id = ${company} and g.from_on <= ${on} and g.to_on > ${on})`;
}
