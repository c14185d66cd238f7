-- Whatever starts, moves, pauses or stops a deadline, by whichever way, its watch follows in the same transaction. A watch is
-- looked at when `next_at` has come. A new or moved deadline is looked at at once, to be planned.
create or replace function watch_case_deadline() returns trigger
language plpgsql as $$
declare paused boolean := to_jsonb(new) ->> 'paused_at' is not null;
begin
  if new.stopped_at is not null or not new.is_current or paused then
    if tg_op = 'UPDATE' then delete from escalation_watch where deadline_id = new.id; end if;
  else
    insert into escalation_watch (deadline_id, case_id, division_code, next_at)
    values (new.id, new.case_id, new.division_code, new.started_at)
    on conflict (deadline_id) do update set division_code = excluded.division_code,
      next_at = case when new.due_at = old.due_at then escalation_watch.next_at else excluded.next_at end;
  end if;
  return null;
end $$;

create or replace trigger watch after insert or update on case_deadline
  for each row execute function watch_case_deadline();

-- The plan depends on the tier that holds the case: whatever changes it, its running watches are planned anew at once.
create or replace function watch_case_tier() returns trigger
language plpgsql as $$
begin
  update escalation_watch w set next_at = d.started_at from case_deadline d
  where d.case_id = new.id and d.is_current and d.stopped_at is null and w.deadline_id = d.id;
  return null;
end $$;

create or replace trigger watch_tier after update of tier on case_record
  for each row when (new.tier <> old.tier) execute function watch_case_tier();

-- Collective petitions are watched as cases are, but the clock that runs is part of the petition itself: it is looked at at
-- once whenever its clock has started, moved or gone on.
create or replace function watch_collective_petition() returns trigger
language plpgsql as $$
begin
  if new.state not in ('RECEIVED', 'ACCEPTED') or new.paused_at is not null then
    new.escalate_at := null;
  elsif tg_op = 'INSERT' then
    new.escalate_at := coalesce(new.accepted_at, new.received_at);
  elsif new.state <> old.state or new.due_at <> old.due_at or old.paused_at is not null then
    new.escalate_at := coalesce(new.accepted_at, new.received_at);
  end if;
  return new;
end $$;

create or replace trigger watch before insert or update of state, due_at, paused_at on collective_petition
  for each row execute function watch_collective_petition();
