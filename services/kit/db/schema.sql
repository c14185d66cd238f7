-- The schema after all steps and repeatable files, as PostgreSQL tells it. Made by "npm run generate": to read, not to run. Of
-- functions it has the head and a digest of the body, which stands in repeatable/.

create table append_key (
  only_row boolean not null default true,
  inner_pad bytea not null,
  outer_pad bytea not null,
  constraint append_key_pkey PRIMARY KEY (only_row),
  constraint append_key_only_row_check CHECK (only_row)
);
-- No row-level security.

create table audit_entry (
  position bigint not null,
  occurred_at timestamp with time zone not null,
  action text not null,
  outcome text not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  request_id text not null,
  subject_id text,
  division_code text not null,
  details jsonb not null,
  previous_hash text not null,
  hash text not null,
  constraint audit_entry_pkey PRIMARY KEY ("position"),
  constraint audit_entry_outcome_check CHECK (outcome = ANY (ARRAY['DONE'::text, 'REFUSED'::text]))
);
CREATE INDEX audit_entry_division ON audit_entry USING btree (division_code, "position");
CREATE INDEX audit_entry_subject ON audit_entry USING btree (subject_id, "position");
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON audit_entry FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table audit_entry enable row level security;
alter table audit_entry force row level security;
create policy scope on audit_entry for select
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
create policy sequencing on audit_entry for insert to owner
  with check (true);
create policy whole_chain on audit_entry for select to owner
  using (true);
grant select on audit_entry to service;

create table audit_head (
  only_row boolean not null default true,
  position bigint not null,
  hash text not null,
  constraint audit_head_pkey PRIMARY KEY (only_row),
  constraint audit_head_only_row_check CHECK (only_row)
);
-- No row-level security.

create table database_identity (
  only_row boolean not null default true,
  id uuid not null default gen_random_uuid(),
  constraint database_identity_pkey PRIMARY KEY (only_row),
  constraint database_identity_only_row_check CHECK (only_row)
);
-- No row-level security.

create table database_step (
  kind text not null,
  name text not null,
  checksum text not null,
  ran_at timestamp with time zone not null default now(),
  constraint database_step_pkey PRIMARY KEY (kind, name),
  constraint database_step_kind_check CHECK (kind = ANY (ARRAY['STEP'::text, 'REPEATABLE'::text]))
);
-- No row-level security.
grant select on database_step to service;

create table document (
  id text not null,
  hash text not null,
  thumbnail_hash text,
  name text not null,
  media_type text not null,
  size bigint not null,
  division_code text not null,
  subject_id text,
  uploaded_by text not null,
  uploaded_by_name text not null,
  uploaded_at timestamp with time zone not null,
  expires_at timestamp with time zone,
  made boolean not null default false,
  constraint document_pkey PRIMARY KEY (id)
);
CREATE INDEX document_division ON document USING btree (division_code, id);
CREATE INDEX document_expiring ON document USING btree (expires_at) WHERE expires_at IS NOT NULL;
CREATE INDEX document_hash ON document USING btree (hash);
CREATE INDEX document_subject ON document USING btree (subject_id) WHERE subject_id IS NOT NULL;
CREATE INDEX document_thumbnail ON document USING btree (thumbnail_hash) WHERE thumbnail_hash IS NOT NULL;
alter table document enable row level security;
alter table document force row level security;
create policy scope on document for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on document to service;

create table export_job (
  id text not null,
  kind text not null,
  format text not null,
  filter jsonb,
  division_code text not null,
  asked_by text not null,
  caller jsonb not null,
  state text not null,
  total integer not null default 0,
  done integer not null default 0,
  document_id text,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  expires_at timestamp with time zone,
  order_by jsonb,
  failure text,
  constraint export_job_pkey PRIMARY KEY (id),
  constraint export_job_format_check CHECK (format = ANY (ARRAY['XLSX'::text, 'CSV'::text])),
  constraint export_job_state_check CHECK (state = ANY (ARRAY['WAITING'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text, 'CANCELLED'::text])),
  constraint export_job_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
);
CREATE INDEX export_job_asker ON export_job USING btree (asked_by, id);
alter table export_job enable row level security;
alter table export_job force row level security;
create policy scope on export_job for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on export_job to service;

create table feed_position (
  feed text not null,
  position bigint not null,
  source_id text,
  mark text,
  constraint feed_position_pkey PRIMARY KEY (feed)
);
alter table feed_position enable row level security;
alter table feed_position force row level security;
create policy scope on feed_position for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on feed_position to service;

create table idempotency_key (
  actor_id text not null,
  operation text not null,
  key text not null,
  request_hash text,
  result_id text,
  created_at timestamp with time zone not null,
  constraint idempotency_key_pkey PRIMARY KEY (actor_id, operation, key)
);
CREATE INDEX idempotency_key_result ON idempotency_key USING btree (result_id);
alter table idempotency_key enable row level security;
alter table idempotency_key force row level security;
create policy scope on idempotency_key for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on idempotency_key to service;

create table import_job (
  id text not null,
  kind text not null,
  document_id text,
  file_name text not null,
  division_code text not null,
  asked_by text not null,
  caller jsonb not null,
  state text not null,
  header_row integer not null,
  header_set text not null,
  columns jsonb not null,
  settings jsonb not null default '{}'::jsonb,
  total integer not null,
  done integer not null default 0,
  taken integer not null default 0,
  unchanged integer not null default 0,
  refused integer not null default 0,
  conflicts integer not null default 0,
  failure text,
  error_document_id text,
  created_at timestamp with time zone not null,
  finished_at timestamp with time zone,
  started_at timestamp with time zone,
  sheet_name text,
  left_out integer not null default 0,
  constraint import_job_pkey PRIMARY KEY (id),
  constraint import_job_state_check CHECK (state = ANY (ARRAY['PREPARED'::text, 'CHECKING'::text, 'CHECKED'::text, 'RUNNING'::text, 'DONE'::text, 'FAILED'::text, 'CANCELLED'::text])),
  constraint import_job_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id),
  constraint import_job_error_document_id_fkey FOREIGN KEY (error_document_id) REFERENCES document(id)
);
CREATE INDEX import_job_asker ON import_job USING btree (asked_by, id);
CREATE INDEX import_job_document ON import_job USING btree (document_id);
alter table import_job enable row level security;
alter table import_job force row level security;
create policy scope on import_job for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on import_job to service;

create table import_mapping (
  division_code text not null,
  kind text not null,
  header_set text not null,
  mapping jsonb not null,
  updated_at timestamp with time zone not null,
  constraint import_mapping_pkey PRIMARY KEY (division_code, kind, header_set)
);
alter table import_mapping enable row level security;
alter table import_mapping force row level security;
create policy scope on import_mapping for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on import_mapping to service;

create table import_meaning (
  division_code text not null,
  kind text not null,
  column_key text not null,
  value_key text not null,
  value text not null,
  meaning text not null,
  updated_at timestamp with time zone not null,
  constraint import_meaning_pkey PRIMARY KEY (division_code, kind, column_key, value_key)
);
alter table import_meaning enable row level security;
alter table import_meaning force row level security;
create policy scope on import_meaning for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on import_meaning to service;

create table import_problem (
  import_id text not null,
  row_number integer not null,
  place integer not null,
  outcome text not null,
  column_key text,
  value text,
  reason text not null,
  params jsonb not null,
  division_code text not null,
  constraint import_problem_pkey PRIMARY KEY (import_id, row_number, place),
  constraint import_problem_import_id_fkey FOREIGN KEY (import_id) REFERENCES import_job(id) ON DELETE CASCADE
);
CREATE INDEX import_problem_outcome ON import_problem USING btree (import_id, outcome, row_number, place);
alter table import_problem enable row level security;
alter table import_problem force row level security;
create policy scope on import_problem for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on import_problem to service;

create table outbox_event (
  position bigint not null,
  type text not null,
  subject_id text not null,
  division_code text not null,
  occurred_at timestamp with time zone not null,
  data jsonb not null,
  constraint outbox_event_pkey PRIMARY KEY ("position")
);
CREATE INDEX outbox_event_division ON outbox_event USING btree (division_code, "position");
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON outbox_event FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON outbox_event FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table outbox_event enable row level security;
alter table outbox_event force row level security;
create policy scope on outbox_event for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
create policy sequencing on outbox_event for all to owner
  using (true)
  with check (true);
grant select on outbox_event to service;

create table outbox_head (
  only_row boolean not null default true,
  position bigint not null,
  constraint outbox_head_pkey PRIMARY KEY (only_row),
  constraint outbox_head_only_row_check CHECK (only_row)
);
-- No row-level security.

create table unsequenced_write (
  id bigint not null generated always as identity,
  records integer not null,
  content jsonb not null,
  constraint unsequenced_write_pkey PRIMARY KEY (id),
  constraint unsequenced_write_records_check CHECK (records > 0)
);
-- No row-level security.

create procedure append_only(VARIADIC tables regclass[])
  language plpgsql as '412f6e2896ff477e';
grant execute on procedure append_only(VARIADIC tables regclass[]) to service;

create function append_write(written text, signature bytea) returns void
  language plpgsql security definer set search_path=public, pg_temp as '0b06bd248a6d5c1e';
grant execute on function append_write(written text, signature bytea) to service;

create function audit_hash(entry audit_entry) returns text
  language sql immutable as '63ee1ac62101094e';
grant execute on function audit_hash(entry audit_entry) to service;

create function audit_hashes(positions bigint[]) returns TABLE(at_position bigint, at_hash text)
  language sql stable security definer set search_path=public, pg_temp as '925dd17fad54cff2';
grant execute on function audit_hashes(positions bigint[]) to service;

create function check_audit_chain(after_position bigint, most integer) returns TABLE(checked bigint, reached bigint, head_position bigint, broken_at bigint)
  language sql stable security definer set search_path=public, pg_temp as '364a957ba0d4c188';
grant execute on function check_audit_chain(after_position bigint, most integer) to service;

create function current_audit_head() returns TABLE(head_position bigint, head_hash text)
  language sql stable security definer set search_path=public, pg_temp as '47fa8541e76194c6';
grant execute on function current_audit_head() to service;

create function event_mark(event outbox_event) returns text
  language sql immutable as 'ae422fe93a6de50d';
grant execute on function event_mark(event outbox_event) to service;

create function feed_state(after_position bigint, last_position bigint) returns TABLE(source_id text, head_position bigint, after_mark text, last_mark text)
  language sql stable security definer set search_path=public, pg_temp as 'dfdd9252b5a3afcf';
grant execute on function feed_state(after_position bigint, last_position bigint) to service;

create procedure force_row_level_security(VARIADIC tables regclass[])
  language plpgsql as 'c4227d6e3e838092';
grant execute on procedure force_row_level_security(VARIADIC tables regclass[]) to service;

create procedure let_owner_write(VARIADIC tables regclass[])
  language plpgsql as '95c893544f30dd8d';
grant execute on procedure let_owner_write(VARIADIC tables regclass[]) to service;

create procedure limit_privileges(IN allowed text, VARIADIC tables regclass[])
  language plpgsql as '901e879fd922ce3e';
grant execute on procedure limit_privileges(IN allowed text, VARIADIC tables regclass[]) to service;

create function refuse_change() returns trigger
  language plpgsql as 'a8b88996c5337a9a';
grant execute on function refuse_change() to service;

create procedure scope_by_division(VARIADIC tables regclass[])
  language plpgsql as '869880757f710ee7';
grant execute on procedure scope_by_division(VARIADIC tables regclass[]) to service;

create procedure scope_to_any_caller(VARIADIC tables regclass[])
  language plpgsql as '215b0eeb90e90a65';
grant execute on procedure scope_to_any_caller(VARIADIC tables regclass[]) to service;

create function sequence_writes(most integer) returns integer
  language plpgsql security definer set search_path=public, pg_temp as '70f068177fbbb502';
grant execute on function sequence_writes(most integer) to service;
