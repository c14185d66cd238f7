-- Events and audit entries are read within the caller's jurisdiction and left by append_write() alone, which runs as the
-- owner, to whom the policies apply, too.
call scope_by_division('outbox_event');
drop policy if exists sequencing on outbox_event;
create policy sequencing on outbox_event to current_user using (true) with check (true);

call force_row_level_security('audit_entry');
drop policy if exists scope on audit_entry;
create policy scope on audit_entry for select
  using (division_code >= current_setting('guanjia.scope_from', true)
    and division_code < current_setting('guanjia.scope_to', true));
drop policy if exists sequencing on audit_entry;
create policy sequencing on audit_entry for insert to current_user with check (true);
-- check_audit_chain() reads the whole chain as the owner.
drop policy if exists whole_chain on audit_entry;
create policy whole_chain on audit_entry for select to current_user using (true);

call scope_to_any_caller('idempotency_key', 'feed_position');

call limit_privileges('select', 'outbox_event', 'audit_entry', 'database_step');
call limit_privileges('none', 'outbox_head', 'audit_head', 'unsequenced_write', 'append_key', 'database_identity');
