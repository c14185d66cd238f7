-- 建房[2009]274号 arts 31–34, 47: holds wherever no local pack does.
insert into committee_rule_pack (id, name, division_code, valid_from, valid_to, size_min, size_max, size_odd,
  first_meeting_days, filing_days, change_filing_days, term_years_max, reelection_notice_months)
values ('national-2009-274', '建房[2009]274号', null, '2010-01-01', null, 5, 11, true, 7, 30, 30, 5, 3);
