import type { LocalDate } from '@guanjia/kit';
import { dateSql } from '../lists/sql-text.ts';

/** SQL: a committee is in office on a day; `day` is an SQL expression. The same as isInOffice of its computed state. */
export function committeeInOffice(committee: string, day: string): string {
  const dissolved = `${committee}.dissolved_on`;
  return `${committee}.filed_on <= ${day} and ${committee}.term_to >= ${day} and (${dissolved} is null or ${dissolved} > ${day})`;
}

/** SQL of the state of committee `t` on a date: committeeStatus, for filters over many. */
export function committeeStateOn(date: LocalDate): string {
  const day = dateSql(date);
  return `case
    when t.dissolved_on <= ${day} then 'DISSOLVED'
    when t.elected_on is null or t.elected_on > ${day} then 'PREPARING'
    when t.term_to < ${day} then 'EXPIRED'
    when t.filed_on <= ${day} then case when t.term_to - make_interval(months => (
        select p.reelection_notice_months from committee_rule_pack p where p.id = t.rule_pack_id)) <= ${day}
      then 'REELECTION_DUE' else 'IN_OFFICE' end
    when t.first_meeting_on <= ${day} then 'CONSTITUTED'
    else 'ELECTED' end`;
}
