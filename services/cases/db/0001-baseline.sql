-- Complaints and petitions: cases with their deadlines, who handles them, what was done, who watches over it, and the figures
-- that follow from all of it.

-- Copies of what the estates service tells ------------------------------------------------------------------------------

create table division_ref (
  code text primary key,
  id text not null,
  name text not null,
  level text not null,
  parent_code text
);

create table staff_ref (
  id text primary key,
  name text not null,
  division_code text not null,
  tier text not null,
  roles text[] not null,
  active boolean not null,
  -- The name of the account makes the address of a mail.
  account text
);

create table estate_ref (
  id text primary key,
  name text not null,
  division_code text not null,
  status text not null,
  completed_on date,
  company_id text,
  -- Other names by which sheets call it.
  aliases text[] not null default '{}'
);
create index estate_ref_division on estate_ref (division_code, name);

-- Who managed which estate, from a day on and until a day that is no more of it.
create table estate_management (
  estate_id text not null,
  since_on date not null,
  until_on date not null default 'infinity',
  company_id text not null,
  primary key (estate_id, since_on)
);

-- Calendar, categories and deadlines ------------------------------------------------------------------------------------

-- Years whose days off are known: those that came with the platform, and those that somebody loaded.
create table calendar_year (
  year integer primary key,
  loaded_at timestamptz,
  loaded_by text
);

-- Days off, and weekends that are worked instead.
create table calendar_day (
  date date primary key,
  kind text not null check (kind in ('OFF', 'WORK')),
  name text not null,
  source text not null
);

-- Packs of limits: which hold for cases of these channels that were received while the pack was valid.
create table deadline_pack (
  key text primary key,
  valid_from date not null,
  valid_to date,
  channels text[] not null,
  lines jsonb not null
);

-- Another version, never seen before, whenever calendar or packs change. Whoever keeps them in mind asks for it first, in the
-- transaction that they are used in.
create table rule_version (
  single boolean primary key default true check (single),
  version uuid not null default gen_random_uuid()
);
create index audit_entry_rules on audit_entry (position)
  where (action = 'loadCalendarYear' and subject_id like 'calendar:%') or action in ('addDeadlinePack', 'endDeadlinePack');

-- What a complaint is about: a tree of two levels.
create table case_category (
  id text primary key,
  code text not null unique,
  parent_id text references case_category,
  top_code text not null,
  name text not null,
  name_en text not null,
  position integer not null,
  active boolean not null default true
);

-- The channels that an integrator may register cases by.
create table integrator_channel (
  client_id text not null,
  channel text not null,
  primary key (client_id, channel)
);

-- Collective petitions --------------------------------------------------------------------------------------------------

-- Petitions of five people or more.
create table collective_petition (
  id text primary key,
  number text not null unique,
  division_code text not null,
  estate_id text,
  subject text not null,
  received_at timestamptz not null,
  received_on date not null,
  persons integer not null check (persons >= 5),
  -- 信访工作条例 art. 18: a joint visit is presented by at most five representatives.
  representatives text[] not null constraint collective_petition_representatives_check
    check (cardinality(representatives) between 1 and 5 or representatives_erased_on is not null),
  representatives_sealed text,
  due_on date not null,
  due_at timestamptz not null,
  provisional boolean not null,
  explanation jsonb not null,
  resolved_at timestamptz,
  resolved_on date,
  on_time boolean,
  result text,
  version integer not null default 1,
  state text not null constraint collective_petition_state_check
    check (state in ('RECEIVED', 'ACCEPTED', 'RESOLVED', 'WITHDRAWN')),
  accepted_at timestamptz,
  accepted_on date,
  accepted_in_time boolean,
  paused_at timestamptz,
  paused_until date,
  ended_on date,
  -- When to look at its clock next; set by watch_collective_petition().
  escalate_at timestamptz,
  representatives_erased_on date,
  -- The tier whose desk holds it.
  tier text not null check (tier in ('DISTRICT', 'SUBDISTRICT', 'COMMUNITY')),
  updated_at timestamptz not null,
  check ((paused_at is null) = (paused_until is null)),
  check (paused_at is null or state = 'ACCEPTED'),
  check ((state = 'RESOLVED') = (resolved_at is not null))
);
create index collective_petition_division on collective_petition (division_code, received_on);
create index collective_petition_estate on collective_petition (estate_id);
create index collective_petition_open on collective_petition (division_code, due_on)
  where state in ('RECEIVED', 'ACCEPTED');
create index collective_petition_escalate on collective_petition (escalate_at) where escalate_at is not null;

-- What happened to a collective petition. What the platform does by itself has nobody's name.
create table collective_petition_event (
  id text primary key,
  petition_id text not null references collective_petition deferrable initially deferred,
  division_code text not null,
  type text not null,
  occurred_at timestamptz not null,
  actor_name text,
  actor_tier text not null,
  note text,
  data jsonb not null
);
create index collective_petition_event_petition on collective_petition_event (petition_id, occurred_at, id);

-- Steps of escalation that were taken, each exactly once, however many instances work.
create table collective_petition_escalation (
  petition_id text not null references collective_petition deferrable initially deferred,
  clock text not null,
  stage text not null,
  division_code text not null,
  due_at timestamptz not null,
  taken_at timestamptz not null,
  primary key (petition_id, clock, stage)
);

-- Cases -----------------------------------------------------------------------------------------------------------------

create sequence case_number;

-- Complaints, from registration to their end.
create table case_record (
  id text primary key,
  number text not null unique,
  channel text not null,
  source_number text,
  registered_by text not null,
  estate_id text,
  division_code text not null,
  category_id text not null references case_category,
  urgency text not null,
  text text not null check (text <> ''),
  location text,
  -- Masked; whole and sealed in complainant_sealed, found by keyed hashes.
  complainant_name text,
  complainant_phone text,
  complainant_sealed text,
  complainant_phone_hash text,
  received_at timestamptz not null,
  received_on date not null,
  registered_at timestamptz not null,
  accepted_at timestamptz,
  accepted_on date,
  state text not null,
  tier text not null check (tier in ('DISTRICT', 'SUBDISTRICT', 'COMMUNITY')),
  assignee_id text,
  assignee_name text,
  due_on date not null,
  due_at timestamptz not null,
  due_provisional boolean not null,
  resolved_at timestamptz,
  resolved_on date,
  resolved_on_time boolean,
  -- The level of a tier, or within the estate (不出小区), which is no tier.
  resolved_level text,
  ended_at timestamptz,
  ended_on date,
  follow_up_satisfaction text,
  follow_up_note text,
  follow_up_at timestamptz,
  reopened_count integer not null default 0,
  collective_petition_id text references collective_petition deferrable initially deferred,
  version integer not null default 1,
  updated_at timestamptz not null,
  refusal_reason text,
  suspended_from text,
  suspended_at timestamptz,
  suspended_until date,
  transferred_to text,
  duplicate_of_id text references case_record,
  petition_stage text,
  petition_extended_on date,
  -- Pairs of neighbouring characters in text, place and numbers: what a search looks through.
  search_pairs tsvector,
  import_id text,
  -- A row of a sheet without a number is known again by what it says.
  import_key text,
  -- What somebody proved themselves with; and the day on which the people's data were erased.
  complainant_id_number text,
  complainant_id_hash text,
  complainant_erased_on date,
  archived boolean not null default false,
  imported_at timestamptz,
  imported_by text,
  -- Until when it had to be accepted or refused, and whether it was.
  accept_due_at timestamptz,
  answered_in_time boolean,
  constraint case_suspended_from check ((state = 'SUSPENDED') = (suspended_from is not null)),
  constraint case_suspended_until check ((suspended_from is null) = (suspended_until is null)),
  -- Time stands still for an archive record as for a suspended case: it has a moment of standing still without being suspended.
  constraint case_suspended_since check ((suspended_from is null) = (suspended_at is null) or archived)
);
-- The same complaint forwarded twice by its source is one case.
create unique index case_source_number_once on case_record (channel, source_number) where source_number is not null;
create unique index case_import_once on case_record (import_key) where import_key is not null;
create index case_division_received on case_record (division_code, received_at, id);
create index case_division_accepted on case_record (division_code, accepted_on);
create index case_received on case_record (received_at, id);
create index case_due on case_record (due_at, id);
create index case_estate on case_record (estate_id, received_at, id);
create index case_assignee on case_record (assignee_id) where assignee_id is not null;
create index case_petition on case_record (collective_petition_id) where collective_petition_id is not null;
create index case_petition_stage on case_record (petition_stage, division_code) where petition_stage is not null;
create index case_duplicate on case_record (duplicate_of_id) where duplicate_of_id is not null;
create index case_suspended on case_record (suspended_until) where suspended_until is not null;
create index case_archived on case_record (received_at) where archived;
create index case_open on case_record (division_code, due_at)
  where state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED');
-- What desks show first: open cases are few of many and are counted from the index alone, and so is what a person has open.
create index case_open_by_due on case_record (due_at, id) include (division_code, tier, state, suspended_at)
  where state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED');
create index case_workload on case_record (assignee_id, due_on, due_at) include (division_code, suspended_at)
  where assignee_id is not null
    and state in ('REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED', 'SUSPENDED');
-- Those that wait for a follow-up call are few of the many that were resolved.
create index case_to_follow_up on case_record (division_code, due_at, id) where state = 'RESOLVED';
-- Complainants by what they are known by; and what is over longest stands first, of cases that still name somebody.
create index case_phone on case_record (complainant_phone_hash) where complainant_phone_hash is not null;
create index case_id_number on case_record (complainant_id_hash) where complainant_id_hash is not null;
create index case_personal_data on case_record (coalesce(ended_on, resolved_on))
  where complainant_sealed is not null and coalesce(ended_on, resolved_on) is not null;
-- Pairs of new texts wait in a list and go into the index together, which costs a third of putting in each by itself. A
-- search looks through the list, too: so it stays short.
create index case_search on case_record using gin (search_pairs)
  with (fastupdate = on, gin_pending_list_limit = 256);
-- Pairs of digits stand in nearly every case, by its number: that ten of them stand in none is soon told only where there are
-- few to look at. The condition is NAMES_MOBILE of search-words.ts.
create index case_search_mobile on case_record using gin (search_pairs)
  where normalize(text || ' ' || coalesce(location, ''), NFKC) ~ '1[3-9][0-9]{9}';

-- The clocks of a case: until when it has to be accepted, dispatched, resolved, followed up.
create table case_deadline (
  id text primary key,
  case_id text not null references case_record deferrable initially deferred,
  division_code text not null,
  clock text not null,
  started_at timestamptz not null,
  due_on date not null,
  due_at timestamptz not null,
  -- Counted without knowing the days off of every year in it.
  provisional boolean not null,
  explanation jsonb not null,
  stopped_at timestamptz,
  outcome text check (outcome in ('MET', 'MISSED', 'DROPPED')),
  -- Not one that another took the place of.
  is_current boolean not null default true,
  paused_at timestamptz,
  check ((stopped_at is null) = (outcome is null)),
  check (paused_at is null or stopped_at is null)
);
create index case_deadline_current on case_deadline (case_id, clock) where is_current;
create index case_deadline_superseded on case_deadline (case_id) where not is_current;
create index case_deadline_running on case_deadline (division_code, due_at) where stopped_at is null;
create index case_deadline_provisional on case_deadline (case_id)
  where provisional and is_current and stopped_at is null;

-- How a case was resolved, each time.
create table case_resolution (
  id text primary key,
  case_id text not null references case_record deferrable initially deferred,
  division_code text not null,
  text text not null,
  level text not null,
  recorded_at timestamptz not null,
  recorded_by text not null,
  resolved_on date not null,
  on_time boolean not null,
  reopened_at timestamptz,
  reopened_on date
);
create index case_resolution_case on case_resolution (case_id, recorded_at);

-- What happened to a case.
create table case_event (
  id text primary key,
  case_id text not null references case_record deferrable initially deferred,
  division_code text not null,
  type text not null,
  occurred_at timestamptz not null,
  actor_kind text not null,
  actor_id text not null,
  actor_name text not null,
  actor_tier text not null,
  note text,
  data jsonb not null
);
create index case_event_case on case_event (case_id, occurred_at, id);

-- Requests that wait for somebody's approval, and what became of them.
create table approval (
  id text primary key,
  kind text not null,
  case_id text not null references case_record deferrable initially deferred,
  division_code text not null,
  tier text not null,
  state text not null check (state in ('PENDING', 'APPROVED', 'REFUSED', 'RETRACTED', 'LAPSED')),
  requested_at timestamptz not null,
  requested_by text not null,
  requested_by_name text not null,
  reason text not null,
  details jsonb not null,
  decided_at timestamptz,
  decided_by text,
  decided_by_name text,
  decision_note text,
  version integer not null default 1,
  check ((state = 'PENDING') = (decided_at is null))
);
create unique index approval_pending_once on approval (case_id, kind) where state = 'PENDING';
create index approval_division on approval (division_code, requested_at, id);
create index approval_case on approval (case_id, requested_at);

-- Cases that one desk handed to another, or to an authority outside.
create table case_transfer (
  id text primary key,
  case_id text not null references case_record deferrable initially deferred,
  from_division text not null,
  to_division text,
  authority text,
  tier text not null,
  state text not null
    check (state in ('OPEN', 'TAKEN_OVER', 'OBJECTED', 'INSISTED', 'UPHELD', 'RETURNED', 'HANDED_OVER')),
  reason text not null,
  transferred_at timestamptz not null,
  transferred_by_name text not null,
  objection_due_on date,
  objection_due_at timestamptz,
  objected_at timestamptz,
  objected_by_name text,
  objection text,
  answered_at timestamptz,
  answered_by_name text,
  answer text,
  decided_at timestamptz,
  decided_by_name text,
  decision text,
  version integer not null default 1,
  objection_provisional boolean not null default false,
  objection_explanation jsonb,
  check ((to_division is null) <> (authority is null))
);
create index case_transfer_case on case_transfer (case_id, transferred_at);
create index case_transfer_from on case_transfer (from_division, transferred_at, id);
create index case_transfer_to on case_transfer (to_division, transferred_at, id);

-- What another department was asked to do for a case.
create table case_task (
  id text primary key,
  case_id text not null references case_record deferrable initially deferred,
  case_number text not null,
  division_code text not null,
  handler_division text not null,
  handler_id text,
  handler_name text not null,
  text text not null check (text <> ''),
  due_on date not null,
  state text not null check (state in ('OPEN', 'DONE', 'DECLINED', 'CANCELLED')),
  created_at timestamptz not null,
  created_by_name text not null,
  result text,
  ended_at timestamptz,
  ended_by_name text,
  version integer not null default 1,
  -- Who has it and who leads the case are told once that its day is over.
  overdue_told_at timestamptz,
  check ((state = 'OPEN') = (ended_at is null))
);
create index case_task_case on case_task (case_id, created_at);
create index case_task_handler on case_task (handler_division, due_on) where state = 'OPEN';
create index case_task_untold on case_task (due_on) where state = 'OPEN' and overdue_told_at is null;

-- Documents that hang on a case; one that was taken off stays on record.
create table case_attachment (
  id text primary key,
  case_id text not null references case_record,
  document_id text not null references document,
  division_code text not null,
  added_at timestamptz not null,
  added_by text not null,
  removed_at timestamptz,
  removed_by text
);
create unique index case_attachment_once on case_attachment (case_id, document_id) where removed_at is null;

-- What was said about a case. Nothing is changed or deleted: what was wrong is put right by another message.
create table case_message (
  id text primary key,
  case_id text not null references case_record,
  division_code text not null,
  kind text not null check (kind in ('INTERNAL', 'TO_COMPLAINANT', 'FROM_COMPLAINANT')),
  way text check (way in ('CALL', 'VISIT', 'TEXT_MESSAGE', 'LETTER', 'ONLINE')),
  text text not null check (text <> ''),
  written_at timestamptz not null,
  author_id text not null,
  author_name text not null,
  author_tier text not null,
  author_division text not null,
  check ((kind = 'INTERNAL') = (way is null))
);
create index case_message_case on case_message (case_id, written_at, id);

-- The chain of petitions --------------------------------------------------------------------------------------------------

-- Opinions and reviews of a petition, one round after the other.
create table petition_round (
  id text primary key,
  case_id text not null references case_record deferrable initially deferred,
  division_code text not null,
  kind text not null check (kind in ('HANDLING', 'REVIEW', 'RE_REVIEW')),
  -- Who gives the opinion: a tier here, or an authority above.
  tier text,
  authority text,
  requested_on date,
  grounds text,
  due_on date,
  due_at timestamptz,
  provisional boolean,
  explanation jsonb,
  hearings jsonb not null default '[]',
  text text,
  outcome text,
  given_at timestamptz,
  given_on date,
  given_by_name text,
  on_time boolean,
  delivered_on date,
  request_due_on date,
  request_due_at timestamptz,
  request_provisional boolean,
  request_explanation jsonb,
  is_current boolean not null default true,
  -- The date that counts next, to list what is due first.
  next_on date not null generated always as (
    coalesce(case when given_on is null then due_on end, request_due_on, given_on)) stored,
  -- What the reviewing desk has been told of: each is told once.
  told_of text check (told_of in ('SOON', 'LATE')),
  check ((kind = 'HANDLING') = (requested_on is null)),
  check ((tier is null) = (authority is not null)),
  check (delivered_on is null or given_on is not null)
);
create unique index petition_round_once on petition_round (case_id, kind) where is_current;
create index petition_round_due on petition_round (division_code, due_on, id) where given_at is null;
create index petition_round_next on petition_round (next_on, id);

-- Numbered notices to petitioners.
create table petition_notice (
  id text primary key,
  case_id text not null references case_record deferrable initially deferred,
  division_code text not null,
  kind text not null,
  round_id text references petition_round deferrable initially deferred,
  department_code text not null,
  year integer not null,
  place integer not null,
  tier text not null,
  issued_at timestamptz not null,
  issued_on date not null,
  issued_by_name text not null,
  content jsonb not null,
  unique (department_code, year, place)
);
create index petition_notice_case on petition_notice (case_id, issued_at);

-- The last number that a department gave in a year.
create table petition_notice_number (
  department_code text not null,
  year integer not null,
  last integer not null,
  primary key (department_code, year)
);

-- Supervision and escalation --------------------------------------------------------------------------------------------

create sequence supervision_order_number;

-- Orders to do something about a case, of a department above or of the platform itself.
create table supervision_order (
  id text primary key,
  number text not null unique,
  case_id text not null references case_record deferrable initially deferred,
  division_code text not null,
  automatic boolean not null,
  deadline_id text,
  clock text,
  issuer_tier text not null check (issuer_tier in ('DISTRICT', 'SUBDISTRICT', 'COMMUNITY')),
  issuer_name text not null,
  addressee_tier text not null check (addressee_tier in ('DISTRICT', 'SUBDISTRICT', 'COMMUNITY')),
  -- Null: the standard demand of an order that the platform issued; the frontends have its words.
  demand text,
  issued_at timestamptz not null,
  issued_on date not null,
  due_on date not null,
  due_at timestamptz not null,
  provisional boolean not null,
  explanation jsonb not null,
  -- Cancelled with a case that was voided or withdrawn.
  state text not null check (state in ('ISSUED', 'REPLIED', 'RETURNED', 'CLOSED', 'CANCELLED')),
  replied_in_time boolean,
  closed_at timestamptz,
  overdue_told_at timestamptz,
  version integer not null default 1,
  check (automatic = (deadline_id is not null)),
  check (automatic or demand <> '')
);
-- However often the jobs run, a deadline is ordered about once.
create unique index supervision_order_deadline_once on supervision_order (deadline_id) where deadline_id is not null;
create index supervision_order_division on supervision_order (division_code, issued_at, id);
create index supervision_order_case on supervision_order (case_id, issued_at, id);
create index supervision_order_waiting on supervision_order (due_at)
  where state in ('ISSUED', 'RETURNED') and overdue_told_at is null;

-- Replies to an order, and what was decided on them.
create table supervision_reply (
  id text primary key,
  order_id text not null references supervision_order deferrable initially deferred,
  case_id text not null,
  division_code text not null,
  text text not null check (text <> ''),
  replied_at timestamptz not null,
  replied_by text not null,
  decision text check (decision in ('ACCEPTED', 'REJECTED')),
  decided_at timestamptz,
  decided_by text,
  decision_note text,
  check ((decision is null) = (decided_at is null))
);
create index supervision_reply_order on supervision_reply (order_id, replied_at);

-- Whom a case climbs to when it is overdue, and when.
create table escalation_pack (
  key text primary key,
  valid_from date not null,
  valid_to date,
  lines jsonb not null,
  order_limit jsonb not null
);

-- Running deadlines and when to look at them next, so that a scan costs by what is due; kept by watch_case_deadline().
create table escalation_watch (
  deadline_id text primary key,
  case_id text not null,
  division_code text not null,
  next_at timestamptz
);
create index escalation_watch_next on escalation_watch (next_at) where next_at is not null;

-- Steps that were taken, each exactly once for a deadline, however many instances work.
create table escalation_step (
  deadline_id text not null,
  stage text not null,
  case_id text not null,
  division_code text not null,
  clock text not null,
  due_at timestamptz not null,
  taken_at timestamptz not null,
  primary key (deadline_id, stage)
);
create index escalation_step_case on escalation_step (case_id, taken_at);

-- Notices and webhooks --------------------------------------------------------------------------------------------------

-- What people and desks are told. Who tells may stand below or above who is told.
create table notice (
  id text primary key,
  -- Of the recipient: the person's division, or the desk's.
  division_code text not null,
  tier text,
  roles text[],
  staff_id text,
  kind text not null,
  case_id text,
  order_id text,
  params jsonb not null,
  occurred_at timestamptz not null,
  -- Null: no mail is sent. WAITING, SENDING (nobody knows whether it went), SENT, FAILED.
  mail_state text check (mail_state in ('WAITING', 'SENDING', 'SENT', 'FAILED')),
  mail_attempts integer not null default 0,
  mail_after timestamptz,
  petition_id text,
  -- Who is told in person does not find it on the desk once more.
  except_staff text[] not null default '{}',
  check ((staff_id is null) = (tier is not null and roles is not null))
);
-- A page of the newest is read in order; with all that the policy looks at, the indexes alone tell how many are unread.
create index notice_person_newest on notice (staff_id, occurred_at, id)
  include (division_code, tier, roles, except_staff) where staff_id is not null;
create index notice_desk_newest on notice (division_code, tier, occurred_at, id)
  include (staff_id, roles, except_staff) where staff_id is null;
create index notice_age on notice (occurred_at);
create index notice_mail_waiting on notice (mail_after) where mail_state = 'WAITING';

-- Who has read what.
create table notice_read (
  notice_id text not null references notice on delete cascade,
  person text not null,
  read_at timestamptz not null,
  primary key (person, notice_id)
);

-- Where integrators want to hear of their cases.
create table webhook_endpoint (
  id text primary key,
  client_id text not null,
  division_code text not null,
  url text not null,
  event_types text[] not null,
  channels text[] not null,
  active boolean not null,
  -- Events before it was registered are none of its business.
  after_position bigint not null,
  secret_sealed text not null,
  previous_secret_sealed text,
  previous_secret_until timestamptz,
  created_at timestamptz not null,
  created_by text not null,
  version integer not null default 1
);
create index webhook_endpoint_created on webhook_endpoint (created_at, id);

-- Every message to them, and what became of it.
create table webhook_delivery (
  id text primary key,
  endpoint_id text not null references webhook_endpoint,
  client_id text not null,
  division_code text not null,
  case_id text,
  event_type text not null,
  sequence bigint,
  payload text not null,
  status text not null check (status in ('PENDING', 'DELIVERED', 'DEAD')),
  attempts integer not null default 0,
  -- Failures since it was sent first or again; they decide the next pause.
  failures integer not null default 0,
  next_attempt_at timestamptz,
  created_at timestamptz not null,
  last_attempt_at timestamptz,
  delivered_at timestamptz,
  last_status integer,
  last_error text,
  check ((status = 'PENDING') = (next_attempt_at is not null)),
  -- One event makes one message to an endpoint.
  unique (endpoint_id, sequence)
);
create index webhook_delivery_created on webhook_delivery (created_at, id);
create index webhook_delivery_case on webhook_delivery (case_id) where case_id is not null;
create index webhook_delivery_pending on webhook_delivery (next_attempt_at) where status = 'PENDING';
-- Each endpoint has its own due messages: one with many does not stand before the others.
create index webhook_delivery_due on webhook_delivery (endpoint_id, next_attempt_at, sequence) where status = 'PENDING';
create index webhook_delivery_dead on webhook_delivery (endpoint_id) where status = 'DEAD';

-- Personal data ---------------------------------------------------------------------------------------------------------

-- One row: a known text, sealed with the key that everything else is sealed with.
create table personal_data_key (
  id text primary key check (id = 'known'),
  sealed text not null,
  recorded_at timestamptz not null
);

-- Whose number somebody asked for, for a day: by its keyed hash, so that the limit counts numbers and not questions.
create table number_lookup (
  id bigint generated always as identity primary key,
  actor_id text not null,
  looked_up_at timestamptz not null,
  purpose text not null,
  number_hash text not null,
  -- Asked for beyond the limit, and not answered.
  refused boolean not null
);
create index number_lookup_actor on number_lookup (actor_id, looked_up_at);
create index number_lookup_time on number_lookup (looked_up_at);

-- Figures ---------------------------------------------------------------------------------------------------------------

-- Stretches of days in which everything that figures count of a case stayed the same. Two times are kept apart: since when it
-- was so, and on which day it was recorded. Kept by triggers alone.
create table case_standing (
  case_id text not null,
  since_on date not null,
  -- The first day on which it is not so any more.
  until_on date not null default 'infinity',
  recorded_on date not null,
  number text not null,
  division_code text not null,
  -- The division that held the case next, when another did.
  handed_to text,
  channel text not null,
  tier text not null,
  category_id text not null,
  estate_id text,
  -- Of the day of receipt.
  company_id text,
  received_on date not null,
  accepted_on date,
  answered_on date,
  answered_in_time boolean,
  answer_due_at timestamptz,
  due_at timestamptz,
  open boolean not null,
  voided boolean not null,
  resolved_on date,
  resolved_in_time boolean,
  resolved_level text,
  ever_resolved boolean not null,
  first_in_time boolean,
  reopened boolean not null,
  satisfaction text,
  primary key (case_id, since_on),
  check (since_on < until_on)
);
-- The days that figures are sought by: those of cases that begin in a part of a month, and those of what changed in one.
create index case_standing_received on case_standing (received_on, division_code);
create index case_standing_accepted on case_standing (accepted_on, division_code) where accepted_on is not null;
create index case_standing_resolved on case_standing (resolved_on, division_code) where resolved_on is not null;
create index case_standing_since on case_standing (since_on, division_code);
create index case_standing_until on case_standing (until_on, division_code) where until_on < 'infinity';
create index case_standing_due on case_standing (due_at) where due_at is not null;
create index case_standing_due_now on case_standing (division_code, due_at)
  where until_on = 'infinity' and due_at is not null;
create index case_standing_answer_due on case_standing (answer_due_at) where answer_due_at is not null;
create index case_standing_recorded on case_standing (recorded_on) where recorded_on > since_on;
create index case_standing_open on case_standing (division_code, until_on) where open;
create index case_standing_handed_over on case_standing (division_code, until_on) where handed_to is not null;

-- The same of collective petitions.
create table collective_petition_standing (
  petition_id text not null,
  since_on date not null,
  until_on date not null default 'infinity',
  recorded_on date not null,
  number text not null,
  division_code text not null,
  handed_to text,
  estate_id text,
  received_on date not null,
  persons integer not null,
  open boolean not null,
  due_at timestamptz,
  resolved_on date,
  on_time boolean,
  primary key (petition_id, since_on),
  check (since_on < until_on)
);
create index collective_petition_standing_received on collective_petition_standing (division_code, received_on);
create index collective_petition_standing_handed_over on collective_petition_standing (division_code, until_on)
  where handed_to is not null;

-- Roll-ups. A row counts for a division and everything below it, so a figure of any division is read from its own rows; rows
-- of an ESTATE stand under the estate's own division alone. `kind` is the cohort (see figure-layout.ts) with the grain of the
-- event: T all time, Y year, M month, D day.
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
  primary key (division_code, dimension, kind, event, cohort, member)
-- A count that changes stays on its page, and no index is touched: no index may name a count for that.
) with (fillfactor = 80);
create index case_figure_member on case_figure (dimension, member, kind) where dimension = 'ESTATE';
create index case_figure_estates on case_figure (kind, event, division_code) where dimension = 'ESTATE';

-- What changed since the last folding, in the finest grain: every change appends, none waits for another.
create table case_figure_delta (
  id bigint generated always as identity primary key,
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
  recorded_later integer not null
);
