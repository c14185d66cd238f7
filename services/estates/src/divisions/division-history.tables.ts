import { EVERYWHERE, referenceScope, type DatabaseStep } from '@guanjia/kit';

/** What divisions were called before, which one came after one that ended, and what moves with an estate. */
export const divisionHistory: DatabaseStep = {
  name: '0193-division-history',
  sql: [
    `select set_config('guanjia.scope_from', '${EVERYWHERE.from}', true), set_config('guanjia.scope_to', '${EVERYWHERE.to}', true)`,
    `alter table division add column successor_code text`,
    `create index division_successor on division (successor_code) where successor_code is not null`,
    `create table division_former_name (
       division_id text not null references division,
       name text not null,
       -- First day, where it is known.
       from_date date,
       to_date date not null,
       recorded_at timestamptz not null,
       primary key (division_id, to_date),
       check (to_date >= from_date)
     )`,
    ...referenceScope('division_former_name'),
    // A step stays what was recorded. Where its estate lies, and with it who may see it, is no part of that.
    `create function refuse_change_of_content() returns trigger language plpgsql as $$
       begin
         if tg_op = 'UPDATE' and to_jsonb(new) - 'division_code' = to_jsonb(old) - 'division_code' then return new; end if;
         raise exception '% is append-only', tg_table_name using errcode = 'insufficient_privilege';
       end $$`,
    `drop trigger append_only on committee_step`,
    `create trigger append_only before update or delete on committee_step
       for each row execute function refuse_change_of_content()`,
  ],
};
