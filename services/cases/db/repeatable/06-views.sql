-- What is addressed to whoever asks, to the person or to the desk, in two parts that an index has in order each: a page of
-- the newest is read from both ends, however many there are.
create or replace view own_notice with (security_invoker) as
  select id, division_code, tier, roles, staff_id, kind, case_id, order_id, params, occurred_at, mail_state,
    mail_attempts,
    mail_after, petition_id
  from notice where staff_id = current_setting('guanjia.person', true)
  union all
  select id, division_code, tier, roles, staff_id, kind, case_id, order_id, params, occurred_at, mail_state,
    mail_attempts,
    mail_after, petition_id
  from notice where staff_id is null and division_code = current_setting('guanjia.division', true)
    and tier = current_setting('guanjia.tier', true);

-- Cases and collective petitions that were with a division of the caller's and are not any more, as far as it knew them: by
-- the last stretch that it sees. What came after is told by no column.
create or replace view case_handed_over with (security_invoker = true) as
  select s.case_id as id, s.number, s.received_on, s.division_code, s.until_on as handed_over_on, s.handed_to
  from case_standing s where s.handed_to is not null
    and not exists (select from case_standing later where later.case_id = s.case_id and later.since_on > s.since_on);

create or replace view collective_petition_handed_over with (security_invoker = true) as
  select s.petition_id as id, s.number, s.received_on, s.division_code, s.until_on as handed_over_on, s.handed_to
  from collective_petition_standing s where s.handed_to is not null
    and not exists (select from collective_petition_standing later
      where later.petition_id = s.petition_id and later.since_on > s.since_on);
