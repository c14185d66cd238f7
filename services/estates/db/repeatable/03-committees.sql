-- A step of a committee stays what was recorded. Where its estate lies, and with it who may see it, is no part of that.
create or replace function refuse_change_of_content() returns trigger
language plpgsql as $$
begin
  if tg_op = 'UPDATE' and to_jsonb(new) - 'division_code' = to_jsonb(old) - 'division_code' then return new; end if;
  raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
end $$;

create or replace trigger append_only before update or delete on committee_step
  for each row execute function refuse_change_of_content();
create or replace trigger append_only_all before truncate on committee_step
  for each statement execute function refuse_change();
