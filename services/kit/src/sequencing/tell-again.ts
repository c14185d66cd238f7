/**
 * SQL that tells the feed of things once more, for a step after which their events carry more than they did.
 * @param events a SELECT of `type`, `subject_id`, `division_code` and `data`, in every division
 */
export function tellAgain(events: string): string {
  return `insert into unsequenced_write (records, content)
    select count(*), jsonb_build_object('occurredAt', now(), 'entries', jsonb_build_array(), 'events', jsonb_agg(jsonb_build_object(
      'type', type, 'subjectId', subject_id, 'divisionCode', division_code, 'data', data) order by subject_id))
    from (${events}) told having count(*) > 0`;
}
