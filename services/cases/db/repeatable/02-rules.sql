-- Whoever keeps calendar and packs in mind notices by the version that they were changed.
create or replace function change_rule_version() returns trigger
language plpgsql as $$
begin
  update rule_version set version = gen_random_uuid();
  return null;
end $$;

create or replace trigger rule_version after insert or update or delete or truncate on calendar_year
  for each statement execute function change_rule_version();
create or replace trigger rule_version after insert or update or delete or truncate on calendar_day
  for each statement execute function change_rule_version();
create or replace trigger rule_version after insert or update or delete or truncate on deadline_pack
  for each statement execute function change_rule_version();
