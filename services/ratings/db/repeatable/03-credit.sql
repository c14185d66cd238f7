-- The same rule as creditTotals, for lists and counts over all companies; a test holds the two together.
create or replace function credit_scores(as_of date)
returns table (company_id text, pack_key text, base bigint, good bigint, bad bigint, total bigint, grade text)
language sql stable as $$
  with pack as (
    select * from credit_pack where daterange(in_force_from, in_force_to) @> as_of and in_force_from is not null
  ), sums as (
    select company.id as company_id, pack.key as pack_key, pack.bands, pack.veto_grade,
      least(coalesce(sum(point.points) filter (where point.kind = 'BASE'), 0),
        (pack.kinds->'BASE'->>'cap')::bigint) as base,
      least(coalesce(sum(point.points) filter (where point.kind = 'GOOD'), 0),
        (pack.kinds->'GOOD'->>'cap')::bigint) as good,
      least(coalesce(sum(point.points) filter (where point.kind = 'BAD'), 0),
        (pack.kinds->'BAD'->>'cap')::bigint) as bad,
      coalesce(bool_or(point.kind = 'BAD'), false) as bad_record,
      coalesce(bool_or(point.veto), false) as vetoed
    from company_ref company cross join pack
    left join credit_point point on point.company_id = company.id and point.pack_key = pack.key
      and point.effective_on <= as_of and (point.valid_until is null or point.valid_until >= as_of)
      and (point.void_from is null or point.void_from > as_of)
    group by company.id, pack.key, pack.bands, pack.veto_grade, pack.kinds
  )
  select sums.company_id, sums.pack_key, sums.base, sums.good, sums.bad, sums.base + sums.good - sums.bad,
    case when sums.vetoed then sums.veto_grade else (
      select band.grade from jsonb_to_recordset(sums.bands)
        as band(grade text, "from" bigint, below bigint, condition text)
      where (band."from" is null or sums.base + sums.good - sums.bad >= band."from")
        and (band.below is null or sums.base + sums.good - sums.bad < band.below)
        and (band.condition = 'NONE' or (band.condition = 'BAD_RECORD') = sums.bad_record)
      limit 1) end
  from sums
$$;

-- From when to when a company has which grade, by what is known of it today: a grade changes only on a day on which an entry
-- begins, ends or becomes void, or on which another pack holds. `to_on` is the first day after, null of the last.
create or replace function credit_grades(asked_company text)
returns table (grade text, from_on date, to_on date)
language sql stable as $$
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
$$;
