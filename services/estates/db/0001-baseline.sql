-- The registry: divisions, estates and who manages them, companies, contracts, owners' committees, staff, published claims.
-- Rows that belong to a place carry its code; the rest is for every department to read. Days are inclusive at both ends, as
-- the registry speaks: a span from the 1st to the 1st is one day.

create extension if not exists btree_gist;

-- Divisions -------------------------------------------------------------------------------------------------------------

-- Statistical divisions of the country, from province to community, with the days on which they were valid.
create table division (
  id text primary key,
  code text not null check (code ~ '^[1-9][0-9]{11}$'),
  name text not null check (name <> ''),
  level text not null check (level in ('PROVINCE', 'CITY', 'DISTRICT', 'SUBDISTRICT', 'COMMUNITY')),
  kind text check (kind in ('SUBDISTRICT', 'TOWN', 'TOWNSHIP', 'RESIDENTS_COMMITTEE', 'VILLAGE_COMMITTEE')),
  parent_code text,
  valid_from date,
  valid_to date,
  -- The division that came after one that ended.
  successor_code text,
  constraint division_span check (valid_to >= valid_from),
  constraint division_code_once_at_a_time
    exclude using gist (code with =, daterange(valid_from, valid_to, '[]') with &&)
);
-- Nearly every read asks for what is valid now.
create unique index division_current on division (code) where valid_to is null;
create index division_parent on division (parent_code, code);
create index division_name on division (name, id);
create index division_level on division (level, code);
create index division_successor on division (successor_code) where successor_code is not null;

-- What divisions were called before.
create table division_former_name (
  division_id text not null references division,
  name text not null,
  -- First day, where it is known.
  from_date date,
  to_date date not null,
  recorded_at timestamptz not null,
  primary key (division_id, to_date),
  check (to_date >= from_date)
);

-- Staff -----------------------------------------------------------------------------------------------------------------

-- People who work for a department of a division.
create table staff_member (
  id text primary key,
  name text not null check (name <> ''),
  account text not null unique check (account <> ''),
  department text not null,
  division_code text not null,
  tier text not null check (tier in ('DISTRICT', 'SUBDISTRICT', 'COMMUNITY')),
  roles text[] not null default '{}',
  phone text,
  active boolean not null default true,
  version integer not null default 1
);
create index staff_member_division on staff_member (division_code, name, id);
create index staff_member_name on staff_member (name, id);

-- Companies -------------------------------------------------------------------------------------------------------------

-- Property companies, by their unified social credit code.
create table property_company (
  id text primary key,
  name text not null check (name <> ''),
  credit_code text not null constraint property_company_credit_code unique
    check (credit_code ~ '^[0-9A-HJ-NP-RT-UW-Y]{18}$'),
  phone text,
  version integer not null default 1,
  updated_at timestamptz not null
);
create index property_company_name on property_company (name, id);

-- The grades of companies, as the ratings service tells them. `to_on` is the first day after.
create table company_grade (
  company_id text not null,
  from_on date not null,
  to_on date not null default 'infinity' check (to_on > from_on),
  grade text not null,
  primary key (company_id, from_on)
);

-- Areas -----------------------------------------------------------------------------------------------------------------

-- Areas that a division looks after as one.
create table area (
  id text primary key,
  name text not null check (name <> ''),
  division_code text not null,
  version integer not null default 1,
  constraint area_name_once unique (division_code, name)
);
create index area_name on area (name, id);

-- Who is chief of an area at each tier, one at a time.
create table area_chief (
  id text primary key,
  area_id text not null references area deferrable initially deferred,
  division_code text not null,
  tier text not null check (tier in ('DISTRICT', 'SUBDISTRICT', 'COMMUNITY')),
  staff_member_id text not null references staff_member deferrable initially deferred,
  from_date date not null,
  to_date date check (to_date >= from_date),
  version integer not null default 1,
  constraint area_chief_one_at_a_time
    exclude using gist (area_id with =, tier with =, daterange(from_date, to_date, '[]') with &&)
);
create index area_chief_staff_member on area_chief (staff_member_id);

-- Estates that are managed together.
create table management_area (
  id text primary key,
  name text not null check (name <> ''),
  division_code text not null,
  version integer not null default 1,
  constraint management_area_name_once unique (division_code, name)
);
create index management_area_name on management_area (name, id);

-- Estates ---------------------------------------------------------------------------------------------------------------

-- Housing estates as they are now.
create table estate (
  id text primary key,
  name text not null check (name <> ''),
  aliases text[] not null default '{}',
  address text not null,
  division_code text not null,
  area_id text references area deferrable initially deferred,
  management_area_id text references management_area deferrable initially deferred,
  status text not null check (status in ('PLANNED', 'UNDER_CONSTRUCTION', 'COMPLETED', 'DEMOLISHED')),
  completion_year integer check (completion_year between 1900 and 2100),
  completed_on date,
  demolished_on date,
  floor_area bigint not null check (floor_area >= 0),
  households integer not null check (households >= 0),
  buildings integer not null check (buildings >= 0),
  developer text,
  latitude double precision check (latitude between -90 and 90),
  longitude double precision check (longitude between -180 and 180),
  datum text check (datum in ('GCJ02', 'WGS84')),
  version integer not null default 1,
  updated_at timestamptz not null,
  constraint estate_demolished check ((status = 'DEMOLISHED') = (demolished_on is not null)),
  constraint estate_location check (num_nulls(latitude, longitude, datum) in (0, 3))
);
create index estate_division on estate (division_code, id);
create index estate_name on estate (name, id);
create index estate_floor_area on estate (floor_area, id);
create index estate_households on estate (households, id);
create index estate_completion_year on estate (coalesce(completion_year, 0), id);
create index estate_area on estate (area_id);
create index estate_management_area on estate (management_area_id);

-- Facts of estates with the days on which they held, and when each was recorded.
create table estate_version (
  estate_id text not null references estate deferrable initially deferred,
  from_date date not null,
  to_date date check (to_date >= from_date),
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
  recorded_at timestamptz not null,
  primary key (estate_id, from_date),
  constraint estate_version_one_at_a_time
    exclude using gist (estate_id with =, daterange(from_date, to_date, '[]') with &&)
);
create index estate_version_division on estate_version (division_code, from_date);
create index estate_version_management_area on estate_version (management_area_id);

-- The stars of estates, as the ratings service tells them. `to_on` is the first day after.
create table estate_star (
  award_id text not null,
  from_on date not null,
  to_on date not null check (to_on > from_on),
  estate_id text not null,
  division_code text not null,
  level integer not null,
  primary key (award_id, from_on)
);
create index estate_star_estate on estate_star (estate_id, from_on);
create index estate_star_division on estate_star (division_code);

-- Management ------------------------------------------------------------------------------------------------------------

-- Who managed an estate how, one after the other.
create table estate_management (
  id text primary key,
  estate_id text not null references estate deferrable initially deferred,
  division_code text not null,
  mode text not null
    check (mode in ('PROPERTY_COMPANY', 'OWNING_UNIT', 'ENTRUSTED', 'SELF_MANAGED', 'QUASI', 'NONE')),
  company_id text references property_company deferrable initially deferred,
  from_date date not null,
  to_date date check (to_date >= from_date),
  recorded_at timestamptz not null,
  constraint estate_management_company check (
    case mode when 'PROPERTY_COMPANY' then company_id is not null when 'QUASI' then true else company_id is null end),
  constraint estate_management_one_at_a_time
    exclude using gist (estate_id with =, daterange(from_date, to_date, '[]') with &&)
);
create index estate_management_estate on estate_management (estate_id, from_date);
create index estate_management_company on estate_management (company_id, from_date);

-- Contracts between an estate and a company. Of an estate's main contracts one runs at a time.
create table service_contract (
  id text primary key,
  estate_id text not null references estate deferrable initially deferred,
  division_code text not null,
  company_id text not null references property_company deferrable initially deferred,
  main boolean not null default true,
  from_date date not null,
  to_date date check (to_date >= from_date),
  fee_per_square_metre_month integer not null check (fee_per_square_metre_month >= 0),
  service_level text not null,
  agreed_notice_days integer check (agreed_notice_days >= 0),
  ended_on date check (ended_on >= from_date),
  end_reason text check (end_reason in
    ('COMPANY_DOES_NOT_RENEW', 'OWNERS_DISMISS', 'NOTICE_AFTER_EXPIRY', 'AGREEMENT', 'FOLLOWED')),
  notice_given_on date,
  version integer not null default 1,
  constraint service_contract_end check ((ended_on is null) = (end_reason is null)),
  constraint service_contract_one_main
    exclude using gist (estate_id with =, daterange(from_date, ended_on, '[]') with &&) where (main)
);
create index service_contract_estate on service_contract (estate_id, from_date);
create index service_contract_company on service_contract (company_id, from_date);
create index service_contract_from on service_contract (from_date, id);

-- Owners' committees ----------------------------------------------------------------------------------------------------

-- The rules that committees are formed by, of the country or of a division.
create table committee_rule_pack (
  id text primary key,
  name text not null,
  -- Null: it holds wherever no local pack does.
  division_code text,
  valid_from date not null,
  valid_to date check (valid_to >= valid_from),
  size_min integer not null,
  size_max integer not null,
  size_odd boolean not null,
  first_meeting_days integer not null,
  filing_days integer not null,
  change_filing_days integer not null,
  term_years_max integer not null,
  reelection_notice_months integer not null,
  constraint committee_rule_pack_one_at_a_time exclude using gist
    (coalesce(division_code, '') with =, daterange(valid_from, valid_to, '[]') with &&)
);

-- Committees, with what their steps come to.
create table owners_committee (
  id text primary key,
  estate_id text not null references estate deferrable initially deferred,
  division_code text not null,
  rule_pack_id text not null references committee_rule_pack deferrable initially deferred,
  -- Computed from the steps with each step that is recorded, kept for filters and figures.
  elected_on date,
  first_meeting_on date,
  filed_on date,
  term_to date,
  dissolved_on date,
  size integer,
  begun_on date not null,
  version integer not null default 1
);
create index owners_committee_estate on owners_committee (estate_id, begun_on);
create index owners_committee_filed on owners_committee (filed_on, id);
create index owners_committee_begun on owners_committee (begun_on, id);

-- What a committee did, one step after the other. A step stays what was recorded.
create table committee_step (
  id text primary key,
  committee_id text not null references owners_committee deferrable initially deferred,
  division_code text not null,
  place integer not null,
  step text not null,
  on_date date not null,
  passed boolean,
  size integer,
  term_years integer,
  note text,
  recorded_at timestamptz not null,
  unique (committee_id, place)
);

-- Claims ----------------------------------------------------------------------------------------------------------------

-- Figures that were published, to be reconciled with the rows.
create table published_claim (
  id text primary key,
  metric text not null,
  division_code text not null,
  as_of date not null,
  published_on date not null,
  source text not null,
  numerator bigint,
  denominator bigint,
  percentage text
);
create index published_claim_order on published_claim (published_on, id);

-- One row once the demonstration has been loaded: everybody is told that the district is not a real one.
create table demonstration (
  only_row boolean primary key default true check (only_row),
  loaded_at timestamptz not null
);

-- What people save for themselves and others ----------------------------------------------------------------------------

-- Queries of the explorer.
create table saved_query (
  id text primary key,
  owner_id text not null,
  owner_name text not null,
  division_code text not null,
  name text not null check (name <> ''),
  query text not null,
  variables text not null,
  view jsonb,
  shared_with text not null check (shared_with in ('OWN', 'DEPARTMENT')),
  version integer not null default 1,
  updated_at timestamptz not null
);
create index saved_query_owner on saved_query (owner_id, name, id);
create index saved_query_department on saved_query (division_code, name, id) where shared_with = 'DEPARTMENT';

-- Filters and columns of lists.
create table saved_view (
  id text primary key,
  owner_id text not null,
  owner_name text not null,
  division_code text not null,
  list text not null check (list <> ''),
  name text not null check (name <> ''),
  state jsonb not null,
  audience text not null check (audience in ('OWN', 'ROLE', 'DEPARTMENT')),
  role text,
  version integer not null default 1,
  updated_at timestamptz not null,
  constraint saved_view_role check ((audience = 'ROLE') = (role is not null))
);
create index saved_view_owner on saved_view (owner_id, list, name, id);
create index saved_view_shared on saved_view (division_code, list, name, id) where audience <> 'OWN';

-- The view that somebody opens a list with. A view that is deleted is nobody's default any more.
create table saved_view_default (
  owner_id text not null,
  list text not null,
  division_code text not null,
  view_id text not null references saved_view on delete cascade,
  primary key (owner_id, list)
);
create index saved_view_default_view on saved_view_default (view_id);
