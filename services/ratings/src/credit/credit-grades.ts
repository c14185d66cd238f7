import { sql } from 'kysely';
import type { EventToRecord, LocalDate, WriteSession } from '@guanjia/kit';
import type { CreditGrade } from './credit-pack.ts';

/** A time in which a company has one grade: from `from` until before `to`, null while nothing ends it. */
interface GradeSpan {
  grade: CreditGrade;
  from: LocalDate;
  to: LocalDate | null;
}

/**
 * What the feed is told of the grades of companies once something changed them: all that are known, those of days to come
 * too. Who lists by grade then needs no score of its own.
 */
export async function creditGradesChanged(
  session: WriteSession,
  companyIds: readonly string[],
): Promise<EventToRecord[]> {
  await session.em.flush();
  // Of two writes at once the second counts what the first wrote, and is told after it.
  await session.rows(sql`select 1 from company_ref where id = any(${companyIds}) order by id for update`);
  const rows = await session.rows<{ id: string; grades: GradeSpan[] }>(sql`
    select company.id, (
      select coalesce(jsonb_agg(jsonb_build_object('grade', grade, 'from', from_on, 'to', to_on) order by from_on), '[]')
      from credit_grades(company.id)) as grades
    from company_ref company where company.id = any(${companyIds}) order by company.id`);
  // A company belongs to no division: the event stands in that of the department which changed its grade.
  const { division } = session.caller;
  return rows.map(({ id, grades }) => ({
    type: 'CreditGradesChanged',
    subjectId: id,
    divisionCode: division,
    data: { id, grades },
  }));
}
