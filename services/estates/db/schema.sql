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

create table area (
  id text not null,
  name text not null,
  division_code text not null,
  version integer not null default 1,
  constraint area_pkey PRIMARY KEY (id),
  constraint area_name_once UNIQUE (division_code, name),
  constraint area_name_check CHECK (name <> ''::text)
);
CREATE INDEX area_name ON area USING btree (name, id);
alter table area enable row level security;
alter table area force row level security;
create policy scope on area for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on area to service;

create table area_chief (
  id text not null,
  area_id text not null,
  division_code text not null,
  tier text not null,
  staff_member_id text not null,
  from_date date not null,
  to_date date,
  version integer not null default 1,
  constraint area_chief_pkey PRIMARY KEY (id),
  constraint area_chief_one_at_a_time EXCLUDE USING gist (area_id WITH =, tier WITH =, daterange(from_date, to_date, '[]'::text) WITH &&),
  constraint area_chief_check CHECK (to_date >= from_date),
  constraint area_chief_tier_check CHECK (tier = ANY (ARRAY['DISTRICT'::text, 'SUBDISTRICT'::text, 'COMMUNITY'::text])),
  constraint area_chief_area_id_fkey FOREIGN KEY (area_id) REFERENCES area(id) DEFERRABLE INITIALLY DEFERRED,
  constraint area_chief_staff_member_id_fkey FOREIGN KEY (staff_member_id) REFERENCES staff_member(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX area_chief_staff_member ON area_chief USING btree (staff_member_id);
alter table area_chief enable row level security;
alter table area_chief force row level security;
create policy scope on area_chief for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on area_chief to service;

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

create table committee_rule_pack (
  id text not null,
  name text not null,
  division_code text,
  valid_from date not null,
  valid_to date,
  size_min integer not null,
  size_max integer not null,
  size_odd boolean not null,
  first_meeting_days integer not null,
  filing_days integer not null,
  change_filing_days integer not null,
  term_years_max integer not null,
  reelection_notice_months integer not null,
  constraint committee_rule_pack_pkey PRIMARY KEY (id),
  constraint committee_rule_pack_one_at_a_time EXCLUDE USING gist (COALESCE(division_code, ''::text) WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&),
  constraint committee_rule_pack_check CHECK (valid_to >= valid_from)
);
alter table committee_rule_pack enable row level security;
alter table committee_rule_pack force row level security;
create policy scope on committee_rule_pack for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on committee_rule_pack to service;

create table committee_step (
  id text not null,
  committee_id text not null,
  division_code text not null,
  place integer not null,
  step text not null,
  on_date date not null,
  passed boolean,
  size integer,
  term_years integer,
  note text,
  recorded_at timestamp with time zone not null,
  constraint committee_step_pkey PRIMARY KEY (id),
  constraint committee_step_committee_id_place_key UNIQUE (committee_id, place),
  constraint committee_step_committee_id_fkey FOREIGN KEY (committee_id) REFERENCES owners_committee(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE TRIGGER append_only BEFORE DELETE OR UPDATE ON committee_step FOR EACH ROW EXECUTE FUNCTION refuse_change_of_content();
CREATE TRIGGER append_only_all BEFORE TRUNCATE ON committee_step FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
alter table committee_step enable row level security;
alter table committee_step force row level security;
create policy scope on committee_step for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on committee_step to service;

create table company_grade (
  company_id text not null,
  from_on date not null,
  to_on date not null default 'infinity'::date,
  grade text not null,
  constraint company_grade_pkey PRIMARY KEY (company_id, from_on),
  constraint company_grade_check CHECK (to_on > from_on)
);
alter table company_grade enable row level security;
alter table company_grade force row level security;
create policy scope on company_grade for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on company_grade to service;

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

create table demonstration (
  only_row boolean not null default true,
  loaded_at timestamp with time zone not null,
  constraint demonstration_pkey PRIMARY KEY (only_row),
  constraint demonstration_only_row_check CHECK (only_row)
);
alter table demonstration enable row level security;
alter table demonstration force row level security;
create policy scope on demonstration for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on demonstration to service;

create table division (
  id text not null,
  code text not null,
  name text not null,
  level text not null,
  kind text,
  parent_code text,
  valid_from date,
  valid_to date,
  successor_code text,
  constraint division_pkey PRIMARY KEY (id),
  constraint division_code_once_at_a_time EXCLUDE USING gist (code WITH =, daterange(valid_from, valid_to, '[]'::text) WITH &&),
  constraint division_code_check CHECK (code ~ '^[1-9][0-9]{11}$'::text),
  constraint division_kind_check CHECK (kind = ANY (ARRAY['SUBDISTRICT'::text, 'TOWN'::text, 'TOWNSHIP'::text, 'RESIDENTS_COMMITTEE'::text, 'VILLAGE_COMMITTEE'::text])),
  constraint division_level_check CHECK (level = ANY (ARRAY['PROVINCE'::text, 'CITY'::text, 'DISTRICT'::text, 'SUBDISTRICT'::text, 'COMMUNITY'::text])),
  constraint division_name_check CHECK (name <> ''::text),
  constraint division_span CHECK (valid_to >= valid_from)
);
CREATE UNIQUE INDEX division_current ON division USING btree (code) WHERE valid_to IS NULL;
CREATE INDEX division_level ON division USING btree (level, code);
CREATE INDEX division_name ON division USING btree (name, id);
CREATE INDEX division_parent ON division USING btree (parent_code, code);
CREATE INDEX division_successor ON division USING btree (successor_code) WHERE successor_code IS NOT NULL;
alter table division enable row level security;
alter table division force row level security;
create policy scope on division for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on division to service;

create table division_former_name (
  division_id text not null,
  name text not null,
  from_date date,
  to_date date not null,
  recorded_at timestamp with time zone not null,
  constraint division_former_name_pkey PRIMARY KEY (division_id, to_date),
  constraint division_former_name_check CHECK (to_date >= from_date),
  constraint division_former_name_division_id_fkey FOREIGN KEY (division_id) REFERENCES division(id)
);
alter table division_former_name enable row level security;
alter table division_former_name force row level security;
create policy scope on division_former_name for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on division_former_name to service;

create table estate (
  id text not null,
  name text not null,
  aliases text[] not null default '{}'::text[],
  address text not null,
  division_code text not null,
  area_id text,
  management_area_id text,
  status text not null,
  completion_year integer,
  completed_on date,
  demolished_on date,
  floor_area bigint not null,
  households integer not null,
  buildings integer not null,
  developer text,
  latitude double precision,
  longitude double precision,
  datum text,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint estate_pkey PRIMARY KEY (id),
  constraint estate_buildings_check CHECK (buildings >= 0),
  constraint estate_completion_year_check CHECK (completion_year >= 1900 AND completion_year <= 2100),
  constraint estate_datum_check CHECK (datum = ANY (ARRAY['GCJ02'::text, 'WGS84'::text])),
  constraint estate_demolished CHECK ((status = 'DEMOLISHED'::text) = (demolished_on IS NOT NULL)),
  constraint estate_floor_area_check CHECK (floor_area >= 0),
  constraint estate_households_check CHECK (households >= 0),
  constraint estate_latitude_check CHECK (latitude >= '-90'::integer::double precision AND latitude <= 90::double precision),
  constraint estate_location CHECK (num_nulls(latitude, longitude, datum) = ANY (ARRAY[0, 3])),
  constraint estate_longitude_check CHECK (longitude >= '-180'::integer::double precision AND longitude <= 180::double precision),
  constraint estate_name_check CHECK (name <> ''::text),
  constraint estate_status_check CHECK (status = ANY (ARRAY['PLANNED'::text, 'UNDER_CONSTRUCTION'::text, 'COMPLETED'::text, 'DEMOLISHED'::text])),
  constraint estate_area_id_fkey FOREIGN KEY (area_id) REFERENCES area(id) DEFERRABLE INITIALLY DEFERRED,
  constraint estate_management_area_id_fkey FOREIGN KEY (management_area_id) REFERENCES management_area(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX estate_area ON estate USING btree (area_id);
CREATE INDEX estate_completion_year ON estate USING btree (COALESCE(completion_year, 0), id);
CREATE INDEX estate_division ON estate USING btree (division_code, id);
CREATE INDEX estate_floor_area ON estate USING btree (floor_area, id);
CREATE INDEX estate_households ON estate USING btree (households, id);
CREATE INDEX estate_management_area ON estate USING btree (management_area_id);
CREATE INDEX estate_name ON estate USING btree (name, id);
alter table estate enable row level security;
alter table estate force row level security;
create policy scope on estate for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on estate to service;

create table estate_management (
  id text not null,
  estate_id text not null,
  division_code text not null,
  mode text not null,
  company_id text,
  from_date date not null,
  to_date date,
  recorded_at timestamp with time zone not null,
  constraint estate_management_pkey PRIMARY KEY (id),
  constraint estate_management_one_at_a_time EXCLUDE USING gist (estate_id WITH =, daterange(from_date, to_date, '[]'::text) WITH &&),
  constraint estate_management_check CHECK (to_date >= from_date),
  constraint estate_management_company CHECK (
CASE mode
    WHEN 'PROPERTY_COMPANY'::text THEN company_id IS NOT NULL
    WHEN 'QUASI'::text THEN true
    ELSE company_id IS NULL
END),
  constraint estate_management_mode_check CHECK (mode = ANY (ARRAY['PROPERTY_COMPANY'::text, 'OWNING_UNIT'::text, 'ENTRUSTED'::text, 'SELF_MANAGED'::text, 'QUASI'::text, 'NONE'::text])),
  constraint estate_management_company_id_fkey FOREIGN KEY (company_id) REFERENCES property_company(id) DEFERRABLE INITIALLY DEFERRED,
  constraint estate_management_estate_id_fkey FOREIGN KEY (estate_id) REFERENCES estate(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX estate_management_company ON estate_management USING btree (company_id, from_date);
CREATE INDEX estate_management_estate ON estate_management USING btree (estate_id, from_date);
alter table estate_management enable row level security;
alter table estate_management force row level security;
create policy scope on estate_management for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on estate_management to service;

create table estate_star (
  award_id text not null,
  from_on date not null,
  to_on date not null,
  estate_id text not null,
  division_code text not null,
  level integer not null,
  constraint estate_star_pkey PRIMARY KEY (award_id, from_on),
  constraint estate_star_check CHECK (to_on > from_on)
);
CREATE INDEX estate_star_division ON estate_star USING btree (division_code);
CREATE INDEX estate_star_estate ON estate_star USING btree (estate_id, from_on);
alter table estate_star enable row level security;
alter table estate_star force row level security;
create policy scope on estate_star for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on estate_star to service;

create table estate_version (
  estate_id text not null,
  from_date date not null,
  to_date date,
  name text not null,
  aliases text[] not null,
  address text not null,
  division_code text not null,
  area_id text,
  management_area_id text,
  status text not null,
  completion_year integer,
  completed_on date,
  demolished_on date,
  floor_area bigint not null,
  households integer not null,
  buildings integer not null,
  developer text,
  latitude double precision,
  longitude double precision,
  datum text,
  version integer not null,
  recorded_at timestamp with time zone not null,
  constraint estate_version_pkey PRIMARY KEY (estate_id, from_date),
  constraint estate_version_one_at_a_time EXCLUDE USING gist (estate_id WITH =, daterange(from_date, to_date, '[]'::text) WITH &&),
  constraint estate_version_check CHECK (to_date >= from_date),
  constraint estate_version_estate_id_fkey FOREIGN KEY (estate_id) REFERENCES estate(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX estate_version_division ON estate_version USING btree (division_code, from_date);
CREATE INDEX estate_version_management_area ON estate_version USING btree (management_area_id);
alter table estate_version enable row level security;
alter table estate_version force row level security;
create policy scope on estate_version for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on estate_version to service;

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

create table management_area (
  id text not null,
  name text not null,
  division_code text not null,
  version integer not null default 1,
  constraint management_area_pkey PRIMARY KEY (id),
  constraint management_area_name_once UNIQUE (division_code, name),
  constraint management_area_name_check CHECK (name <> ''::text)
);
CREATE INDEX management_area_name ON management_area USING btree (name, id);
alter table management_area enable row level security;
alter table management_area force row level security;
create policy scope on management_area for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on management_area to service;

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

create table owners_committee (
  id text not null,
  estate_id text not null,
  division_code text not null,
  rule_pack_id text not null,
  elected_on date,
  first_meeting_on date,
  filed_on date,
  term_to date,
  dissolved_on date,
  size integer,
  begun_on date not null,
  version integer not null default 1,
  constraint owners_committee_pkey PRIMARY KEY (id),
  constraint owners_committee_estate_id_fkey FOREIGN KEY (estate_id) REFERENCES estate(id) DEFERRABLE INITIALLY DEFERRED,
  constraint owners_committee_rule_pack_id_fkey FOREIGN KEY (rule_pack_id) REFERENCES committee_rule_pack(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX owners_committee_begun ON owners_committee USING btree (begun_on, id);
CREATE INDEX owners_committee_estate ON owners_committee USING btree (estate_id, begun_on);
CREATE INDEX owners_committee_filed ON owners_committee USING btree (filed_on, id);
alter table owners_committee enable row level security;
alter table owners_committee force row level security;
create policy scope on owners_committee for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on owners_committee to service;

create table property_company (
  id text not null,
  name text not null,
  credit_code text not null,
  phone text,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint property_company_pkey PRIMARY KEY (id),
  constraint property_company_credit_code UNIQUE (credit_code),
  constraint property_company_credit_code_check CHECK (credit_code ~ '^[0-9A-HJ-NP-RT-UW-Y]{18}$'::text),
  constraint property_company_name_check CHECK (name <> ''::text)
);
CREATE INDEX property_company_name ON property_company USING btree (name, id);
alter table property_company enable row level security;
alter table property_company force row level security;
create policy scope on property_company for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on property_company to service;

create table published_claim (
  id text not null,
  metric text not null,
  division_code text not null,
  as_of date not null,
  published_on date not null,
  source text not null,
  numerator bigint,
  denominator bigint,
  percentage text,
  constraint published_claim_pkey PRIMARY KEY (id)
);
CREATE INDEX published_claim_order ON published_claim USING btree (published_on, id);
alter table published_claim enable row level security;
alter table published_claim force row level security;
create policy scope on published_claim for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on published_claim to service;

create table saved_query (
  id text not null,
  owner_id text not null,
  owner_name text not null,
  division_code text not null,
  name text not null,
  query text not null,
  variables text not null,
  view jsonb,
  shared_with text not null,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint saved_query_pkey PRIMARY KEY (id),
  constraint saved_query_name_check CHECK (name <> ''::text),
  constraint saved_query_shared_with_check CHECK (shared_with = ANY (ARRAY['OWN'::text, 'DEPARTMENT'::text]))
);
CREATE INDEX saved_query_department ON saved_query USING btree (division_code, name, id) WHERE shared_with = 'DEPARTMENT'::text;
CREATE INDEX saved_query_owner ON saved_query USING btree (owner_id, name, id);
alter table saved_query enable row level security;
alter table saved_query force row level security;
create policy scope on saved_query for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on saved_query to service;

create table saved_view (
  id text not null,
  owner_id text not null,
  owner_name text not null,
  division_code text not null,
  list text not null,
  name text not null,
  state jsonb not null,
  audience text not null,
  role text,
  version integer not null default 1,
  updated_at timestamp with time zone not null,
  constraint saved_view_pkey PRIMARY KEY (id),
  constraint saved_view_audience_check CHECK (audience = ANY (ARRAY['OWN'::text, 'ROLE'::text, 'DEPARTMENT'::text])),
  constraint saved_view_list_check CHECK (list <> ''::text),
  constraint saved_view_name_check CHECK (name <> ''::text),
  constraint saved_view_role CHECK ((audience = 'ROLE'::text) = (role IS NOT NULL))
);
CREATE INDEX saved_view_owner ON saved_view USING btree (owner_id, list, name, id);
CREATE INDEX saved_view_shared ON saved_view USING btree (division_code, list, name, id) WHERE audience <> 'OWN'::text;
alter table saved_view enable row level security;
alter table saved_view force row level security;
create policy scope on saved_view for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on saved_view to service;

create table saved_view_default (
  owner_id text not null,
  list text not null,
  division_code text not null,
  view_id text not null,
  constraint saved_view_default_pkey PRIMARY KEY (owner_id, list),
  constraint saved_view_default_view_id_fkey FOREIGN KEY (view_id) REFERENCES saved_view(id) ON DELETE CASCADE
);
CREATE INDEX saved_view_default_view ON saved_view_default USING btree (view_id);
alter table saved_view_default enable row level security;
alter table saved_view_default force row level security;
create policy scope on saved_view_default for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on saved_view_default to service;

create table service_contract (
  id text not null,
  estate_id text not null,
  division_code text not null,
  company_id text not null,
  main boolean not null default true,
  from_date date not null,
  to_date date,
  fee_per_square_metre_month integer not null,
  service_level text not null,
  agreed_notice_days integer,
  ended_on date,
  end_reason text,
  notice_given_on date,
  version integer not null default 1,
  constraint service_contract_pkey PRIMARY KEY (id),
  constraint service_contract_one_main EXCLUDE USING gist (estate_id WITH =, daterange(from_date, ended_on, '[]'::text) WITH &&) WHERE (main),
  constraint service_contract_agreed_notice_days_check CHECK (agreed_notice_days >= 0),
  constraint service_contract_check CHECK (to_date >= from_date),
  constraint service_contract_check1 CHECK (ended_on >= from_date),
  constraint service_contract_end CHECK ((ended_on IS NULL) = (end_reason IS NULL)),
  constraint service_contract_end_reason_check CHECK (end_reason = ANY (ARRAY['COMPANY_DOES_NOT_RENEW'::text, 'OWNERS_DISMISS'::text, 'NOTICE_AFTER_EXPIRY'::text, 'AGREEMENT'::text, 'FOLLOWED'::text])),
  constraint service_contract_fee_per_square_metre_month_check CHECK (fee_per_square_metre_month >= 0),
  constraint service_contract_company_id_fkey FOREIGN KEY (company_id) REFERENCES property_company(id) DEFERRABLE INITIALLY DEFERRED,
  constraint service_contract_estate_id_fkey FOREIGN KEY (estate_id) REFERENCES estate(id) DEFERRABLE INITIALLY DEFERRED
);
CREATE INDEX service_contract_company ON service_contract USING btree (company_id, from_date);
CREATE INDEX service_contract_estate ON service_contract USING btree (estate_id, from_date);
CREATE INDEX service_contract_from ON service_contract USING btree (from_date, id);
alter table service_contract enable row level security;
alter table service_contract force row level security;
create policy scope on service_contract for all
  using (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true))
  with check (division_code >= current_setting('guanjia.scope_from'::text, true) AND division_code < current_setting('guanjia.scope_to'::text, true));
grant delete, insert, select, update on service_contract to service;

create table staff_member (
  id text not null,
  name text not null,
  account text not null,
  department text not null,
  division_code text not null,
  tier text not null,
  roles text[] not null default '{}'::text[],
  phone text,
  active boolean not null default true,
  version integer not null default 1,
  constraint staff_member_pkey PRIMARY KEY (id),
  constraint staff_member_account_key UNIQUE (account),
  constraint staff_member_account_check CHECK (account <> ''::text),
  constraint staff_member_name_check CHECK (name <> ''::text),
  constraint staff_member_tier_check CHECK (tier = ANY (ARRAY['DISTRICT'::text, 'SUBDISTRICT'::text, 'COMMUNITY'::text]))
);
CREATE INDEX staff_member_division ON staff_member USING btree (division_code, name, id);
CREATE INDEX staff_member_name ON staff_member USING btree (name, id);
alter table staff_member enable row level security;
alter table staff_member force row level security;
create policy scope on staff_member for all
  using ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL)
  with check ((( SELECT NULLIF(current_setting('guanjia.scope_from'::text, true), ''::text) AS "nullif")) IS NOT NULL);
grant delete, insert, select, update on staff_member to service;

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

create function division_end(code text) returns text
  language sql immutable strict parallel safe as '212d930cd16323a3';
grant execute on function division_end(code text) to service;

create function estate_history(estates text[]) returns TABLE(estate_id text, from_date date, to_date date, division_code text, counts boolean, recorded_on date)
  language plpgsql stable as '485437ee5690f9cd';
grant execute on function estate_history(estates text[]) to service;

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

create function refuse_change_of_content() returns trigger
  language plpgsql as '41f6010c12ef9241';
grant execute on function refuse_change_of_content() to service;

create function registry_on(estates text[], days date[]) returns TABLE(estate_id text, day date, mode text, company_id text, committee_in_office boolean, recorded_at timestamp with time zone)
  language plpgsql stable as '0839a27240501a90';
grant execute on function registry_on(estates text[], days date[]) to service;

create procedure scope_by_division(VARIADIC tables regclass[])
  language plpgsql as '869880757f710ee7';
grant execute on procedure scope_by_division(VARIADIC tables regclass[]) to service;

create procedure scope_to_any_caller(VARIADIC tables regclass[])
  language plpgsql as '215b0eeb90e90a65';
grant execute on procedure scope_to_any_caller(VARIADIC tables regclass[]) to service;

create function sequence_writes(most integer) returns integer
  language plpgsql security definer set search_path=public, pg_temp as '70f068177fbbb502';
grant execute on function sequence_writes(most integer) to service;
