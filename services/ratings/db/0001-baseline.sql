-- Ratings: schemes, the stars that estates are awarded by them, and the credit of companies; with what of the registry
-- they need. A `to_on` is the first day after.

create extension if not exists btree_gist;

-- Copies of what the estates service tells ------------------------------------------------------------------------------

create table division_ref (
  id text primary key,
  code text not null,
  name text not null,
  level text not null,
  parent_code text
);
create index division_ref_code on division_ref (code);

create table company_ref (
  id text primary key,
  name text not null,
  credit_code text not null
);

create table estate_ref (
  id text primary key,
  division_code text not null,
  name text not null,
  status text not null,
  completed_on date,
  demolished_on date
);
create index estate_ref_division on estate_ref (division_code);

-- Which company managed an estate when; both days inclusive.
create table estate_company_ref (
  estate_id text not null,
  company_id text not null,
  division_code text not null,
  from_on date not null,
  last_on date,
  primary key (estate_id, from_on)
);
create index estate_company_ref_company on estate_company_ref (company_id);
create index estate_company_ref_division on estate_company_ref (division_code);

-- Where estates lay and since when they count; both days inclusive.
create table estate_span (
  estate_id text not null,
  from_on date not null,
  to_on date,
  division_code text not null,
  counts boolean not null,
  recorded_on date not null,
  primary key (estate_id, from_on)
);
create index estate_span_division on estate_span (division_code, from_on);

-- Schemes ---------------------------------------------------------------------------------------------------------------

-- By which estates are evaluated; frozen once they are published.
create table rating_scheme (
  id text primary key,
  name text not null,
  scheme_version text not null,
  state text not null check (state in ('DRAFT', 'PUBLISHED')),
  total integer not null check (total > 0),
  levels jsonb not null,
  published_on date,
  version integer not null default 1,
  unique (name, scheme_version),
  check ((state = 'PUBLISHED') = (published_on is not null))
);

create table rating_section (
  id text primary key,
  scheme_id text not null references rating_scheme deferrable initially deferred,
  place integer not null,
  code text not null,
  name text not null,
  points integer not null,
  unique (scheme_id, place)
);

create table rating_item (
  id text primary key,
  scheme_id text not null references rating_scheme deferrable initially deferred,
  section_id text not null references rating_section deferrable initially deferred,
  place integer not null,
  code text not null,
  name text not null,
  points integer not null,
  method text not null check (method in ('MANUAL', 'AUTOMATIC')),
  metric text,
  evidence text not null,
  weights jsonb not null,
  unique (section_id, place)
);
create index rating_item_scheme on rating_item (scheme_id);

-- Stars -----------------------------------------------------------------------------------------------------------------

-- Stars that estates were awarded.
create table star_award (
  id text primary key,
  estate_id text not null,
  division_code text not null,
  scheme_id text not null references rating_scheme deferrable initially deferred,
  level integer not null check (level >= 1),
  plaque_number text not null,
  awarded_on date not null,
  valid_until date not null,
  version integer not null default 1,
  recorded_on date not null,
  check (awarded_on <= valid_until)
);
create index star_award_division on star_award (division_code, awarded_on);
create index star_award_estate on star_award (estate_id, awarded_on);
create index star_award_awarded on star_award (awarded_on, id);

-- What happened to an award, in order.
create table star_change (
  id text primary key,
  award_id text not null references star_award deferrable initially deferred,
  division_code text not null,
  place integer not null,
  kind text not null check (kind in ('DOWNGRADED', 'REVOKED', 'REISSUED')),
  changed_on date not null,
  level integer,
  plaque_number text,
  reason text not null,
  recorded_by text not null,
  recorded_at timestamptz not null,
  unique (award_id, place)
);

-- The history that dates are looked up in; made from an award and its changes by the rule starPeriods.
create table star_period (
  award_id text not null references star_award deferrable initially deferred,
  place integer not null,
  estate_id text not null,
  division_code text not null,
  level integer not null,
  plaque_number text not null,
  from_on date not null,
  to_on date not null,
  primary key (award_id, place),
  check (from_on < to_on),
  constraint one_star_at_a_time exclude using gist (estate_id with =, daterange(from_on, to_on) with &&)
);
create index star_period_estate on star_period (estate_id, from_on);
create index star_period_division on star_period (division_code);

-- Plaque numbers are never used twice, in any division.
create table plaque (
  number text primary key,
  award_id text not null references star_award deferrable initially deferred,
  division_code text not null,
  issued_on date not null
);
create index plaque_award on plaque (award_id);

-- Whether a plaque hangs where it should.
create table plaque_inspection (
  id text primary key,
  award_id text not null references star_award deferrable initially deferred,
  division_code text not null,
  plaque_number text not null,
  inspected_on date not null,
  hung boolean not null,
  intact boolean not null,
  correct boolean not null,
  note text not null,
  recorded_by text not null,
  recorded_at timestamptz not null
);
create index plaque_inspection_award on plaque_inspection (award_id, inspected_on, id);

-- Credit ----------------------------------------------------------------------------------------------------------------

-- Packs of rules. A district chooses by `in_force_from` and `in_force_to` (exclusive) which one holds when; at most one does
-- on any day.
create table credit_pack (
  key text primary key,
  name text not null,
  source text not null,
  in_force_from date,
  in_force_to date,
  kinds jsonb not null,
  bands jsonb not null,
  veto_grade text not null,
  constraint one_pack_at_a_time exclude using gist (daterange(in_force_from, in_force_to) with &&)
    where (in_force_from is not null)
);

-- The catalogue of a pack: what is recorded of a company, and how many points it brings.
create table credit_item (
  id text primary key,
  pack_key text not null references credit_pack deferrable initially deferred,
  place integer not null,
  code text not null unique,
  name text not null,
  kind text not null check (kind in ('BASE', 'GOOD', 'BAD')),
  points integer not null check (points >= 0),
  validity_months integer,
  tiers text[] not null,
  veto boolean not null,
  check (not veto or kind = 'BAD')
);
create index credit_item_pack on credit_item (pack_key, place);

-- What was recorded of a company, by whom and on what evidence.
create table credit_entry (
  id text primary key,
  company_id text not null,
  item_id text not null references credit_item deferrable initially deferred,
  kind text not null,
  division_code text not null,
  estate_id text,
  points integer not null,
  effective_on date not null,
  valid_until date,
  evidence text not null,
  note text not null,
  state text not null check (state in ('RECORDED', 'VOIDED')),
  void_reason text,
  recorded_by text not null,
  recorded_tier text not null,
  recorded_at timestamptz not null,
  version integer not null default 1,
  check ((state = 'VOIDED') = (void_reason is not null))
);
create index credit_entry_division on credit_entry (division_code, effective_on);
create index credit_entry_company on credit_entry (company_id, effective_on);
create index credit_entry_effective on credit_entry (effective_on, id);

-- A company works in many divisions and has one score, which every department sees. What the score needs of an entry
-- therefore stands here for every caller with a scope; where it happened, evidence, note and author stay with credit_entry
-- under row scope.
create table credit_point (
  entry_id text primary key references credit_entry deferrable initially deferred,
  company_id text not null,
  pack_key text not null references credit_pack deferrable initially deferred,
  item_id text not null references credit_item deferrable initially deferred,
  kind text not null check (kind in ('BASE', 'GOOD', 'BAD')),
  points integer not null check (points >= 0),
  veto boolean not null,
  effective_on date not null,
  valid_until date,
  -- An entry that is voided counts until the day on which it was.
  void_from date,
  recorded_on date not null,
  void_recorded_on date,
  check (valid_until >= effective_on),
  check (void_from >= effective_on),
  -- Base information describes the company once: a second description of the same time would count double.
  constraint base_item_once exclude using gist
    (company_id with =, item_id with =, daterange(effective_on, least(valid_until, void_from - 1), '[]') with &&)
    where (kind = 'BASE' and (void_from is null or void_from > effective_on))
);
create index credit_point_company on credit_point (company_id);
