-- What the database of every service has: the feed of its events, its audit log, and what was done once already.
-- The owner's role runs this; the service's own role owns nothing, and row-level security holds for both of them.

-- Events that other services follow, in the order of their positions. Rows are added by sequence_writes() and never change.
create table outbox_event (
  position bigint primary key,
  type text not null,
  subject_id text not null,
  division_code text not null,
  occurred_at timestamptz not null,
  data jsonb not null
);
create index outbox_event_division on outbox_event (division_code, position);

-- The last position that was given.
create table outbox_head (
  only_row boolean primary key default true check (only_row),
  position bigint not null
);
insert into outbox_head (position) values (0);

-- Who did what, or was refused it. Each entry carries the hash of the one before; rows never change.
create table audit_entry (
  position bigint primary key,
  occurred_at timestamptz not null,
  action text not null,
  outcome text not null check (outcome in ('DONE', 'REFUSED')),
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  request_id text not null,
  subject_id text,
  division_code text not null,
  details jsonb not null,
  previous_hash text not null,
  hash text not null
);
create index audit_entry_division on audit_entry (division_code, position);
create index audit_entry_subject on audit_entry (subject_id, position);

-- The end of the chain. The service's role can neither read nor move it.
create table audit_head (
  only_row boolean primary key default true check (only_row),
  position bigint not null,
  hash text not null
);
insert into audit_head (position, hash) values (0, repeat('0', 64));

-- Events and audit entries of writes that are committed, until sequence_writes() gives them their positions.
create table unsequenced_write (
  id bigint generated always as identity primary key,
  records integer not null check (records > 0),
  content jsonb not null
);

-- The pads of HMAC-SHA256 (RFC 2104) by which append_write() knows the service. The key itself is derived from the password
-- of the service's role; see append-key.ts.
create table append_key (
  only_row boolean primary key default true check (only_row),
  inner_pad bytea not null,
  outer_pad bytea not null
);

-- Given to each database when it is made; a dump takes it along. Followers notice by it that a source was replaced.
create table database_identity (
  only_row boolean primary key default true check (only_row),
  id uuid not null default gen_random_uuid()
);
insert into database_identity default values;

-- How far this service has read the feed of another, and which event stood there.
create table feed_position (
  feed text primary key,
  position bigint not null,
  source_id text,
  mark text
);

-- Requests that made something, so that a repetition makes nothing more. A plain hash of a request would give away a phone
-- number: hashes are keyed, and rows go with the people's data.
create table idempotency_key (
  actor_id text not null,
  operation text not null,
  key text not null,
  request_hash text,
  result_id text,
  created_at timestamptz not null,
  primary key (actor_id, operation, key)
);
create index idempotency_key_result on idempotency_key (result_id);
