import { divisionScope } from '@guanjia/kit';

/** What suspension, refusal and transfer add to a case, and the requests that wait for somebody's approval. */
export const sql = [
  `alter table case_record
     add column refusal_reason text,
     add column suspended_from text,
     add column suspended_at timestamptz,
     add column suspended_until date,
     add column transferred_to text,
     add check ((state = 'SUSPENDED') = (suspended_from is not null)),
     add check ((suspended_from is null) = (suspended_at is null)),
     add check ((suspended_from is null) = (suspended_until is null))`,
  `create index case_suspended on case_record (suspended_until) where suspended_until is not null`,
  `alter table case_deadline add column paused_at timestamptz, add check (paused_at is null or stopped_at is null)`,

  `create table approval (
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
   )`,
  `create unique index approval_pending_once on approval (case_id, kind) where state = 'PENDING'`,
  `create index approval_division on approval (division_code, requested_at, id)`,
  `create index approval_case on approval (case_id, requested_at)`,
  ...divisionScope('approval'),
];
