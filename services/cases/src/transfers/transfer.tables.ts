import { reachEverywhere } from '@guanjia/kit';
const inScope = (column: string) =>
  `(${column} >= current_setting('guanjia.scope_from', true) and ${column} < current_setting('guanjia.scope_to', true))`;

/** A transfer belongs to both divisions: whoever gave the case away still answers the objection. */
const EITHER = `${inScope('from_division')} or ${inScope('to_division')}`;

/** Cases that one desk handed to another, or to an authority outside. */
/** The last day for an objection explains itself, and is counted anew when a calendar year comes. */
export const objectionExplanations: string[] = [
  `alter table case_transfer
     add column objection_provisional boolean not null default false,
     add column objection_explanation jsonb`,
  `select ${reachEverywhere}`,
  // As transfer.rules.ts counts it: those that run already are counted anew with the rest.
  `update case_transfer set objection_explanation = jsonb_build_object(
       'rule', 'transfer.objection', 'amount', 5, 'unit', 'WORKING_DAYS', 'roll', false,
       'from', (transferred_at at time zone 'Asia/Shanghai')::date, 'fromAt', transferred_at,
       'unrolledEnd', objection_due_on, 'rolled', false, 'holidayName', null, 'provisionalYears', '[]'::jsonb)
     where state = 'OPEN' and objection_due_on is not null`,
];

export const sql = [
  `create table case_transfer (
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
     check ((to_division is null) <> (authority is null))
   )`,
  `create index case_transfer_case on case_transfer (case_id, transferred_at)`,
  `create index case_transfer_from on case_transfer (from_division, transferred_at, id)`,
  `create index case_transfer_to on case_transfer (to_division, transferred_at, id)`,
  `alter table case_transfer enable row level security`,
  `alter table case_transfer force row level security`,
  `create policy scope on case_transfer using (${EITHER}) with check (${EITHER})`,
];
