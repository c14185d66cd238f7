import { EVERYWHERE, reachEverywhere, tellAgain, type DatabaseStep } from '@guanjia/kit';

/**
 * From when to when a company has which grade, by what is known of it today: a grade changes only on a day on which an
 * entry begins, ends or becomes void, or on which another pack holds. `to_on` is the first day after, null of the last.
 */
const creditGrades = `create function credit_grades(asked_company text)
  returns table (grade text, from_on date, to_on date) language sql stable as $$
    with days as (
      select distinct given.day from (
        select unnest(array[effective_on, valid_until + 1, void_from]) as day from credit_point
        where company_id = asked_company
        union all
        select unnest(array[in_force_from, in_force_to]) from credit_pack where in_force_from is not null
      ) given where given.day is not null
    ), graded as (
      select days.day, score.grade from days
      left join lateral credit_scores(days.day) score on score.company_id = asked_company
    ), changes as (
      select day, grade, grade is distinct from lag(grade) over (order by day) as begins from graded
    ), spans as (
      select grade, day, lead(day) over (order by day) as until from changes where begins
    )
    select grade, day, until from spans where grade is not null order by day
  $$`;

/** Tells the feed the grades of every company that was known before grades were told. */
const toldAgain = tellAgain(`
  select 'CreditGradesChanged' as type, company.id as subject_id, '${EVERYWHERE.from}' as division_code, jsonb_build_object(
    'id', company.id, 'grades', (
      select coalesce(jsonb_agg(jsonb_build_object('grade', grade, 'from', from_on, 'to', to_on) order by from_on), '[]')
      from credit_grades(company.id))) as data
  from company_ref company`);

/** Which company has which grade when, for services that list by it. */
export const creditGradeHistory: DatabaseStep = {
  name: '0321-credit-grades',
  sql: [`select ${reachEverywhere}`, creditGrades, toldAgain],
};
