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

create table company_ref (
  id text not null,
  name text not null,
  credit_code text not null,
  constraint company_ref_pkey PRIMARY KEY (id)
);
alter table company_ref enable row level security;
alter table company_ref force row level security;
create policy scope on company_ref for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on company_ref to service;

create table credit_entry (
  id text not null,
  company_id text not null,
  item_id text not null,
  kind text not null,
  division_code text not null,
  estate_id text,
  points integer not null,
  effective_on date not null,
  valid_until date,
  evidence text not null,
  note text not null,
  state text not null,
  void_reason text,
  recorded_by text not null,
  recorded_tier text not null,
  recorded_at timestamp with time zone not null,
  version integer not null default 1,
  constraint credit_entry_pkey PRIMARY KEY (id),
  constraint credit_entry_check CHECK ((state = 'VOIDED'::text) = (void_reason IS NOT NULL)),
  constraint credit_entry_state_check CHECK (state = ANY (ARRAY['RECORDED'::text, 'VOIDED'::text])),
  constraint credit_entry_item_id_fkey FOREIGN KEY (item_id) REFERENCES credit_item(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX credit_entry_company ON credit_entry USING btree (company_id, effective_on);
CREATE INDEX credit_entry_division ON credit_entry USING btree (division_code, effective_on);
CREATE INDEX credit_entry_effective ON credit_entry USING btree (effective_on, id);
alter table credit_entry enable row level security;
alter table credit_entry force row level security;
create policy scope on credit_entry for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on credit_entry to service;

create table credit_item (
  id text not null,
  pack_key text not null,
  place integer not null,
  code text not null,
  name text not null,
  kind text not null,
  points integer not null,
  validity_months integer,
  tiers text[] not null,
  veto boolean not null,
  constraint credit_item_pkey PRIMARY KEY (id),
  constraint credit_item_code_key UNIQUE (code),
  constraint credit_item_check CHECK (NOT veto OR kind = 'BAD'::text),
  constraint credit_item_kind_check CHECK (kind = ANY (ARRAY['BASE'::text, 'GOOD'::text, 'BAD'::text])),
  constraint credit_item_points_check CHECK (points >= 0),
  constraint credit_item_pack_key_fkey FOREIGN KEY (pack_key) REFERENCES credit_pack(key) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX credit_item_pack ON credit_item USING btree (pack_key, place);
alter table credit_item enable row level security;
alter table credit_item force row level security;
create policy scope on credit_item for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on credit_item to service;

create table credit_pack (
  key text not null,
  name text not null,
  source text not null,
  in_force_from date,
  in_force_to date,
  kinds jsonb not null,
  bands jsonb not null,
  veto_grade text not null,
  constraint credit_pack_pkey PRIMARY KEY (key),
  constraint one_pack_at_a_time EXCLUDE USING gist (daterange(in_force_from, in_force_to) WITH &&) WHERE (in_force_from IS NOT NULL)
);
alter table credit_pack enable row level security;
alter table credit_pack force row level security;
create policy scope on credit_pack for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on credit_pack to service;

create table credit_point (
  entry_id text not null,
  company_id text not null,
  pack_key text not null,
  item_id text not null,
  kind text not null,
  points integer not null,
  veto boolean not null,
  effective_on date not null,
  valid_until date,
  void_from date,
  recorded_on date not null,
  void_recorded_on date,
  constraint credit_point_pkey PRIMARY KEY (entry_id),
  constraint base_item_once EXCLUDE USING gist (company_id WITH =, item_id WITH =, daterange(effective_on, LEAST(valid_until, void_from - 1), '[]'::text) WITH &&) WHERE (kind = 'BASE'::text AND (void_from IS NULL OR void_from > effective_on)),
  constraint credit_point_check CHECK (valid_until >= effective_on),
  constraint credit_point_check1 CHECK (void_from >= effective_on),
  constraint credit_point_kind_check CHECK (kind = ANY (ARRAY['BASE'::text, 'GOOD'::text, 'BAD'::text])),
  constraint credit_point_points_check CHECK (points >= 0),
  constraint credit_point_entry_id_fkey FOREIGN KEY (entry_id) REFERENCES credit_entry(id) DEFERRABLE INITIALLY DEFERRED,
  constraint credit_point_item_id_fkey FOREIGN KEY (item_id) REFERENCES credit_item(id) DEFERRABLE INITIALLY DEFERRED,
  constraint credit_point_pack_key_fkey FOREIGN KEY (pack_key) REFERENCES credit_pack(key) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX credit_point_company ON credit_point USING btree (company_id);
alter table credit_point enable row level security;
alter table credit_point force row level security;
create policy scope on credit_point for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on credit_point to service;

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

create table division_ref (
  id text not null,
  code text not null,
  name text not null,
  level text not null,
  parent_code text,
  constraint division_ref_pkey PRIMARY KEY (id)
);
CREATE INDEX division_ref_code ON division_ref USING btree (code);
alter table division_ref enable row level security;
alter table division_ref force row level security;
create policy scope on division_ref for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on division_ref to service;

create table estate_company_ref (
  estate_id text not null,
  company_id text not null,
  division_code text not null,
  from_on date not null,
  last_on date,
  constraint estate_company_ref_pkey PRIMARY KEY (estate_id, from_on)
);
CREATE INDEX estate_company_ref_company ON estate_company_ref USING btree (company_id);
CREATE INDEX estate_company_ref_division ON estate_company_ref USING btree (division_code);
alter table estate_company_ref enable row level security;
alter table estate_company_ref force row level security;
create policy scope on estate_company_ref for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on estate_company_ref to service;

create table estate_ref (
  id text not null,
  division_code text not null,
  name text not null,
  status text not null,
  completed_on date,
  demolished_on date,
  constraint estate_ref_pkey PRIMARY KEY (id)
);
CREATE INDEX estate_ref_division ON estate_ref USING btree (division_code);
alter table estate_ref enable row level security;
alter table estate_ref force row level security;
create policy scope on estate_ref for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on estate_ref to service;

create table estate_span (
  estate_id text not null,
  from_on date not null,
  to_on date,
  division_code text not null,
  counts boolean not null,
  recorded_on date not null,
  constraint estate_span_pkey PRIMARY KEY (estate_id, from_on)
);
CREATE INDEX estate_span_division ON estate_span USING btree (division_code, from_on);
alter table estate_span enable row level security;
alter table estate_span force row level security;
create policy scope on estate_span for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on estate_span to service;

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

create table plaque (
  number text not null,
  award_id text not null,
  division_code text not null,
  issued_on date not null,
  constraint plaque_pkey PRIMARY KEY (number),
  constraint plaque_award_id_fkey FOREIGN KEY (award_id) REFERENCES star_award(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX plaque_award ON plaque USING btree (award_id);
alter table plaque enable row level security;
alter table plaque force row level security;
create policy scope on plaque for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on plaque to service;

create table plaque_inspection (
  id text not null,
  award_id text not null,
  division_code text not null,
  plaque_number text not null,
  inspected_on date not null,
  hung boolean not null,
  intact boolean not null,
  correct boolean not null,
  note text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint plaque_inspection_pkey PRIMARY KEY (id),
  constraint plaque_inspection_award_id_fkey FOREIGN KEY (award_id) REFERENCES star_award(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX plaque_inspection_award ON plaque_inspection USING btree (award_id, inspected_on, id);
alter table plaque_inspection enable row level security;
alter table plaque_inspection force row level security;
create policy scope on plaque_inspection for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on plaque_inspection to service;

create table rating_item (
  id text not null,
  scheme_id text not null,
  section_id text not null,
  place integer not null,
  code text not null,
  name text not null,
  points integer not null,
  method text not null,
  metric text,
  evidence text not null,
  weights jsonb not null,
  constraint rating_item_pkey PRIMARY KEY (id),
  constraint rating_item_section_id_place_key UNIQUE (section_id, place),
  constraint rating_item_method_check CHECK (method = ANY (ARRAY['MANUAL'::text, 'AUTOMATIC'::text])),
  constraint rating_item_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES rating_scheme(id) DEFERRABLE INITIALLY DEFERRED,
  constraint rating_item_section_id_fkey FOREIGN KEY (section_id) REFERENCES rating_section(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX rating_item_scheme ON rating_item USING btree (scheme_id);
CREATE TRIGGER frozen BEFORE INSERT OR DELETE OR UPDATE ON rating_item FOR EACH ROW EXECUTE FUNCTION refuse_frozen_content();
alter table rating_item enable row level security;
alter table rating_item force row level security;
create policy scope on rating_item for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on rating_item to service;

create table rating_scheme (
  id text not null,
  name text not null,
  scheme_version text not null,
  state text not null,
  total integer not null,
  levels jsonb not null,
  published_on date,
  version integer not null default 1,
  constraint rating_scheme_pkey PRIMARY KEY (id),
  constraint rating_scheme_name_scheme_version_key UNIQUE (name, scheme_version),
  constraint rating_scheme_check CHECK ((state = 'PUBLISHED'::text) = (published_on IS NOT NULL)),
  constraint rating_scheme_state_check CHECK (state = ANY (ARRAY['DRAFT'::text, 'PUBLISHED'::text])),
  constraint rating_scheme_total_check CHECK (total > 0)
);
CREATE TRIGGER frozen BEFORE DELETE OR UPDATE ON rating_scheme FOR EACH ROW EXECUTE FUNCTION refuse_frozen_scheme();
alter table rating_scheme enable row level security;
alter table rating_scheme force row level security;
create policy scope on rating_scheme for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on rating_scheme to service;

create table rating_section (
  id text not null,
  scheme_id text not null,
  place integer not null,
  code text not null,
  name text not null,
  points integer not null,
  constraint rating_section_pkey PRIMARY KEY (id),
  constraint rating_section_scheme_id_place_key UNIQUE (scheme_id, place),
  constraint rating_section_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES rating_scheme(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TRIGGER frozen BEFORE INSERT OR DELETE OR UPDATE ON rating_section FOR EACH ROW EXECUTE FUNCTION refuse_frozen_content();
alter table rating_section enable row level security;
alter table rating_section force row level security;
create policy scope on rating_section for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on rating_section to service;

create table star_award (
  id text not null,
  estate_id text not null,
  division_code text not null,
  scheme_id text not null,
  level integer not null,
  plaque_number text not null,
  awarded_on date not null,
  valid_until date not null,
  version integer not null default 1,
  recorded_on date not null,
  constraint star_award_pkey PRIMARY KEY (id),
  constraint star_award_check CHECK (awarded_on <= valid_until),
  constraint star_award_level_check CHECK (level >= 1),
  constraint star_award_scheme_id_fkey FOREIGN KEY (scheme_id) REFERENCES rating_scheme(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX star_award_awarded ON star_award USING btree (awarded_on, id);
CREATE INDEX star_award_division ON star_award USING btree (division_code, awarded_on);
CREATE INDEX star_award_estate ON star_award USING btree (estate_id, awarded_on);
alter table star_award enable row level security;
alter table star_award force row level security;
create policy scope on star_award for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on star_award to service;

create table star_change (
  id text not null,
  award_id text not null,
  division_code text not null,
  place integer not null,
  kind text not null,
  changed_on date not null,
  level integer,
  plaque_number text,
  reason text not null,
  recorded_by text not null,
  recorded_at timestamp with time zone not null,
  constraint star_change_pkey PRIMARY KEY (id),
  constraint star_change_award_id_place_key UNIQUE (award_id, place),
  constraint star_change_kind_check CHECK (kind = ANY (ARRAY['DOWNGRADED'::text, 'REVOKED'::text, 'REISSUED'::text])),
  constraint star_change_award_id_fkey FOREIGN KEY (award_id) REFERENCES star_award(id) DEFERRABLE INITIALLY DEFERRED
);
alter table star_change enable row level security;
alter table star_change force row level security;
create policy scope on star_change for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on star_change to service;

create table star_period (
  award_id text not null,
  place integer not null,
  estate_id text not null,
  division_code text not null,
  level integer not null,
  plaque_number text not null,
  from_on date not null,
  to_on date not null,
  constraint star_period_pkey PRIMARY KEY (award_id, place),
  constraint one_star_at_a_time EXCLUDE USING gist (estate_id WITH =, daterange(from_on, to_on) WITH &&),
  constraint star_period_check CHECK (from_on < to_on),
  constraint star_period_award_id_fkey FOREIGN KEY (award_id) REFERENCES star_award(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX star_period_division ON star_period USING btree (division_code);
CREATE INDEX star_period_estate ON star_period USING btree (estate_id, from_on);
alter table star_period enable row level security;
alter table star_period force row level security;
create policy scope on star_period for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on star_period to service;

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

create function credit_grades(asked_company text) returns TABLE(grade text, from_on date, to_on date)
  language sql stable as 'c05c1f177bdc999f';
grant execute on function credit_grades(asked_company text) to service;

create function credit_scores(as_of date) returns TABLE(company_id text, pack_key text, base bigint, good bigint, bad bigint, total bigint, grade text)
  language sql stable as 'b644279267c26015';
grant execute on function credit_scores(as_of date) to service;

create function current_audit_head() returns TABLE(head_position bigint, head_hash text)
  language sql stable security definer set search_path=public, pg_temp as '47fa8541e76194c6';
grant execute on function current_audit_head() to service;

create function estates_on_days(estates text[], days date[]) returns TABLE(estate_id text, day date, company_id text, award_id text, division_code text, scheme_id text, awarded_on date, valid_until date, version integer, level integer, plaque_number text)
  language plpgsql stable as '26e37c330a564ef7';
grant execute on function estates_on_days(estates text[], days date[]) to service;

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

create function ratings_on(estates text[], days date[]) returns TABLE(estate_id text, day date, level integer, star_recorded_later boolean, company_id text)
  language plpgsql stable as 'aeaeab1bf7e540c6';
grant execute on function ratings_on(estates text[], days date[]) to service;

create function refuse_change() returns trigger
  language plpgsql as 'a8b88996c5337a9a';
grant execute on function refuse_change() to service;

create function refuse_frozen_content() returns trigger
  language plpgsql as '302ba212e731d943';
grant execute on function refuse_frozen_content() to service;

create function refuse_frozen_scheme() returns trigger
  language plpgsql as '65fa77d4ad5ede02';
grant execute on function refuse_frozen_scheme() to service;

create procedure scope_by_division(VARIADIC tables regclass[])
  language plpgsql as '869880757f710ee7';
grant execute on procedure scope_by_division(VARIADIC tables regclass[]) to service;

create procedure scope_to_any_caller(VARIADIC tables regclass[])
  language plpgsql as '215b0eeb90e90a65';
grant execute on procedure scope_to_any_caller(VARIADIC tables regclass[]) to service;

create function sequence_writes(most integer) returns integer
  language plpgsql security definer set search_path=public, pg_temp as '70f068177fbbb502';
grant execute on function sequence_writes(most integer) to service;

create function star_awards_on(as_of date) returns TABLE(id text, estate_id text, division_code text, scheme_id text, awarded_on date, valid_until date, version integer, level integer, plaque_number text, status text)
  language sql stable as '2a968198a866b50f';
grant execute on function star_awards_on(as_of date) to service;

create function star_awards_then(as_of date) returns TABLE(id text, estate_id text, division_code text, scheme_id text, awarded_on date, valid_until date, version integer, level integer, plaque_number text, status text, recorded_later boolean)
  language plpgsql stable as '60e579bf3e3406c8';
grant execute on function star_awards_then(as_of date) to service;
