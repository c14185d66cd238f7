-- The schema after all steps and repeatable files, as PostgreSQL tells it. Made by "npm run generate": to read, not to run. Of
-- functions it has the head and a digest of the body, which stands in repeatable/.

create sequence case_number;

create sequence supervision_order_number;

create table append_key (
  only_row boolean not null default true,
  inner_pad bytea not null,
  outer_pad bytea not null,
  constraint append_key_pkey PRIMARY KEY (only_row),
  constraint append_key_only_row_check CHECK (only_row)
);
-- No row-level security.

create table approval (
  id text not null,
  kind text not null,
  case_id text not null,
  division_code text not null,
  tier text not null,
  state text not null,
  requested_at timestamp with time zone not null,
  requested_by text not null,
  requested_by_name text not null,
  reason text not null,
  details jsonb not null,
  decided_at timestamp with time zone,
  decided_by text,
  decided_by_name text,
  decision_note text,
  version integer not null default 1,
  constraint approval_pkey PRIMARY KEY (id),
  constraint approval_check CHECK ((state = 'PENDING'::text) = (decided_at IS NULL)),
  constraint approval_state_check CHECK (state = ANY (ARRAY['PENDING'::text, 'APPROVED'::text, 'REFUSED'::text, 'RETRACTED'::text, 'LAPSED'::text])),
  constraint approval_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX approval_case ON approval USING btree (case_id, requested_at);
CREATE INDEX approval_division ON approval USING btree (division_code, requested_at, id);
CREATE UNIQUE INDEX approval_pending_once ON approval USING btree (case_id, kind) WHERE state = 'PENDING'::text;
alter table approval enable row level security;
alter table approval force row level security;
create policy scope on approval for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on approval to service;

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
CREATE INDEX audit_entry_rules ON audit_entry USING btree ("position") WHERE action = 'loadCalendarYear'::text AND subject_id ~~ 'calendar:%'::text OR (action = ANY (ARRAY['addDeadlinePack'::text, 'endDeadlinePack'::text]));
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

create table calendar_day (
  date date not null,
  kind text not null,
  name text not null,
  source text not null,
  constraint calendar_day_pkey PRIMARY KEY (date),
  constraint calendar_day_kind_check CHECK (kind = ANY (ARRAY['OFF'::text, 'WORK'::text]))
);
CREATE TRIGGER rule_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON calendar_day FOR EACH STATEMENT EXECUTE FUNCTION change_rule_version();
alter table calendar_day enable row level security;
alter table calendar_day force row level security;
create policy scope on calendar_day for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on calendar_day to service;

create table calendar_year (
  year integer not null,
  loaded_at timestamp with time zone,
  loaded_by text,
  constraint calendar_year_pkey PRIMARY KEY (year)
);
CREATE TRIGGER rule_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON calendar_year FOR EACH STATEMENT EXECUTE FUNCTION change_rule_version();
alter table calendar_year enable row level security;
alter table calendar_year force row level security;
create policy scope on calendar_year for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on calendar_year to service;

create table case_attachment (
  id text not null,
  case_id text not null,
  document_id text not null,
  division_code text not null,
  added_at timestamp with time zone not null,
  added_by text not null,
  removed_at timestamp with time zone,
  removed_by text,
  constraint case_attachment_pkey PRIMARY KEY (id),
  constraint case_attachment_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id),
  constraint case_attachment_document_id_fkey FOREIGN KEY (document_id) REFERENCES document(id)
);
CREATE UNIQUE INDEX case_attachment_once ON case_attachment USING btree (case_id, document_id) WHERE removed_at IS NULL;
alter table case_attachment enable row level security;
alter table case_attachment force row level security;
create policy scope on case_attachment for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on case_attachment to service;

create table case_category (
  id text not null,
  code text not null,
  parent_id text,
  top_code text not null,
  name text not null,
  name_en text not null,
  position integer not null,
  active boolean not null default true,
  constraint case_category_pkey PRIMARY KEY (id),
  constraint case_category_code_key UNIQUE (code),
  constraint case_category_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES case_category(id)
);
alter table case_category enable row level security;
alter table case_category force row level security;
create policy scope on case_category for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on case_category to service;

create table case_deadline (
  id text not null,
  case_id text not null,
  division_code text not null,
  clock text not null,
  started_at timestamp with time zone not null,
  due_on date not null,
  due_at timestamp with time zone not null,
  provisional boolean not null,
  explanation jsonb not null,
  stopped_at timestamp with time zone,
  outcome text,
  is_current boolean not null default true,
  paused_at timestamp with time zone,
  constraint case_deadline_pkey PRIMARY KEY (id),
  constraint case_deadline_check CHECK ((stopped_at IS NULL) = (outcome IS NULL)),
  constraint case_deadline_check1 CHECK (paused_at IS NULL OR stopped_at IS NULL),
  constraint case_deadline_outcome_check CHECK (outcome = ANY (ARRAY['MET'::text, 'MISSED'::text, 'DROPPED'::text])),
  constraint case_deadline_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX case_deadline_current ON case_deadline USING btree (case_id, clock) WHERE is_current;
CREATE INDEX case_deadline_provisional ON case_deadline USING btree (case_id) WHERE provisional AND is_current AND stopped_at IS NULL;
CREATE INDEX case_deadline_running ON case_deadline USING btree (division_code, due_at) WHERE stopped_at IS NULL;
CREATE INDEX case_deadline_superseded ON case_deadline USING btree (case_id) WHERE NOT is_current;
CREATE TRIGGER watch AFTER INSERT OR UPDATE ON case_deadline FOR EACH ROW EXECUTE FUNCTION watch_case_deadline();
alter table case_deadline enable row level security;
alter table case_deadline force row level security;
create policy scope on case_deadline for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on case_deadline to service;

create table case_event (
  id text not null,
  case_id text not null,
  division_code text not null,
  type text not null,
  occurred_at timestamp with time zone not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  actor_tier text not null,
  note text,
  data jsonb not null,
  constraint case_event_pkey PRIMARY KEY (id),
  constraint case_event_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX case_event_case ON case_event USING btree (case_id, occurred_at, id);
CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON case_event FOR EACH ROW EXECUTE FUNCTION keep_case_event();
CREATE TRIGGER keep_all BEFORE TRUNCATE ON case_event FOR EACH STATEMENT EXECUTE FUNCTION keep_case_event();
alter table case_event enable row level security;
alter table case_event force row level security;
create policy scope on case_event for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant insert, select, update (division_code) on case_event to service;

create table case_figure (
  division_code text not null,
  dimension text not null,
  kind text not null,
  event date not null,
  cohort date not null,
  member text not null,
  received integer not null,
  responded integer not null,
  answered_in_time integer not null,
  answer_timed integer not null,
  unanswered_late integer not null,
  open integer not null,
  overdue integer not null,
  accepted integer not null,
  overdue_accepted integer not null,
  overdue_again integer not null,
  resolved integer not null,
  in_time integer not null,
  at_estate integer not null,
  at_community integer not null,
  at_subdistrict integer not null,
  at_district integer not null,
  ever_resolved integer not null,
  first_in_time integer not null,
  resolved_again integer not null,
  again_in_time integer not null,
  solved integer not null,
  followed_up integer not null,
  satisfied integer not null,
  recorded_later integer not null,
  constraint case_figure_pkey PRIMARY KEY (division_code, dimension, kind, event, cohort, member)
) with (fillfactor=80);
CREATE INDEX case_figure_estates ON case_figure USING btree (kind, event, division_code) WHERE dimension = 'ESTATE'::text;
CREATE INDEX case_figure_member ON case_figure USING btree (dimension, member, kind) WHERE dimension = 'ESTATE'::text;
alter table case_figure enable row level security;
alter table case_figure force row level security;
create policy scope on case_figure for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
create policy upkeep on case_figure for all to owner
  using (true)
  with check (true);
grant select on case_figure to service;

create table case_figure_delta (
  id bigint not null generated always as identity,
  division_code text not null,
  channel text not null,
  tier text not null,
  category_id text not null,
  estate_id text,
  company_id text,
  received_on date not null,
  accepted_on date,
  resolved_on date,
  event date not null,
  received integer not null,
  responded integer not null,
  answered_in_time integer not null,
  answer_timed integer not null,
  open integer not null,
  accepted integer not null,
  resolved integer not null,
  in_time integer not null,
  at_estate integer not null,
  at_community integer not null,
  at_subdistrict integer not null,
  at_district integer not null,
  ever_resolved integer not null,
  first_in_time integer not null,
  resolved_again integer not null,
  again_in_time integer not null,
  solved integer not null,
  followed_up integer not null,
  satisfied integer not null,
  unanswered_late integer not null,
  overdue integer not null,
  overdue_again integer not null,
  running integer not null,
  running_again integer not null,
  recorded_later integer not null,
  constraint case_figure_delta_pkey PRIMARY KEY (id)
);
alter table case_figure_delta enable row level security;
alter table case_figure_delta force row level security;
create policy scope on case_figure_delta for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
create policy upkeep on case_figure_delta for all to owner
  using (true)
  with check (true);
grant select on case_figure_delta to service;

create table case_message (
  id text not null,
  case_id text not null,
  division_code text not null,
  kind text not null,
  way text,
  text text not null,
  written_at timestamp with time zone not null,
  author_id text not null,
  author_name text not null,
  author_tier text not null,
  author_division text not null,
  constraint case_message_pkey PRIMARY KEY (id),
  constraint case_message_check CHECK ((kind = 'INTERNAL'::text) = (way IS NULL)),
  constraint case_message_kind_check CHECK (kind = ANY (ARRAY['INTERNAL'::text, 'TO_COMPLAINANT'::text, 'FROM_COMPLAINANT'::text])),
  constraint case_message_text_check CHECK (text <> ''::text),
  constraint case_message_way_check CHECK (way = ANY (ARRAY['CALL'::text, 'VISIT'::text, 'TEXT_MESSAGE'::text, 'LETTER'::text, 'ONLINE'::text])),
  constraint case_message_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id)
);
CREATE INDEX case_message_case ON case_message USING btree (case_id, written_at, id);
alter table case_message enable row level security;
alter table case_message force row level security;
create policy scope on case_message for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant insert, select, update (division_code) on case_message to service;

create table case_record (
  id text not null,
  number text not null,
  channel text not null,
  source_number text,
  registered_by text not null,
  estate_id text,
  division_code text not null,
  category_id text not null,
  urgency text not null,
  text text not null,
  location text,
  complainant_name text,
  complainant_phone text,
  complainant_sealed text,
  complainant_phone_hash text,
  received_at timestamp with time zone not null,
  received_on date not null,
  registered_at timestamp with time zone not null,
  accepted_at timestamp with time zone,
  accepted_on date,
  state text not null,
  tier text not null,
  assignee_id text,
  assignee_name text,
  due_on date not null,
  due_at timestamp with time zone not null,
  due_provisional boolean not null,
  resolved_at timestamp with time zone,
  resolved_on date,
  resolved_on_time boolean,
  resolved_level text,
  ended_at timestamp with time zone,
  ended_on date,
  follow_up_satisfaction text,
  follow_up_note text,
  follow_up_at timestamp with time zone,
  reopened_count integer not null default 0,
  collective_petition_id text,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  refusal_reason text,
  suspended_from text,
  suspended_at timestamp with time zone,
  suspended_until date,
  transferred_to text,
  duplicate_of_id text,
  petition_stage text,
  petition_extended_on date,
  search_pairs tsvector,
  import_id text,
  import_key text,
  complainant_id_number text,
  complainant_id_hash text,
  complainant_erased_on date,
  archived boolean not null default false,
  imported_at timestamp with time zone,
  imported_by text,
  accept_due_at timestamp with time zone,
  answered_in_time boolean,
  constraint case_record_pkey PRIMARY KEY (id),
  constraint case_record_number_key UNIQUE (number),
  constraint case_record_text_check CHECK (text <> ''::text),
  constraint case_record_tier_check CHECK (tier = ANY (ARRAY['DISTRICT'::text, 'SUBDISTRICT'::text, 'COMMUNITY'::text])),
  constraint case_suspended_from CHECK ((state = 'SUSPENDED'::text) = (suspended_from IS NOT NULL)),
  constraint case_suspended_since CHECK ((suspended_from IS NULL) = (suspended_at IS NULL) OR archived),
  constraint case_suspended_until CHECK ((suspended_from IS NULL) = (suspended_until IS NULL)),
  constraint case_record_category_id_fkey FOREIGN KEY (category_id) REFERENCES case_category(id),
  constraint case_record_collective_petition_id_fkey FOREIGN KEY (collective_petition_id) REFERENCES collective_petition(id) DEFERRABLE INITIALLY DEFERRED,
  constraint case_record_duplicate_of_id_fkey FOREIGN KEY (duplicate_of_id) REFERENCES case_record(id)
);
CREATE INDEX case_archived ON case_record USING btree (received_at) WHERE archived;
CREATE INDEX case_assignee ON case_record USING btree (assignee_id) WHERE assignee_id IS NOT NULL;
CREATE INDEX case_division_accepted ON case_record USING btree (division_code, accepted_on);
CREATE INDEX case_division_received ON case_record USING btree (division_code, received_at, id);
CREATE INDEX case_due ON case_record USING btree (due_at, id);
CREATE INDEX case_duplicate ON case_record USING btree (duplicate_of_id) WHERE duplicate_of_id IS NOT NULL;
CREATE INDEX case_estate ON case_record USING btree (estate_id, received_at, id);
CREATE INDEX case_id_number ON case_record USING btree (complainant_id_hash) WHERE complainant_id_hash IS NOT NULL;
CREATE UNIQUE INDEX case_import_once ON case_record USING btree (import_key) WHERE import_key IS NOT NULL;
CREATE INDEX case_open ON case_record USING btree (division_code, due_at) WHERE state = ANY (ARRAY['REGISTERED'::text, 'ACCEPTED'::text, 'ASSIGNED'::text, 'IN_PROGRESS'::text, 'REOPENED'::text, 'SUSPENDED'::text]);
CREATE INDEX case_open_by_due ON case_record USING btree (due_at, id) INCLUDE (division_code, tier, state, suspended_at) WHERE state = ANY (ARRAY['REGISTERED'::text, 'ACCEPTED'::text, 'ASSIGNED'::text, 'IN_PROGRESS'::text, 'REOPENED'::text, 'SUSPENDED'::text]);
CREATE INDEX case_personal_data ON case_record USING btree (COALESCE(ended_on, resolved_on)) WHERE complainant_sealed IS NOT NULL AND COALESCE(ended_on, resolved_on) IS NOT NULL;
CREATE INDEX case_petition ON case_record USING btree (collective_petition_id) WHERE collective_petition_id IS NOT NULL;
CREATE INDEX case_petition_stage ON case_record USING btree (petition_stage, division_code) WHERE petition_stage IS NOT NULL;
CREATE INDEX case_phone ON case_record USING btree (complainant_phone_hash) WHERE complainant_phone_hash IS NOT NULL;
CREATE INDEX case_received ON case_record USING btree (received_at, id);
CREATE INDEX case_search ON case_record USING gin (search_pairs) WITH (fastupdate='on', gin_pending_list_limit='256');
CREATE INDEX case_search_mobile ON case_record USING gin (search_pairs) WHERE NORMALIZE((text || ' '::text) || COALESCE(location, ''::text), NFKC) ~ '1[3-9][0-9]{9}'::text;
CREATE UNIQUE INDEX case_source_number_once ON case_record USING btree (channel, source_number) WHERE source_number IS NOT NULL;
CREATE INDEX case_suspended ON case_record USING btree (suspended_until) WHERE suspended_until IS NOT NULL;
CREATE INDEX case_to_follow_up ON case_record USING btree (division_code, due_at, id) WHERE state = 'RESOLVED'::text;
CREATE INDEX case_workload ON case_record USING btree (assignee_id, due_on, due_at) INCLUDE (division_code, suspended_at) WHERE assignee_id IS NOT NULL AND (state = ANY (ARRAY['REGISTERED'::text, 'ACCEPTED'::text, 'ASSIGNED'::text, 'IN_PROGRESS'::text, 'REOPENED'::text, 'SUSPENDED'::text]));
CREATE TRIGGER begin_standing AFTER INSERT ON case_record REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION begin_case_standing();
CREATE TRIGGER end_standing AFTER DELETE ON case_record REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION end_case_standing();
CREATE TRIGGER search_pairs BEFORE INSERT OR UPDATE OF text, location, number, source_number ON case_record FOR EACH ROW EXECUTE FUNCTION keep_search_pairs();
CREATE TRIGGER tell_standing AFTER UPDATE ON case_record FOR EACH ROW WHEN ((new.state = ANY (ARRAY['REGISTERED'::text, 'ACCEPTED'::text, 'ASSIGNED'::text, 'IN_PROGRESS'::text, 'REOPENED'::text, 'SUSPENDED'::text])) IS DISTINCT FROM (old.state = ANY (ARRAY['REGISTERED'::text, 'ACCEPTED'::text, 'ASSIGNED'::text, 'IN_PROGRESS'::text, 'REOPENED'::text, 'SUSPENDED'::text])) OR (new.state = 'VOIDED'::text) IS DISTINCT FROM (old.state = 'VOIDED'::text) OR (new.state = 'NOT_ACCEPTED'::text) IS DISTINCT FROM (old.state = 'NOT_ACCEPTED'::text) OR new.division_code IS DISTINCT FROM old.division_code OR new.tier IS DISTINCT FROM old.tier OR new.category_id IS DISTINCT FROM old.category_id OR new.estate_id IS DISTINCT FROM old.estate_id OR new.accepted_on IS DISTINCT FROM old.accepted_on OR new.answered_in_time IS DISTINCT FROM old.answered_in_time OR new.accept_due_at IS DISTINCT FROM old.accept_due_at OR new.due_at IS DISTINCT FROM old.due_at OR new.ended_on IS DISTINCT FROM old.ended_on OR new.suspended_at IS DISTINCT FROM old.suspended_at OR new.resolved_on IS DISTINCT FROM old.resolved_on OR new.resolved_on_time IS DISTINCT FROM old.resolved_on_time OR new.resolved_level IS DISTINCT FROM old.resolved_level OR new.reopened_count IS DISTINCT FROM old.reopened_count OR new.follow_up_satisfaction IS DISTINCT FROM old.follow_up_satisfaction) EXECUTE FUNCTION tell_case_standing();
CREATE TRIGGER watch_tier AFTER UPDATE OF tier ON case_record FOR EACH ROW WHEN (new.tier <> old.tier) EXECUTE FUNCTION watch_case_tier();
alter table case_record enable row level security;
alter table case_record force row level security;
create policy scope on case_record for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on case_record to service;

create table case_resolution (
  id text not null,
  case_id text not null,
  division_code text not null,
  text text not null,
  level text not null,
  recorded_at timestamp with time zone not null,
  recorded_by text not null,
  resolved_on date not null,
  on_time boolean not null,
  reopened_at timestamp with time zone,
  reopened_on date,
  constraint case_resolution_pkey PRIMARY KEY (id),
  constraint case_resolution_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX case_resolution_case ON case_resolution USING btree (case_id, recorded_at);
alter table case_resolution enable row level security;
alter table case_resolution force row level security;
create policy scope on case_resolution for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on case_resolution to service;

create table case_standing (
  case_id text not null,
  since_on date not null,
  until_on date not null default 'infinity'::date,
  recorded_on date not null,
  number text not null,
  division_code text not null,
  handed_to text,
  channel text not null,
  tier text not null,
  category_id text not null,
  estate_id text,
  company_id text,
  received_on date not null,
  accepted_on date,
  answered_on date,
  answered_in_time boolean,
  answer_due_at timestamp with time zone,
  due_at timestamp with time zone,
  open boolean not null,
  voided boolean not null,
  resolved_on date,
  resolved_in_time boolean,
  resolved_level text,
  ever_resolved boolean not null,
  first_in_time boolean,
  reopened boolean not null,
  satisfaction text,
  constraint case_standing_pkey PRIMARY KEY (case_id, since_on),
  constraint case_standing_check CHECK (since_on < until_on)
);
CREATE INDEX case_standing_accepted ON case_standing USING btree (accepted_on, division_code) WHERE accepted_on IS NOT NULL;
CREATE INDEX case_standing_answer_due ON case_standing USING btree (answer_due_at) WHERE answer_due_at IS NOT NULL;
CREATE INDEX case_standing_due ON case_standing USING btree (due_at) WHERE due_at IS NOT NULL;
CREATE INDEX case_standing_due_now ON case_standing USING btree (division_code, due_at) WHERE until_on = 'infinity'::date AND due_at IS NOT NULL;
CREATE INDEX case_standing_handed_over ON case_standing USING btree (division_code, until_on) WHERE handed_to IS NOT NULL;
CREATE INDEX case_standing_open ON case_standing USING btree (division_code, until_on) WHERE open;
CREATE INDEX case_standing_received ON case_standing USING btree (received_on, division_code);
CREATE INDEX case_standing_recorded ON case_standing USING btree (recorded_on) WHERE recorded_on > since_on;
CREATE INDEX case_standing_resolved ON case_standing USING btree (resolved_on, division_code) WHERE resolved_on IS NOT NULL;
CREATE INDEX case_standing_since ON case_standing USING btree (since_on, division_code);
CREATE INDEX case_standing_until ON case_standing USING btree (until_on, division_code) WHERE until_on < 'infinity'::date;
alter table case_standing enable row level security;
alter table case_standing force row level security;
create policy scope on case_standing for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
create policy upkeep on case_standing for all to owner
  using (true)
  with check (true);
grant select on case_standing to service;

create table case_task (
  id text not null,
  case_id text not null,
  case_number text not null,
  division_code text not null,
  handler_division text not null,
  handler_id text,
  handler_name text not null,
  text text not null,
  due_on date not null,
  state text not null,
  created_at timestamp with time zone not null,
  created_by_name text not null,
  result text,
  ended_at timestamp with time zone,
  ended_by_name text,
  version integer not null default 1,
  overdue_told_at timestamp with time zone,
  constraint case_task_pkey PRIMARY KEY (id),
  constraint case_task_check CHECK ((state = 'OPEN'::text) = (ended_at IS NULL)),
  constraint case_task_state_check CHECK (state = ANY (ARRAY['OPEN'::text, 'DONE'::text, 'DECLINED'::text, 'CANCELLED'::text])),
  constraint case_task_text_check CHECK (text <> ''::text),
  constraint case_task_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX case_task_case ON case_task USING btree (case_id, created_at);
CREATE INDEX case_task_handler ON case_task USING btree (handler_division, due_on) WHERE state = 'OPEN'::text;
CREATE INDEX case_task_untold ON case_task USING btree (due_on) WHERE state = 'OPEN'::text AND overdue_told_at IS NULL;
alter table case_task enable row level security;
alter table case_task force row level security;
create policy scope on case_task for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true) OR handler_division >= current_setting('guanjia.scope_from'::text, true) AND handler_division < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true) OR handler_division >= current_setting('guanjia.scope_from'::text, true) AND handler_division < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on case_task to service;

create table case_transfer (
  id text not null,
  case_id text not null,
  from_division text not null,
  to_division text,
  authority text,
  tier text not null,
  state text not null,
  reason text not null,
  transferred_at timestamp with time zone not null,
  transferred_by_name text not null,
  objection_due_on date,
  objection_due_at timestamp with time zone,
  objected_at timestamp with time zone,
  objected_by_name text,
  objection text,
  answered_at timestamp with time zone,
  answered_by_name text,
  answer text,
  decided_at timestamp with time zone,
  decided_by_name text,
  decision text,
  version integer not null default 1,
  objection_provisional boolean not null default false,
  objection_explanation jsonb,
  constraint case_transfer_pkey PRIMARY KEY (id),
  constraint case_transfer_check CHECK ((to_division IS NULL) <> (authority IS NULL)),
  constraint case_transfer_state_check CHECK (state = ANY (ARRAY['OPEN'::text, 'TAKEN_OVER'::text, 'OBJECTED'::text, 'INSISTED'::text, 'UPHELD'::text, 'RETURNED'::text, 'HANDED_OVER'::text])),
  constraint case_transfer_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX case_transfer_case ON case_transfer USING btree (case_id, transferred_at);
CREATE INDEX case_transfer_from ON case_transfer USING btree (from_division, transferred_at, id);
CREATE INDEX case_transfer_to ON case_transfer USING btree (to_division, transferred_at, id);
alter table case_transfer enable row level security;
alter table case_transfer force row level security;
create policy scope on case_transfer for all
  using (from_division >= current_setting('guanjia.scope_from'::text, true) AND from_division < current_setting('guanjia.scope_to'::text, true) OR to_division >= current_setting('guanjia.scope_from'::text, true) AND to_division < current_setting('guanjia.scope_to'::text, true))
  with check (from_division >= current_setting('guanjia.scope_from'::text, true) AND from_division < current_setting('guanjia.scope_to'::text, true) OR to_division >= current_setting('guanjia.scope_from'::text, true) AND to_division < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on case_transfer to service;

create table collective_petition (
  id text not null,
  number text not null,
  division_code text not null,
  estate_id text,
  subject text not null,
  received_at timestamp with time zone not null,
  received_on date not null,
  persons integer not null,
  representatives text[] not null,
  representatives_sealed text,
  due_on date not null,
  due_at timestamp with time zone not null,
  provisional boolean not null,
  explanation jsonb not null,
  resolved_at timestamp with time zone,
  resolved_on date,
  on_time boolean,
  result text,
  version integer not null default 1,
  state text not null,
  accepted_at timestamp with time zone,
  accepted_on date,
  accepted_in_time boolean,
  paused_at timestamp with time zone,
  paused_until date,
  ended_on date,
  escalate_at timestamp with time zone,
  representatives_erased_on date,
  tier text not null,
  updated_at timestamp with time zone not null,
  constraint collective_petition_pkey PRIMARY KEY (id),
  constraint collective_petition_number_key UNIQUE (number),
  constraint collective_petition_check CHECK ((paused_at IS NULL) = (paused_until IS NULL)),
  constraint collective_petition_check1 CHECK (paused_at IS NULL OR state = 'ACCEPTED'::text),
  constraint collective_petition_check2 CHECK ((state = 'RESOLVED'::text) = (resolved_at IS NOT NULL)),
  constraint collective_petition_persons_check CHECK (persons >= 5),
  constraint collective_petition_representatives_check CHECK (cardinality(representatives) >= 1 AND cardinality(representatives) <= 5 OR representatives_erased_on IS NOT NULL),
  constraint collective_petition_state_check CHECK (state = ANY (ARRAY['RECEIVED'::text, 'ACCEPTED'::text, 'RESOLVED'::text, 'WITHDRAWN'::text])),
  constraint collective_petition_tier_check CHECK (tier = ANY (ARRAY['DISTRICT'::text, 'SUBDISTRICT'::text, 'COMMUNITY'::text]))
);
CREATE INDEX collective_petition_division ON collective_petition USING btree (division_code, received_on);
CREATE INDEX collective_petition_escalate ON collective_petition USING btree (escalate_at) WHERE escalate_at IS NOT NULL;
CREATE INDEX collective_petition_estate ON collective_petition USING btree (estate_id);
CREATE INDEX collective_petition_open ON collective_petition USING btree (division_code, due_on) WHERE state = ANY (ARRAY['RECEIVED'::text, 'ACCEPTED'::text]);
CREATE TRIGGER begin_standing AFTER INSERT ON collective_petition REFERENCING NEW TABLE AS new_rows FOR EACH STATEMENT EXECUTE FUNCTION begin_petition_standing();
CREATE TRIGGER end_standing AFTER DELETE ON collective_petition REFERENCING OLD TABLE AS old_rows FOR EACH STATEMENT EXECUTE FUNCTION end_petition_standing();
CREATE TRIGGER tell_standing AFTER UPDATE ON collective_petition FOR EACH ROW WHEN (new.division_code IS DISTINCT FROM old.division_code OR new.estate_id IS DISTINCT FROM old.estate_id OR new.state IS DISTINCT FROM old.state OR new.due_at IS DISTINCT FROM old.due_at OR new.paused_at IS DISTINCT FROM old.paused_at OR new.resolved_on IS DISTINCT FROM old.resolved_on OR new.on_time IS DISTINCT FROM old.on_time OR new.persons IS DISTINCT FROM old.persons) EXECUTE FUNCTION tell_petition_standing();
CREATE TRIGGER watch BEFORE INSERT OR UPDATE OF state, due_at, paused_at ON collective_petition FOR EACH ROW EXECUTE FUNCTION watch_collective_petition();
alter table collective_petition enable row level security;
alter table collective_petition force row level security;
create policy scope on collective_petition for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on collective_petition to service;

create table collective_petition_escalation (
  petition_id text not null,
  clock text not null,
  stage text not null,
  division_code text not null,
  due_at timestamp with time zone not null,
  taken_at timestamp with time zone not null,
  constraint collective_petition_escalation_pkey PRIMARY KEY (petition_id, clock, stage),
  constraint collective_petition_escalation_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES collective_petition(id) DEFERRABLE INITIALLY DEFERRED
);
alter table collective_petition_escalation enable row level security;
alter table collective_petition_escalation force row level security;
create policy scope on collective_petition_escalation for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on collective_petition_escalation to service;

create table collective_petition_event (
  id text not null,
  petition_id text not null,
  division_code text not null,
  type text not null,
  occurred_at timestamp with time zone not null,
  actor_name text,
  actor_tier text not null,
  note text,
  data jsonb not null,
  constraint collective_petition_event_pkey PRIMARY KEY (id),
  constraint collective_petition_event_petition_id_fkey FOREIGN KEY (petition_id) REFERENCES collective_petition(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX collective_petition_event_petition ON collective_petition_event USING btree (petition_id, occurred_at, id);
CREATE TRIGGER keep BEFORE DELETE OR UPDATE ON collective_petition_event FOR EACH ROW EXECUTE FUNCTION keep_case_event();
alter table collective_petition_event enable row level security;
alter table collective_petition_event force row level security;
create policy scope on collective_petition_event for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on collective_petition_event to service;

create table collective_petition_standing (
  petition_id text not null,
  since_on date not null,
  until_on date not null default 'infinity'::date,
  recorded_on date not null,
  number text not null,
  division_code text not null,
  handed_to text,
  estate_id text,
  received_on date not null,
  persons integer not null,
  open boolean not null,
  due_at timestamp with time zone,
  resolved_on date,
  on_time boolean,
  constraint collective_petition_standing_pkey PRIMARY KEY (petition_id, since_on),
  constraint collective_petition_standing_check CHECK (since_on < until_on)
);
CREATE INDEX collective_petition_standing_handed_over ON collective_petition_standing USING btree (division_code, until_on) WHERE handed_to IS NOT NULL;
CREATE INDEX collective_petition_standing_received ON collective_petition_standing USING btree (division_code, received_on);
alter table collective_petition_standing enable row level security;
alter table collective_petition_standing force row level security;
create policy scope on collective_petition_standing for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
create policy upkeep on collective_petition_standing for all to owner
  using (true)
  with check (true);
grant select on collective_petition_standing to service;

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

create table deadline_pack (
  key text not null,
  valid_from date not null,
  valid_to date,
  channels text[] not null,
  lines jsonb not null,
  constraint deadline_pack_pkey PRIMARY KEY (key)
);
CREATE TRIGGER rule_version AFTER INSERT OR DELETE OR UPDATE OR TRUNCATE ON deadline_pack FOR EACH STATEMENT EXECUTE FUNCTION change_rule_version();
alter table deadline_pack enable row level security;
alter table deadline_pack force row level security;
create policy scope on deadline_pack for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on deadline_pack to service;

create table division_ref (
  code text not null,
  id text not null,
  name text not null,
  level text not null,
  parent_code text,
  constraint division_ref_pkey PRIMARY KEY (code)
);
alter table division_ref enable row level security;
alter table division_ref force row level security;
create policy scope on division_ref for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on division_ref to service;

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

create table escalation_pack (
  key text not null,
  valid_from date not null,
  valid_to date,
  lines jsonb not null,
  order_limit jsonb not null,
  constraint escalation_pack_pkey PRIMARY KEY (key)
);
alter table escalation_pack enable row level security;
alter table escalation_pack force row level security;
create policy scope on escalation_pack for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on escalation_pack to service;

create table escalation_step (
  deadline_id text not null,
  stage text not null,
  case_id text not null,
  division_code text not null,
  clock text not null,
  due_at timestamp with time zone not null,
  taken_at timestamp with time zone not null,
  constraint escalation_step_pkey PRIMARY KEY (deadline_id, stage)
);
CREATE INDEX escalation_step_case ON escalation_step USING btree (case_id, taken_at);
alter table escalation_step enable row level security;
alter table escalation_step force row level security;
create policy scope on escalation_step for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on escalation_step to service;

create table escalation_watch (
  deadline_id text not null,
  case_id text not null,
  division_code text not null,
  next_at timestamp with time zone,
  constraint escalation_watch_pkey PRIMARY KEY (deadline_id)
);
CREATE INDEX escalation_watch_next ON escalation_watch USING btree (next_at) WHERE next_at IS NOT NULL;
alter table escalation_watch enable row level security;
alter table escalation_watch force row level security;
create policy scope on escalation_watch for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on escalation_watch to service;

create table estate_management (
  estate_id text not null,
  since_on date not null,
  until_on date not null default 'infinity'::date,
  company_id text not null,
  constraint estate_management_pkey PRIMARY KEY (estate_id, since_on)
);
alter table estate_management enable row level security;
alter table estate_management force row level security;
create policy scope on estate_management for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on estate_management to service;

create table estate_ref (
  id text not null,
  name text not null,
  division_code text not null,
  status text not null,
  completed_on date,
  company_id text,
  aliases text[] not null default '{}'::text[],
  constraint estate_ref_pkey PRIMARY KEY (id)
);
CREATE INDEX estate_ref_division ON estate_ref USING btree (division_code, name);
alter table estate_ref enable row level security;
alter table estate_ref force row level security;
create policy scope on estate_ref for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on estate_ref to service;

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

create table integrator_channel (
  client_id text not null,
  channel text not null,
  constraint integrator_channel_pkey PRIMARY KEY (client_id, channel)
);
alter table integrator_channel enable row level security;
alter table integrator_channel force row level security;
create policy scope on integrator_channel for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on integrator_channel to service;

create table notice (
  id text not null,
  division_code text not null,
  tier text,
  roles text[],
  staff_id text,
  kind text not null,
  case_id text,
  order_id text,
  params jsonb not null,
  occurred_at timestamp with time zone not null,
  mail_state text,
  mail_attempts integer not null default 0,
  mail_after timestamp with time zone,
  petition_id text,
  except_staff text[] not null default '{}'::text[],
  constraint notice_pkey PRIMARY KEY (id),
  constraint notice_check CHECK ((staff_id IS NULL) = (tier IS NOT NULL AND roles IS NOT NULL)),
  constraint notice_mail_state_check CHECK (mail_state = ANY (ARRAY['WAITING'::text, 'SENDING'::text, 'SENT'::text, 'FAILED'::text]))
);
CREATE INDEX notice_age ON notice USING btree (occurred_at);
CREATE INDEX notice_desk_newest ON notice USING btree (division_code, tier, occurred_at, id) INCLUDE (staff_id, roles, except_staff) WHERE staff_id IS NULL;
CREATE INDEX notice_mail_waiting ON notice USING btree (mail_after) WHERE mail_state = 'WAITING'::text;
CREATE INDEX notice_person_newest ON notice USING btree (staff_id, occurred_at, id) INCLUDE (division_code, tier, roles, except_staff) WHERE staff_id IS NOT NULL;
alter table notice enable row level security;
alter table notice force row level security;
create policy mail on notice for update
  using (current_setting('guanjia.kind'::text, true) = 'SERVICE'::text AND division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
create policy mine on notice for select
  using ((current_setting('guanjia.kind'::text, true) = 'SERVICE'::text OR (staff_id = current_setting('guanjia.person'::text, true) OR staff_id IS NULL AND division_code = current_setting('guanjia.division'::text, true) AND tier = current_setting('guanjia.tier'::text, true) AND roles && string_to_array(current_setting('guanjia.roles'::text, true), ','::text)) AND NOT (COALESCE(current_setting('guanjia.person'::text, true), ''::text) = ANY (except_staff))) AND division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
create policy sweep on notice for delete
  using (current_setting('guanjia.kind'::text, true) = 'SERVICE'::text AND division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
create policy tell on notice for insert
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on notice to service;

create table notice_read (
  notice_id text not null,
  person text not null,
  read_at timestamp with time zone not null,
  constraint notice_read_pkey PRIMARY KEY (person, notice_id),
  constraint notice_read_notice_id_fkey FOREIGN KEY (notice_id) REFERENCES notice(id) ON DELETE CASCADE
);
alter table notice_read enable row level security;
alter table notice_read force row level security;
create policy own on notice_read for all
  using (person = current_setting('guanjia.person'::text, true))
  with check (person = current_setting('guanjia.person'::text, true));
create policy sweep on notice_read for select
  using (current_setting('guanjia.kind'::text, true) = 'SERVICE'::text);
grant delete, insert, select, update on notice_read to service;

create table number_lookup (
  id bigint not null generated always as identity,
  actor_id text not null,
  looked_up_at timestamp with time zone not null,
  purpose text not null,
  number_hash text not null,
  refused boolean not null,
  constraint number_lookup_pkey PRIMARY KEY (id)
);
CREATE INDEX number_lookup_actor ON number_lookup USING btree (actor_id, looked_up_at);
CREATE INDEX number_lookup_time ON number_lookup USING btree (looked_up_at);
alter table number_lookup enable row level security;
alter table number_lookup force row level security;
create policy scope on number_lookup for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on number_lookup to service;

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

create table personal_data_key (
  id text not null,
  sealed text not null,
  recorded_at timestamp with time zone not null,
  constraint personal_data_key_pkey PRIMARY KEY (id),
  constraint personal_data_key_id_check CHECK (id = 'known'::text)
);
-- No row-level security.
grant delete, insert, select, update on personal_data_key to service;

create table petition_notice (
  id text not null,
  case_id text not null,
  division_code text not null,
  kind text not null,
  round_id text,
  department_code text not null,
  year integer not null,
  place integer not null,
  tier text not null,
  issued_at timestamp with time zone not null,
  issued_on date not null,
  issued_by_name text not null,
  content jsonb not null,
  constraint petition_notice_pkey PRIMARY KEY (id),
  constraint petition_notice_department_code_year_place_key UNIQUE (department_code, year, place),
  constraint petition_notice_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id) DEFERRABLE INITIALLY DEFERRED,
  constraint petition_notice_round_id_fkey FOREIGN KEY (round_id) REFERENCES petition_round(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX petition_notice_case ON petition_notice USING btree (case_id, issued_at);
alter table petition_notice enable row level security;
alter table petition_notice force row level security;
create policy scope on petition_notice for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on petition_notice to service;

create table petition_notice_number (
  department_code text not null,
  year integer not null,
  last integer not null,
  constraint petition_notice_number_pkey PRIMARY KEY (department_code, year)
);
alter table petition_notice_number enable row level security;
alter table petition_notice_number force row level security;
create policy scope on petition_notice_number for all
  using (department_code >= current_setting('guanjia.scope_from'::text, true) AND department_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on petition_notice_number to service;

create table petition_round (
  id text not null,
  case_id text not null,
  division_code text not null,
  kind text not null,
  tier text,
  authority text,
  requested_on date,
  grounds text,
  due_on date,
  due_at timestamp with time zone,
  provisional boolean,
  explanation jsonb,
  hearings jsonb not null default '[]'::jsonb,
  text text,
  outcome text,
  given_at timestamp with time zone,
  given_on date,
  given_by_name text,
  on_time boolean,
  delivered_on date,
  request_due_on date,
  request_due_at timestamp with time zone,
  request_provisional boolean,
  request_explanation jsonb,
  is_current boolean not null default true,
  next_on date not null generated always as (COALESCE(
CASE
    WHEN given_on IS NULL THEN due_on
    ELSE NULL::date
END, request_due_on, given_on)) stored,
  told_of text,
  constraint petition_round_pkey PRIMARY KEY (id),
  constraint petition_round_check CHECK ((kind = 'HANDLING'::text) = (requested_on IS NULL)),
  constraint petition_round_check1 CHECK ((tier IS NULL) = (authority IS NOT NULL)),
  constraint petition_round_check2 CHECK (delivered_on IS NULL OR given_on IS NOT NULL),
  constraint petition_round_kind_check CHECK (kind = ANY (ARRAY['HANDLING'::text, 'REVIEW'::text, 'RE_REVIEW'::text])),
  constraint petition_round_told_of_check CHECK (told_of = ANY (ARRAY['SOON'::text, 'LATE'::text])),
  constraint petition_round_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX petition_round_due ON petition_round USING btree (division_code, due_on, id) WHERE given_at IS NULL;
CREATE INDEX petition_round_next ON petition_round USING btree (next_on, id);
CREATE UNIQUE INDEX petition_round_once ON petition_round USING btree (case_id, kind) WHERE is_current;
alter table petition_round enable row level security;
alter table petition_round force row level security;
create policy scope on petition_round for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on petition_round to service;

create table rule_version (
  single boolean not null default true,
  version uuid not null default gen_random_uuid(),
  constraint rule_version_pkey PRIMARY KEY (single),
  constraint rule_version_single_check CHECK (single)
);
alter table rule_version enable row level security;
alter table rule_version force row level security;
create policy scope on rule_version for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on rule_version to service;

create table staff_ref (
  id text not null,
  name text not null,
  division_code text not null,
  tier text not null,
  roles text[] not null,
  active boolean not null,
  account text,
  constraint staff_ref_pkey PRIMARY KEY (id)
);
alter table staff_ref enable row level security;
alter table staff_ref force row level security;
create policy scope on staff_ref for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on staff_ref to service;

create table supervision_order (
  id text not null,
  number text not null,
  case_id text not null,
  division_code text not null,
  automatic boolean not null,
  deadline_id text,
  clock text,
  issuer_tier text not null,
  issuer_name text not null,
  addressee_tier text not null,
  demand text,
  issued_at timestamp with time zone not null,
  issued_on date not null,
  due_on date not null,
  due_at timestamp with time zone not null,
  provisional boolean not null,
  explanation jsonb not null,
  state text not null,
  replied_in_time boolean,
  closed_at timestamp with time zone,
  overdue_told_at timestamp with time zone,
  version integer not null default 1,
  constraint supervision_order_pkey PRIMARY KEY (id),
  constraint supervision_order_number_key UNIQUE (number),
  constraint supervision_order_addressee_tier_check CHECK (addressee_tier = ANY (ARRAY['DISTRICT'::text, 'SUBDISTRICT'::text, 'COMMUNITY'::text])),
  constraint supervision_order_check CHECK (automatic = (deadline_id IS NOT NULL)),
  constraint supervision_order_check1 CHECK (automatic OR demand <> ''::text),
  constraint supervision_order_issuer_tier_check CHECK (issuer_tier = ANY (ARRAY['DISTRICT'::text, 'SUBDISTRICT'::text, 'COMMUNITY'::text])),
  constraint supervision_order_state_check CHECK (state = ANY (ARRAY['ISSUED'::text, 'REPLIED'::text, 'RETURNED'::text, 'CLOSED'::text, 'CANCELLED'::text])),
  constraint supervision_order_case_id_fkey FOREIGN KEY (case_id) REFERENCES case_record(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX supervision_order_case ON supervision_order USING btree (case_id, issued_at, id);
CREATE UNIQUE INDEX supervision_order_deadline_once ON supervision_order USING btree (deadline_id) WHERE deadline_id IS NOT NULL;
CREATE INDEX supervision_order_division ON supervision_order USING btree (division_code, issued_at, id);
CREATE INDEX supervision_order_waiting ON supervision_order USING btree (due_at) WHERE (state = ANY (ARRAY['ISSUED'::text, 'RETURNED'::text])) AND overdue_told_at IS NULL;
alter table supervision_order enable row level security;
alter table supervision_order force row level security;
create policy scope on supervision_order for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on supervision_order to service;

create table supervision_reply (
  id text not null,
  order_id text not null,
  case_id text not null,
  division_code text not null,
  text text not null,
  replied_at timestamp with time zone not null,
  replied_by text not null,
  decision text,
  decided_at timestamp with time zone,
  decided_by text,
  decision_note text,
  constraint supervision_reply_pkey PRIMARY KEY (id),
  constraint supervision_reply_check CHECK ((decision IS NULL) = (decided_at IS NULL)),
  constraint supervision_reply_decision_check CHECK (decision = ANY (ARRAY['ACCEPTED'::text, 'REJECTED'::text])),
  constraint supervision_reply_text_check CHECK (text <> ''::text),
  constraint supervision_reply_order_id_fkey FOREIGN KEY (order_id) REFERENCES supervision_order(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX supervision_reply_order ON supervision_reply USING btree (order_id, replied_at);
alter table supervision_reply enable row level security;
alter table supervision_reply force row level security;
create policy scope on supervision_reply for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on supervision_reply to service;

create table unsequenced_write (
  id bigint not null generated always as identity,
  records integer not null,
  content jsonb not null,
  constraint unsequenced_write_pkey PRIMARY KEY (id),
  constraint unsequenced_write_records_check CHECK (records > 0)
);
-- No row-level security.

create table webhook_delivery (
  id text not null,
  endpoint_id text not null,
  client_id text not null,
  division_code text not null,
  case_id text,
  event_type text not null,
  sequence bigint,
  payload text not null,
  status text not null,
  attempts integer not null default 0,
  failures integer not null default 0,
  next_attempt_at timestamp with time zone,
  created_at timestamp with time zone not null,
  last_attempt_at timestamp with time zone,
  delivered_at timestamp with time zone,
  last_status integer,
  last_error text,
  constraint webhook_delivery_pkey PRIMARY KEY (id),
  constraint webhook_delivery_endpoint_id_sequence_key UNIQUE (endpoint_id, sequence),
  constraint webhook_delivery_check CHECK ((status = 'PENDING'::text) = (next_attempt_at IS NOT NULL)),
  constraint webhook_delivery_status_check CHECK (status = ANY (ARRAY['PENDING'::text, 'DELIVERED'::text, 'DEAD'::text])),
  constraint webhook_delivery_endpoint_id_fkey FOREIGN KEY (endpoint_id) REFERENCES webhook_endpoint(id)
);
CREATE INDEX webhook_delivery_case ON webhook_delivery USING btree (case_id) WHERE case_id IS NOT NULL;
CREATE INDEX webhook_delivery_created ON webhook_delivery USING btree (created_at, id);
CREATE INDEX webhook_delivery_dead ON webhook_delivery USING btree (endpoint_id) WHERE status = 'DEAD'::text;
CREATE INDEX webhook_delivery_due ON webhook_delivery USING btree (endpoint_id, next_attempt_at, sequence) WHERE status = 'PENDING'::text;
CREATE INDEX webhook_delivery_pending ON webhook_delivery USING btree (next_attempt_at) WHERE status = 'PENDING'::text;
alter table webhook_delivery enable row level security;
alter table webhook_delivery force row level security;
create policy scope on webhook_delivery for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on webhook_delivery to service;

create table webhook_endpoint (
  id text not null,
  client_id text not null,
  division_code text not null,
  url text not null,
  event_types text[] not null,
  channels text[] not null,
  active boolean not null,
  after_position bigint not null,
  secret_sealed text not null,
  previous_secret_sealed text,
  previous_secret_until timestamp with time zone,
  created_at timestamp with time zone not null,
  created_by text not null,
  version integer not null default 1,
  constraint webhook_endpoint_pkey PRIMARY KEY (id)
);
CREATE INDEX webhook_endpoint_created ON webhook_endpoint USING btree (created_at, id);
alter table webhook_endpoint enable row level security;
alter table webhook_endpoint force row level security;
create policy scope on webhook_endpoint for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on webhook_endpoint to service;

-- case_handed_over (id text, number text, received_on date, division_code text, handed_over_on date, handed_to text)
create view case_handed_over with (security_invoker=true) as
 SELECT case_id AS id,
    number,
    received_on,
    division_code,
    until_on AS handed_over_on,
    handed_to
   FROM case_standing s
  WHERE handed_to IS NOT NULL AND NOT (EXISTS ( SELECT
           FROM case_standing later
          WHERE later.case_id = s.case_id AND later.since_on > s.since_on));
grant delete, insert, select, update on case_handed_over to service;

-- collective_petition_handed_over (id text, number text, received_on date, division_code text, handed_over_on date, handed_to text)
create view collective_petition_handed_over with (security_invoker=true) as
 SELECT petition_id AS id,
    number,
    received_on,
    division_code,
    until_on AS handed_over_on,
    handed_to
   FROM collective_petition_standing s
  WHERE handed_to IS NOT NULL AND NOT (EXISTS ( SELECT
           FROM collective_petition_standing later
          WHERE later.petition_id = s.petition_id AND later.since_on > s.since_on));
grant delete, insert, select, update on collective_petition_handed_over to service;

-- own_notice (id text, division_code text, tier text, roles text[], staff_id text, kind text, case_id text, order_id text, params jsonb, occurred_at timestamp with time zone, mail_state text, mail_attempts integer, mail_after timestamp with time zone, petition_id text)
create view own_notice with (security_invoker=true) as
 SELECT notice.id,
    notice.division_code,
    notice.tier,
    notice.roles,
    notice.staff_id,
    notice.kind,
    notice.case_id,
    notice.order_id,
    notice.params,
    notice.occurred_at,
    notice.mail_state,
    notice.mail_attempts,
    notice.mail_after,
    notice.petition_id
   FROM notice
  WHERE notice.staff_id = current_setting('guanjia.person'::text, true)
UNION ALL
 SELECT notice.id,
    notice.division_code,
    notice.tier,
    notice.roles,
    notice.staff_id,
    notice.kind,
    notice.case_id,
    notice.order_id,
    notice.params,
    notice.occurred_at,
    notice.mail_state,
    notice.mail_attempts,
    notice.mail_after,
    notice.petition_id
   FROM notice
  WHERE notice.staff_id IS NULL AND notice.division_code = current_setting('guanjia.division'::text, true) AND notice.tier = current_setting('guanjia.tier'::text, true);
grant delete, insert, select, update on own_notice to service;

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

create function begin_case_standing() returns trigger
  language plpgsql security definer set search_path=public, pg_temp as '2379055801d4af78';
grant execute on function begin_case_standing() to service;

create function begin_petition_standing() returns trigger
  language plpgsql security definer set search_path=public, pg_temp as '30cfb826af3f35f6';
grant execute on function begin_petition_standing() to service;

create function case_text_bigrams(text text) returns text[]
  language sql immutable parallel safe as '5bacad9800b7fc64';
grant execute on function case_text_bigrams(text text) to service;

create function case_text_similarity(one text[], other text[]) returns double precision
  language sql immutable parallel safe as '81e12601cd817430';
grant execute on function case_text_similarity(one text[], other text[]) to service;

create function change_rule_version() returns trigger
  language plpgsql as '07abf2004ac433be';
grant execute on function change_rule_version() to service;

create function check_audit_chain(after_position bigint, most integer) returns TABLE(checked bigint, reached bigint, head_position bigint, broken_at bigint)
  language sql stable security definer set search_path=public, pg_temp as '364a957ba0d4c188';
grant execute on function check_audit_chain(after_position bigint, most integer) to service;

create function current_audit_head() returns TABLE(head_position bigint, head_hash text)
  language sql stable security definer set search_path=public, pg_temp as '47fa8541e76194c6';
grant execute on function current_audit_head() to service;

create function end_case_standing() returns trigger
  language plpgsql security definer set search_path=public, pg_temp as '52a5d703fbcf490e';
grant execute on function end_case_standing() to service;

create function end_petition_standing() returns trigger
  language plpgsql security definer set search_path=public, pg_temp as '9048f6df2526f495';
grant execute on function end_petition_standing() to service;

create function event_mark(event outbox_event) returns text
  language sql immutable as 'ae422fe93a6de50d';
grant execute on function event_mark(event outbox_event) to service;

create function feed_state(after_position bigint, last_position bigint) returns TABLE(source_id text, head_position bigint, after_mark text, last_mark text)
  language sql stable security definer set search_path=public, pg_temp as 'dfdd9252b5a3afcf';
grant execute on function feed_state(after_position bigint, last_position bigint) to service;

create function fold_case_figures() returns void
  language plpgsql security definer set search_path=public, pg_temp set work_mem=64MB set enable_sort=off as '5c746922528329dd';
grant execute on function fold_case_figures() to service;

create function fold_case_figures_after(before bigint) returns void
  language plpgsql security definer set search_path=public, pg_temp as '209fc711b440048d';
grant execute on function fold_case_figures_after(before bigint) to service;

create procedure force_row_level_security(VARIADIC tables regclass[])
  language plpgsql as 'c4227d6e3e838092';
grant execute on procedure force_row_level_security(VARIADIC tables regclass[]) to service;

create function keep_case_event() returns trigger
  language plpgsql as '300c2ec65182528f';
grant execute on function keep_case_event() to service;

create function keep_search_pairs() returns trigger
  language plpgsql as 'ea33b62fd5cd8b3a';
grant execute on function keep_search_pairs() to service;

create procedure let_owner_write(VARIADIC tables regclass[])
  language plpgsql as '95c893544f30dd8d';
grant execute on procedure let_owner_write(VARIADIC tables regclass[]) to service;

create procedure limit_privileges(IN allowed text, VARIADIC tables regclass[])
  language plpgsql as '901e879fd922ce3e';
grant execute on procedure limit_privileges(IN allowed text, VARIADIC tables regclass[]) to service;

create function open_case_file(asked text) returns TABLE(record case_record, deadlines jsonb, resolution jsonb, top_category text, rules_version text, open_approvals boolean, open_tasks boolean, open_transfers boolean)
  language plpgsql as 'b9935044ee62984c';
grant execute on function open_case_file(asked text) to service;

create function recount_case_figures(repair boolean) returns integer
  language plpgsql security definer set search_path=public, pg_temp set work_mem=256MB set enable_memoize=off set jit=off as 'a9a4dca534ea3df5';
grant execute on function recount_case_figures(repair boolean) to service;

create function refuse_change() returns trigger
  language plpgsql as 'a8b88996c5337a9a';
grant execute on function refuse_change() to service;

create function retell_companies(estates text[], day date) returns integer
  language plpgsql security definer set search_path=public, pg_temp as 'b36d0de1f53b61ef';
grant execute on function retell_companies(estates text[], day date) to service;

create procedure scope_by_division(VARIADIC tables regclass[])
  language plpgsql as '869880757f710ee7';
grant execute on procedure scope_by_division(VARIADIC tables regclass[]) to service;

create procedure scope_to_any_caller(VARIADIC tables regclass[])
  language plpgsql as '215b0eeb90e90a65';
grant execute on procedure scope_to_any_caller(VARIADIC tables regclass[]) to service;

create function search_pairs(said text) returns tsvector
  language sql immutable parallel safe as 'f36c170ae676a3bc';
grant execute on function search_pairs(said text) to service;

create function sequence_writes(most integer) returns integer
  language plpgsql security definer set search_path=public, pg_temp as '70f068177fbbb502';
grant execute on function sequence_writes(most integer) to service;

create function taken_numbers(asked_channels text[], asked_numbers text[]) returns TABLE(channel text, number text)
  language plpgsql as 'f0ddbdf5d8fbbde4';
grant execute on function taken_numbers(asked_channels text[], asked_numbers text[]) to service;

create function tell_case_lives(ids text[], recorded date) returns void
  language plpgsql security definer set search_path=public, pg_temp as '608963b6c7ec45a8';
grant execute on function tell_case_lives(ids text[], recorded date) to service;

create function tell_case_standing() returns trigger
  language plpgsql security definer set search_path=public, pg_temp as '79f7938e3b3ec4f5';
grant execute on function tell_case_standing() to service;

create function tell_petition_standing() returns trigger
  language plpgsql security definer set search_path=public, pg_temp as '203ae2938a615d2f';
grant execute on function tell_petition_standing() to service;

create function watch_case_deadline() returns trigger
  language plpgsql as '34d9c5641e609ed5';
grant execute on function watch_case_deadline() to service;

create function watch_case_tier() returns trigger
  language plpgsql as '00ff8b6dd684c1d0';
grant execute on function watch_case_tier() to service;

create function watch_collective_petition() returns trigger
  language plpgsql as 'ac4e29641bd532d9';
grant execute on function watch_collective_petition() to service;

create function write_case_stretches(ids text[], recorded date) returns SETOF case_standing
  language plpgsql security definer set search_path=public, pg_temp as '641f84c72011194e';
grant execute on function write_case_stretches(ids text[], recorded date) to service;

create function write_petition_stretches(ids text[]) returns void
  language plpgsql security definer set search_path=public, pg_temp as '4da24a2ee11bae5a';
grant execute on function write_petition_stretches(ids text[]) to service;
