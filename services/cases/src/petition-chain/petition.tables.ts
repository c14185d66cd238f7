import { divisionScope } from '@guanjia/kit';

/** Opinions, reviews and numbered notices of petitions. */
export const sql = [
  `alter table case_record add column petition_stage text, add column petition_extended_on date`,
  `create index case_petition_stage on case_record (petition_stage, division_code) where petition_stage is not null`,

  `create table petition_round (
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
     check ((kind = 'HANDLING') = (requested_on is null)),
     check ((tier is null) = (authority is not null)),
     check (delivered_on is null or given_on is not null)
   )`,
  `create unique index petition_round_once on petition_round (case_id, kind) where is_current`,
  `create index petition_round_due on petition_round (division_code, due_on, id) where given_at is null`,
  ...divisionScope('petition_round'),

  `create table petition_notice_number (
     department_code text not null,
     year integer not null,
     last integer not null,
     primary key (department_code, year)
   )`,
  // Every division numbers for itself: whoever may issue for it may count on.
  `alter table petition_notice_number enable row level security`,
  `alter table petition_notice_number force row level security`,
  `create policy scope on petition_notice_number
     using (department_code >= current_setting('guanjia.scope_from', true)
       and department_code < current_setting('guanjia.scope_to', true))`,
  `create table petition_notice (
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
   )`,
  `create index petition_notice_case on petition_notice (case_id, issued_at)`,
  ...divisionScope('petition_notice'),
];

/** What a round's reviewing desk has been told of: each is told once. */
export const toldOf = [
  `alter table petition_round add column told_of text check (told_of in ('SOON', 'LATE'))`,
];

/** The date of a round that counts next, to list what is due first. */
export const nextDates = [
  `alter table petition_round add column next_on date not null generated always as (
     coalesce(case when given_on is null then due_on end, request_due_on, given_on)) stored`,
  `create index petition_round_next on petition_round (next_on, id)`,
];
