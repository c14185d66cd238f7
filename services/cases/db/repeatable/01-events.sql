-- What happened stays as it was written; only who may see it follows the estate into another division.
create or replace function keep_case_event() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' then
    if to_jsonb(new) - 'division_code' = to_jsonb(old) - 'division_code' then return new; end if;
  end if;
  raise exception 'case_event is append-only' using errcode = 'insufficient_privilege';
end $$;

create or replace trigger keep before update or delete on case_event
  for each row execute function keep_case_event();
create or replace trigger keep_all before truncate on case_event
  for each statement execute function keep_case_event();
create or replace trigger keep before update or delete on collective_petition_event
  for each row execute function keep_case_event();
