-- Awards rest on what was published. Whoever changes it afterwards changes past evaluations: nobody may.

create or replace function refuse_frozen_scheme() returns trigger
language plpgsql as $$
begin
  if old.state = 'PUBLISHED' then
    raise exception 'rating scheme % is published and frozen: make a new version',
      old.id using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;

create or replace trigger frozen before update or delete on rating_scheme
  for each row execute function refuse_frozen_scheme();

create or replace function refuse_frozen_content() returns trigger
language plpgsql as $$
declare frozen text;
begin
  -- The lock keeps a publication that runs at the same time from freezing half of a change.
  perform 1 from rating_scheme where id in (old.scheme_id, new.scheme_id) for share;
  select id into frozen from rating_scheme where id in (old.scheme_id, new.scheme_id) and state = 'PUBLISHED' limit 1;
  if found then
    raise exception 'rating scheme % is published and frozen: make a new version',
      frozen using errcode = 'restrict_violation';
  end if;
  if tg_op = 'DELETE' then return old; end if;
  return new;
end $$;

create or replace trigger frozen before insert or update or delete on rating_section
  for each row execute function refuse_frozen_content();
create or replace trigger frozen before insert or update or delete on rating_item
  for each row execute function refuse_frozen_content();
