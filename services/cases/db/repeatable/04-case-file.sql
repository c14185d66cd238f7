-- Locks a case and answers its row with what hangs on it; nothing when it is not there or out of scope. What hangs on it is
-- read by a statement of its own after the lock: whoever waited sees it as it is after the wait.
create or replace function open_case_file(asked text)
returns table (record case_record, deadlines jsonb, resolution jsonb, top_category text, rules_version text,
  open_approvals boolean, open_tasks boolean, open_transfers boolean)
language plpgsql as $$
begin
  perform from case_record where id = asked for update;
  return query select c,
    coalesce((select jsonb_agg(d) from case_deadline d where d.case_id = c.id and d.is_current), '[]'),
    (select to_jsonb(r) from case_resolution r where r.case_id = c.id and r.reopened_at is null),
    (select k.top_code from case_category k where k.id = c.category_id),
    (select v.version::text from rule_version v),
    exists (select from approval a where a.case_id = c.id and a.state = 'PENDING'),
    exists (select from case_task t where t.case_id = c.id and t.state = 'OPEN'),
    exists (select from case_transfer t where t.case_id = c.id and t.state in ('OPEN', 'OBJECTED', 'INSISTED'))
  from case_record c where c.id = asked;
end $$;

-- Which of these numbers exist anywhere in the district: an import has to say that a number is taken, and says nothing of a
-- case that its caller does not see. The caller's scope is widened for it, and set back behind it.
create or replace function taken_numbers(asked_channels text[], asked_numbers text[])
returns table (channel text, number text)
language plpgsql as $$
declare
  scope text[] := array[current_setting('guanjia.scope_from', true),
    current_setting('guanjia.scope_to', true)];
begin
  perform set_config('guanjia.scope_from', '000000000000', true),
    set_config('guanjia.scope_to', '999999999999', true);
  return query select t.channel, t.source_number from unnest(asked_channels, asked_numbers) as asked(channel, number)
    join case_record t on t.channel = asked.channel and t.source_number = asked.number;
  perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true),
    set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
end $$;
