-- The same rule as starOn, for lists over all awards; a test holds the two together.
create or replace function star_awards_on(as_of date)
returns table (id text, estate_id text, division_code text, scheme_id text, awarded_on date,
  valid_until date, version integer, level integer, plaque_number text, status text)
language sql stable as $$
  select award.id, award.estate_id, award.division_code, award.scheme_id, award.awarded_on, award.valid_until,
    award.version, coalesce(changed.level, award.level), coalesce(changed.plaque_number, award.plaque_number),
    case
      when as_of < award.awarded_on then 'PENDING'
      when changed.kind = 'REVOKED' then 'REVOKED'
      when as_of > award.valid_until then 'EXPIRED'
      else 'VALID'
    end
  from star_award award
  cross join lateral (
    select (array_agg(level order by place desc) filter (where level is not null))[1] as level,
      (array_agg(plaque_number order by place desc) filter (where plaque_number is not null))[1] as plaque_number,
      (array_agg(kind order by place desc))[1] as kind
    from star_change where star_change.award_id = award.id and star_change.changed_on <= as_of
  ) changed
$$;

-- Awards as they stood on an earlier day, of the estates that were the caller's then: an award follows its estate to a new
-- division, and its old one still lists it as of the days before. What was recorded later is told apart. Until it is set
-- back, the caller's scope covers every division.
create or replace function star_awards_then(as_of date)
returns table (id text, estate_id text, division_code text, scheme_id text, awarded_on date,
  valid_until date, version integer, level integer, plaque_number text, status text, recorded_later boolean)
language plpgsql stable as $$
#variable_conflict use_column
declare
  scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
begin
  perform set_config('guanjia.scope_from', '000000000000', true),
    set_config('guanjia.scope_to', '999999999999', true);
  return query
    select award.id, award.estate_id, held.division_code, award.scheme_id, award.awarded_on, award.valid_until,
      award.version,
      coalesce(changed.level, award.level), coalesce(changed.plaque_number, award.plaque_number),
      case when as_of < award.awarded_on then 'PENDING' when changed.kind = 'REVOKED' then 'REVOKED'
        when as_of > award.valid_until then 'EXPIRED' else 'VALID' end,
      greatest(award.recorded_on, changed.recorded_on) > as_of
    from (
      select span.estate_id, span.division_code from estate_span span where span.from_on <= as_of
        and (span.to_on is null or span.to_on >= as_of)
      union all
      select estate.id, estate.division_code from estate_ref estate
      where not exists (select from estate_span span where span.estate_id = estate.id and span.from_on <= as_of
        and (span.to_on is null or span.to_on >= as_of))
    ) held
    join star_award award on award.estate_id = held.estate_id
    cross join lateral (
      select (array_agg(level order by place desc) filter (where level is not null))[1] as level,
        (array_agg(plaque_number order by place desc) filter (where plaque_number is not null))[1] as plaque_number,
        (array_agg(kind order by place desc))[1] as kind,
          max((recorded_at at time zone 'Asia/Shanghai')::date) as recorded_on
      from star_change where star_change.award_id = award.id and star_change.changed_on <= as_of
    ) changed
    where held.division_code >= scope[1] and held.division_code < scope[2];
  perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true),
    set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
end $$;

-- The star and the company that estates had on days, for estates that the caller sees as of them.
create or replace function ratings_on(estates text[], days date[])
returns table (estate_id text, day date, level integer, star_recorded_later boolean, company_id text)
language plpgsql stable as $$
#variable_conflict use_column
declare
  scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
begin
  perform set_config('guanjia.scope_from', '000000000000', true),
    set_config('guanjia.scope_to', '999999999999', true);
  return query
    select asked.estate_id, asked.day, period.level,
      greatest(award.recorded_on, (select max((change.recorded_at at time zone 'Asia/Shanghai')::date)
        from star_change change
        where change.award_id = award.id and change.changed_on <= asked.day)) > asked.day,
      managed.company_id
    from unnest(estates, days) as asked(estate_id, day)
    left join star_period period on period.estate_id = asked.estate_id
      and period.from_on <= asked.day and period.to_on > asked.day
    left join star_award award on award.id = period.award_id
    left join estate_company_ref managed on managed.estate_id = asked.estate_id
      and managed.from_on <= asked.day and (managed.last_on is null or managed.last_on >= asked.day);
  perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true),
    set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
end $$;

-- The same with the award, of estates that are the caller's now or were on the day: star and management follow an estate to
-- its new division, and its old one still reads of the days before.
create or replace function estates_on_days(estates text[], days date[])
returns table (estate_id text, day date, company_id text, award_id text, division_code text, scheme_id text,
  awarded_on date, valid_until date, version integer, level integer, plaque_number text)
language plpgsql stable as $$
#variable_conflict use_column
declare
  scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
begin
  perform set_config('guanjia.scope_from', '000000000000', true),
    set_config('guanjia.scope_to', '999999999999', true);
  return query
    select asked.estate_id, asked.day, managed.company_id, award.id, award.division_code, award.scheme_id,
      award.awarded_on, award.valid_until, award.version, period.level, period.plaque_number
    from unnest(estates, days) as asked(estate_id, day)
    join estate_ref estate on estate.id = asked.estate_id
    left join estate_span span on span.estate_id = asked.estate_id and span.from_on <= asked.day
      and (span.to_on is null or span.to_on >= asked.day)
    left join star_period period on period.estate_id = asked.estate_id
      and period.from_on <= asked.day and period.to_on > asked.day
    left join star_award award on award.id = period.award_id
    left join estate_company_ref managed on managed.estate_id = asked.estate_id
      and managed.from_on <= asked.day and (managed.last_on is null or managed.last_on >= asked.day)
    where (estate.division_code >= scope[1] and estate.division_code < scope[2])
      or (span.division_code >= scope[1] and span.division_code < scope[2]);
  perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true),
    set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
end $$;
