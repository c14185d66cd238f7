-- The first code behind a division and everything below it; the level shows in the zeros at the end.
create or replace function division_end(code text) returns text
language sql immutable strict parallel safe as $$
  select rpad(lpad((left(code, digits)::bigint + 1)::text, digits, '0'), 12, '0')
  from (select case when code like '%0000000000' then 2 when code like '%00000000' then 4
    when code like '%000000' then 6 when code like '%000' then 9 else 12 end as digits) levels
$$;
