const inScope = (column: string) =>
  `(${column} >= current_setting('guanjia.scope_from', true) and ${column} < current_setting('guanjia.scope_to', true))`;

/** A transfer belongs to both divisions: whoever gave the case away still answers the objection. */
const EITHER = `${inScope('from_division')} or ${inScope('to_division')}`;

/** Cases that one desk handed to another, or to an authority outside. */
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
