-- What was so on earlier days. Both functions read across divisions: the caller's scope is widened for what they read, and
-- set back behind it.

-- What was managed by whom, and whether a committee was in office, for estates that the caller sees as of a day. Those rows
-- follow an estate to its new division, and a figure of its old one as of an earlier day still needs them.
create or replace function registry_on(estates text[], days date[])
returns table (estate_id text, day date, mode text, company_id text, committee_in_office boolean,
  recorded_at timestamptz)
language plpgsql stable as $$
#variable_conflict use_column
declare
  scope text[] := array[current_setting('guanjia.scope_from', true),
    current_setting('guanjia.scope_to', true)];
begin
  perform set_config('guanjia.scope_from', '000000000000', true),
    set_config('guanjia.scope_to', '999999999999', true);
  return query select a.estate_id, a.day, case when m.lasts then m.mode else 'NONE' end,
    case when m.lasts then m.company_id end,
    exists (select from owners_committee c where c.estate_id = a.estate_id and c.filed_on <= a.day
      and c.term_to >= a.day
      and (c.dissolved_on is null or c.dissolved_on > a.day)),
    greatest(m.recorded_at,
      (select max(s.recorded_at) from owners_committee c join committee_step s on s.committee_id = c.id
      where c.estate_id = a.estate_id and s.on_date <= a.day))
  from unnest(estates, days) as a(estate_id, day)
  left join lateral (
    select m.mode, m.company_id, m.recorded_at, (m.to_date is null or m.to_date >= a.day) is true as lasts
    from estate_management m where m.estate_id = a.estate_id and m.from_date <= a.day
    order by m.from_date desc limit 1) m on true;
  perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true),
    set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
end $$;

-- The whole history of estates, for the feed: other services keep it, whoever wrote last.
create or replace function estate_history(estates text[])
returns table (estate_id text, from_date date, to_date date, division_code text, counts boolean, recorded_on date)
language plpgsql stable as $$
#variable_conflict use_column
declare
  scope text[] := array[current_setting('guanjia.scope_from', true),
    current_setting('guanjia.scope_to', true)];
begin
  perform set_config('guanjia.scope_from', '000000000000', true),
    set_config('guanjia.scope_to', '999999999999', true);
  return query select v.estate_id, part.from_date, part.to_date, v.division_code, part.counts,
    (v.recorded_at at time zone 'Asia/Shanghai')::date
  from estate_version v
  cross join lateral (
    select v.from_date, least(v.to_date, v.demolished_on - 1) as to_date, true as counts
    where v.status in ('COMPLETED', 'DEMOLISHED') and (v.demolished_on is null or v.demolished_on > v.from_date)
    union all
    select greatest(v.from_date, v.demolished_on), v.to_date, false
    where v.status not in ('COMPLETED', 'DEMOLISHED') or (v.demolished_on is not null
      and (v.to_date is null or v.demolished_on <= v.to_date))
  ) part
  where v.estate_id = any(estates) order by v.estate_id, part.from_date;
  perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true),
    set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
end $$;
