const inScope = (column: string) =>
  `(${column} >= current_setting('guanjia.scope_from', true) and ${column} < current_setting('guanjia.scope_to', true))`;

/** Whoever sees the case sees its tasks, and so does the department that got one, wherever the case is. */
const EITHER = `${inScope('division_code')} or ${inScope('handler_division')}`;

/** Who has a task and who leads the case are told once that its day is over. */
export const overdueTasks: string[] = [
  `alter table case_task add column overdue_told_at timestamptz`,
  `create index case_task_untold on case_task (due_on) where state = 'OPEN' and overdue_told_at is null`,
];

export const sql = [
  `create table case_task (
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
     check ((state = 'OPEN') = (ended_at is null))
   )`,
  `create index case_task_case on case_task (case_id, created_at)`,
  `create index case_task_handler on case_task (handler_division, due_on) where state = 'OPEN'`,
  `alter table case_task enable row level security`,
  `alter table case_task force row level security`,
  `create policy scope on case_task using (${EITHER}) with check (${EITHER})`,
];
