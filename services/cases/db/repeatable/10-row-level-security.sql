call scope_by_division(
  'estate_ref',
  'collective_petition', 'collective_petition_event', 'collective_petition_escalation',
  'case_record', 'case_deadline', 'case_resolution', 'case_event', 'approval', 'case_attachment', 'case_message',
  'petition_round', 'petition_notice',
  'supervision_order', 'supervision_reply', 'escalation_watch', 'escalation_step',
  'webhook_endpoint', 'webhook_delivery',
  'case_standing', 'collective_petition_standing', 'case_figure', 'case_figure_delta'
);

call scope_to_any_caller(
  'division_ref', 'staff_ref', 'estate_management',
  'calendar_year', 'calendar_day', 'deadline_pack', 'rule_version', 'case_category', 'integrator_channel',
  'escalation_pack', 'number_lookup'
);

-- personal_data_key has none: the service asks for it at its start, and its text says nothing of anybody.

-- Whoever sees the case sees its tasks, and so does the department that got one, wherever the case is.
call force_row_level_security('case_task');
drop policy if exists scope on case_task;
create policy scope on case_task
  using ((division_code >= current_setting('guanjia.scope_from', true)
      and division_code < current_setting('guanjia.scope_to', true))
    or (handler_division >= current_setting('guanjia.scope_from', true)
      and handler_division < current_setting('guanjia.scope_to', true)))
  with check ((division_code >= current_setting('guanjia.scope_from', true)
      and division_code < current_setting('guanjia.scope_to', true))
    or (handler_division >= current_setting('guanjia.scope_from', true)
      and handler_division < current_setting('guanjia.scope_to', true)));

-- A transfer belongs to both divisions: whoever gave the case away still answers the objection.
call force_row_level_security('case_transfer');
drop policy if exists scope on case_transfer;
create policy scope on case_transfer
  using ((from_division >= current_setting('guanjia.scope_from', true)
      and from_division < current_setting('guanjia.scope_to', true))
    or (to_division >= current_setting('guanjia.scope_from', true)
      and to_division < current_setting('guanjia.scope_to', true)))
  with check ((from_division >= current_setting('guanjia.scope_from', true)
      and from_division < current_setting('guanjia.scope_to', true))
    or (to_division >= current_setting('guanjia.scope_from', true)
      and to_division < current_setting('guanjia.scope_to', true)));

-- Every division numbers its notices for itself: whoever may issue for it may count on.
call force_row_level_security('petition_notice_number');
drop policy if exists scope on petition_notice_number;
create policy scope on petition_notice_number
  using (department_code >= current_setting('guanjia.scope_from', true)
    and department_code < current_setting('guanjia.scope_to', true));

-- Anybody with a scope writes notices: who tells may stand below or above who is told. Only the recipient reads them (the
-- person, or the desk that the person sits at), within the division's scope, and the service itself, which sends mail and
-- takes away what was read long ago.
call force_row_level_security('notice', 'notice_read');
drop policy if exists tell on notice;
create policy tell on notice for insert
  with check ((select nullif(current_setting('guanjia.scope_from', true), '')) is not null);
drop policy if exists mine on notice;
create policy mine on notice for select
  using ((current_setting('guanjia.kind', true) = 'SERVICE'
      or ((staff_id = current_setting('guanjia.person', true)
          or (staff_id is null
            and division_code = current_setting('guanjia.division', true)
            and tier = current_setting('guanjia.tier', true)
            and roles && string_to_array(current_setting('guanjia.roles', true), ',')))
        and not coalesce(current_setting('guanjia.person', true), '') = any(except_staff)))
    and division_code >= current_setting('guanjia.scope_from', true)
    and division_code < current_setting('guanjia.scope_to', true));
drop policy if exists mail on notice;
create policy mail on notice for update
  using (current_setting('guanjia.kind', true) = 'SERVICE'
    and division_code >= current_setting('guanjia.scope_from', true)
    and division_code < current_setting('guanjia.scope_to', true));
drop policy if exists sweep on notice;
create policy sweep on notice for delete
  using (current_setting('guanjia.kind', true) = 'SERVICE'
    and division_code >= current_setting('guanjia.scope_from', true)
    and division_code < current_setting('guanjia.scope_to', true));

drop policy if exists own on notice_read;
create policy own on notice_read
  using (person = current_setting('guanjia.person', true))
  with check (person = current_setting('guanjia.person', true));
drop policy if exists sweep on notice_read;
create policy sweep on notice_read for select
  using (current_setting('guanjia.kind', true) = 'SERVICE');

-- Kept by triggers alone, which run as the owner.
call let_owner_write('case_standing', 'collective_petition_standing', 'case_figure', 'case_figure_delta');
call limit_privileges('select', 'case_standing', 'collective_petition_standing', 'case_figure', 'case_figure_delta');

-- What happened and what was said is not changed. A case that is moved takes it along.
call limit_privileges('select, insert, update (division_code)', 'case_event', 'case_message');
