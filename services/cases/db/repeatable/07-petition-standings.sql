-- Figures of collective petitions follow from stretches of days, as those of cases do: what happens later changes none of the
-- past. No time passes while a petition is paused: only what was overdue before is.

-- Writes the stretches of petitions that have none yet from their rows and events, as truly as these tell: until when a limit
-- ran is told by the day alone once something has moved it.
create or replace function write_petition_stretches(ids text[]) returns void
language plpgsql security definer set search_path from current as $$
#variable_conflict use_column
begin
  with petitions as materialized (
    select p, array(select e from collective_petition_event e where e.petition_id = p.id
      and e.type in ('REGISTERED', 'ACCEPTED', 'PAUSED', 'RESUMED')) as steps
    from collective_petition p where p.id = any(ids)
  ), days as (
    select (p).id, greatest(x.day, (p).received_on) as day from petitions cross join lateral (
      select (p).received_on as day
      union select (p).accepted_on where (p).accepted_on is not null
      union select (p).resolved_on where (p).resolved_on is not null
      union select (p).ended_on where (p).ended_on is not null
      union select (e.occurred_at at time zone 'Asia/Shanghai')::date from unnest(steps) e) x
    group by 1, 2
  ), so as (
    select d.day, c.steps, (c.p).*, coalesce((c.p).resolved_on <= d.day, false) as resolved,
      coalesce((c.p).resolved_on <= d.day or (c.p).ended_on <= d.day, false) as finished,
      -- A step that comes later and tells a due day has moved the limit.
      exists (select from unnest(c.steps) e where (e.occurred_at at time zone 'Asia/Shanghai')::date > d.day
        and e.data ? 'dueOn') as moved
    from days d join petitions c on (c.p).id = d.id
  ), told as (
    select s.id as petition_id, s.day, s.updated_at, s.number, s.division_code, s.estate_id, s.received_on, s.persons,
      not s.finished as open,
      case when not s.finished and (paused.at is null or l.due_at < paused.at) then l.due_at end as due_at,
      case when s.resolved then s.resolved_on end as resolved_on, case when s.resolved then s.on_time end as on_time
    from so s
    left join lateral (select e.data->>'dueOn' as due_on from unnest(s.steps) e
      -- It ran from the day on which they came, when it was registered later, too.
      where ((e.occurred_at at time zone 'Asia/Shanghai')::date <= s.day or e.type = 'REGISTERED')
        and e.data ? 'dueOn' order by e.occurred_at desc, e.id desc limit 1) last on true
    cross join lateral (select case when s.moved and last.due_on is not null
      then ((last.due_on::date + 1)::timestamp at time zone 'Asia/Shanghai') - interval '1 millisecond'
        else s.due_at end as due_at) l
    left join lateral (select e.occurred_at as at from unnest(s.steps) e
      where e.type in ('PAUSED', 'RESUMED') and (e.occurred_at at time zone 'Asia/Shanghai')::date <= s.day
        and not exists (select from unnest(s.steps) r where r.type = 'RESUMED'
          and (r.occurred_at at time zone 'Asia/Shanghai')::date <= s.day and r.occurred_at >= e.occurred_at)
      order by e.occurred_at desc limit 1) paused on true
  ), changes as (
    select *, lag((number, division_code, estate_id, received_on, persons, open, due_at, resolved_on, on_time))
      over w is distinct from (number, division_code, estate_id, received_on, persons, open, due_at, resolved_on,
        on_time) or lag(day) over w is null as begins
    from told window w as (partition by petition_id order by day)
  )
  insert into collective_petition_standing (petition_id, since_on, until_on, recorded_on, number, division_code,
    estate_id, received_on, persons, open, due_at, resolved_on, on_time)
  select petition_id, day, coalesce(lead(day) over (partition by petition_id order by day), 'infinity'),
    greatest(day, case when day = received_on then (select min((e.occurred_at at time zone 'Asia/Shanghai')::date)
      from collective_petition_event e
      where e.petition_id = changes.petition_id and e.type = 'REGISTERED') end), number, division_code, estate_id,
        received_on, persons, open, due_at, resolved_on, on_time
  from changes where begins;
end $$;

-- Closes the stretch that a change ends and opens the next; the row tells the day.
create or replace function tell_petition_standing() returns trigger
language plpgsql security definer set search_path from current as $$
declare
  last collective_petition_standing;
  day date := (new.updated_at at time zone 'Asia/Shanghai')::date;
begin
  select * into last from collective_petition_standing where petition_id = new.id order by since_on desc limit 1;
  if not found then return null; end if;
  day := greatest(day, last.since_on);
  update collective_petition_standing set until_on = day where petition_id = new.id and since_on = last.since_on
    and since_on < day;
  insert into collective_petition_standing (petition_id, since_on, recorded_on, number, division_code, estate_id,
    received_on, persons, open, due_at, resolved_on, on_time)
  values (new.id, day, day, new.number, new.division_code, new.estate_id, new.received_on, new.persons,
    new.state in ('RECEIVED', 'ACCEPTED'), case when new.state in ('RECEIVED', 'ACCEPTED')
      and (new.paused_at is null or new.due_at < new.paused_at) then new.due_at end, new.resolved_on, new.on_time)
  on conflict (petition_id, since_on) do update set (recorded_on, number, division_code, estate_id, received_on,
    persons, open, due_at, resolved_on, on_time) =
    row(greatest(collective_petition_standing.recorded_on, excluded.recorded_on), excluded.number,
      excluded.division_code, excluded.estate_id, excluded.received_on, excluded.persons, excluded.open,
        excluded.due_at, excluded.resolved_on, excluded.on_time);
  if new.division_code <> last.division_code then
    update collective_petition_standing set handed_to = nullif(new.division_code, division_code)
      where petition_id = new.id and until_on = day;
  end if;
  return null;
end $$;

-- One that is registered begins on the day that it came; one that is written with its whole life is told as it was lived.
create or replace function begin_petition_standing() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  insert into collective_petition_standing (petition_id, since_on, recorded_on, number, division_code, estate_id,
    received_on, persons, open, due_at, resolved_on, on_time)
  select p.id, p.received_on, greatest(p.received_on, (p.updated_at at time zone 'Asia/Shanghai')::date), p.number,
    p.division_code, p.estate_id, p.received_on, p.persons, p.state in ('RECEIVED', 'ACCEPTED'),
      case when p.state in ('RECEIVED', 'ACCEPTED') and (p.paused_at is null
        or p.due_at < p.paused_at) then p.due_at end, p.resolved_on, p.on_time
  from new_rows p where p.state = 'RECEIVED';
  perform write_petition_stretches(array(select id from new_rows where state <> 'RECEIVED'));
  return null;
end $$;

create or replace function end_petition_standing() returns trigger
language plpgsql security definer set search_path from current as $$
begin
  delete from collective_petition_standing where petition_id in (select id from old_rows);
  return null;
end $$;

create or replace trigger tell_standing after update on collective_petition for each row
  when ((new.division_code, new.estate_id, new.state, new.due_at, new.paused_at, new.resolved_on, new.on_time,
    new.persons)
    is distinct from
    (old.division_code, old.estate_id, old.state, old.due_at, old.paused_at, old.resolved_on, old.on_time, old.persons))
  execute function tell_petition_standing();
create or replace trigger begin_standing after insert on collective_petition
  referencing new table as new_rows for each statement execute function begin_petition_standing();
create or replace trigger end_standing after delete on collective_petition
  referencing old table as old_rows for each statement execute function end_petition_standing();
