/** Which running limits still wait for a calendar year, who loaded the years, and what was changed in the rules. */
export const sql = [
  `alter table calendar_year add column loaded_at timestamptz, add column loaded_by text`,
  `create index case_deadline_provisional on case_deadline (case_id)
     where provisional and is_current and stopped_at is null`,
  `create index audit_entry_rules on audit_entry (position)
     where (action = 'loadCalendarYear' and subject_id like 'calendar:%') or action in ('addDeadlinePack', 'endDeadlinePack')`,
];
