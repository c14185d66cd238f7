-- The chain of audit entries, and how it is checked without showing what the entries say.

create or replace function audit_hash(entry audit_entry) returns text
language sql immutable as $$
  select encode(sha256(convert_to(concat_ws(E'\x1f', entry.previous_hash, entry.position,
    extract(epoch from entry.occurred_at), entry.action, entry.outcome, entry.actor_kind, entry.actor_id,
      entry.actor_name,
    entry.request_id, coalesce(entry.subject_id, ''), entry.division_code, entry.details), 'UTF8')), 'hex')
$$;

-- Checks up to `most` entries after a position, whatever division the caller is of: it answers positions and a verdict. A
-- missing entry leaves its position to the next one, and the last entry must be the one that the head names.
create or replace function check_audit_chain(after_position bigint, most integer)
returns table (checked bigint, reached bigint, head_position bigint, broken_at bigint)
language sql stable security definer set search_path from current as $$
  with stretch as (
    select a.position, a.hash, a.previous_hash, audit_hash(a) as own_hash
    from audit_entry a where a.position > after_position order by a.position limit most
  ), start as (
    select coalesce((select a.hash from audit_entry a where a.position = after_position),
      case after_position when 0 then repeat('0', 64) end) as hash
  ), chained as (
    select position, after_position + row_number() over w as place, own_hash = hash
      and previous_hash = coalesce(lag(hash) over w, (select hash from start)) as fits
    from stretch window w as (order by position)
  ), told as (
    select count(*) as checked, coalesce(max(position), after_position) as reached,
      min(place) filter (where (fits and position = place) is not true) as broken
    from chained
  ), last_line as (
    select coalesce((select s.hash from stretch s order by s.position desc limit 1), (select hash from start)) as hash
  )
  select told.checked, told.reached, head.position, coalesce(told.broken,
    case when (told.checked < most or told.reached >= head.position)
      and (told.reached, last_line.hash) is distinct from (head.position, head.hash)
      then least(told.reached + 1, head.position) end)
  from told, last_line, audit_head head
$$;

-- By these the chain is compared with what was put down of it outside the database.
create or replace function current_audit_head() returns table (head_position bigint, head_hash text)
language sql stable security definer set search_path from current as $$
  select position, hash from audit_head
$$;

create or replace function audit_hashes(positions bigint[]) returns table (at_position bigint, at_hash text)
language sql stable security definer set search_path from current as $$
  select position, hash from audit_entry where position = any(positions)
$$;

call append_only('audit_entry');
