import { divisionScope } from '@guanjia/kit';

/** What a case that was voided or withdrawn leaves of its orders. */
export const cancelledOrders: string[] = [
  `alter table supervision_order drop constraint supervision_order_state_check`,
  `alter table supervision_order add constraint supervision_order_state_check
     check (state in ('ISSUED', 'REPLIED', 'RETURNED', 'CLOSED', 'CANCELLED'))`,
];

/** Who gave the reply that waits does not decide on it. */
export const orderReplier: string[] = [`alter table supervision_order add column replied_by_id text`];

/** Nobody orders the own desk any more, so nobody judges an own reply. */
export const orderReplierGone: string[] = [`alter table supervision_order drop column replied_by_id`];

export const supervisionTables: string[] = [
  `create sequence supervision_order_number`,
  `create table supervision_order (
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
     state text not null check (state in ('ISSUED', 'REPLIED', 'RETURNED', 'CLOSED')),
     replied_in_time boolean,
     closed_at timestamptz,
     overdue_told_at timestamptz,
     version integer not null default 1,
     check (automatic = (deadline_id is not null)),
     check (automatic or demand <> '')
   )`,
  // However often the jobs run, a deadline is ordered about once.
  `create unique index supervision_order_deadline_once on supervision_order (deadline_id) where deadline_id is not null`,
  `create index supervision_order_division on supervision_order (division_code, issued_at, id)`,
  `create index supervision_order_case on supervision_order (case_id, issued_at, id)`,
  `create index supervision_order_waiting on supervision_order (due_at)
     where state in ('ISSUED', 'RETURNED') and overdue_told_at is null`,
  ...divisionScope('supervision_order'),
  `create table supervision_reply (
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
   )`,
  `create index supervision_reply_order on supervision_reply (order_id, replied_at)`,
  ...divisionScope('supervision_reply'),
];
