-- The feed of events that other services follow.

-- A mark of an event: a feed that was restored and has grown beyond a follower's position again is known by another event
-- standing there.
create or replace function event_mark(event outbox_event) returns text
language sql immutable as $$
  select md5(concat_ws(E'\x1f', event.type, event.subject_id, event.division_code,
    extract(epoch from event.occurred_at), event.data))
$$;

-- What a follower knows its source by. The service's role reads neither table; marks are told whatever the caller's
-- division, for they say nothing.
create or replace function feed_state(after_position bigint, last_position bigint)
returns table (source_id text, head_position bigint, after_mark text, last_mark text)
language sql stable security definer set search_path from current as $$
  select i.id::text, h.position,
    (select event_mark(e) from outbox_event e where e.position = after_position),
    (select event_mark(e) from outbox_event e where e.position = last_position)
  from database_identity i, outbox_head h
$$;

call append_only('outbox_event');
