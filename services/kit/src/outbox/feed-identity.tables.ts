import { ownerAlone } from '../database/privileges.ts';

/**
 * What a follower knows its source by, so that one that was restored or replaced is noticed: an id that is given to each
 * database when it is made (a dump takes it along), how far its feed goes, and a mark of an event. A feed that was restored
 * and has grown beyond a follower's position again is known by another event standing there. After sequencingTables.
 */
export function feedIdentityTables(): string[] {
  return [
    `create table database_identity (only_row boolean primary key default true check (only_row), id uuid not null default gen_random_uuid())`,
    `insert into database_identity default values`,
    ...ownerAlone('database_identity'),
    `create function event_mark(event outbox_event) returns text language sql immutable as $$
       select md5(concat_ws(E'\\x1f', event.type, event.subject_id, event.division_code, extract(epoch from event.occurred_at), event.data))
     $$`,
    // The service's role reads neither table; marks are told whatever the caller's division, for they say nothing.
    `create function feed_state(after_position bigint, last_position bigint)
       returns table (source_id text, head_position bigint, after_mark text, last_mark text)
       language sql stable security definer set search_path = public, pg_temp as $$
       select i.id::text, h.position,
         (select event_mark(e) from outbox_event e where e.position = after_position),
         (select event_mark(e) from outbox_event e where e.position = last_position)
       from database_identity i, outbox_head h
     $$`,
    // What the position belongs to; empty for those that were taken before there were marks.
    `alter table feed_position add column source_id text, add column mark text`,
  ];
}
