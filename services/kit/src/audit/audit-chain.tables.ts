/**
 * SQL by which the whole chain of audit lines is checked, whatever division the asker is of: it answers positions and a
 * verdict, nothing of what the lines say. After platformTables.
 */
export function auditChainTables(): string[] {
  return [
    // The function reads as the owner, to whom the policies apply, too.
    `create policy whole_chain on audit_entry for select to current_user using (true)`,
    // A missing line leaves its position to the next one, and the last line must be the one that the head names.
    `create function check_audit_chain(after_position bigint, most integer)
       returns table (checked bigint, reached bigint, head_position bigint, broken_at bigint)
       language sql stable security definer set search_path = public, pg_temp as $$
       with stretch as (
         select a.position, a.hash, a.previous_hash, audit_hash(a) as own_hash
         from audit_entry a where a.position > after_position order by a.position limit most
       ), start as (
         select coalesce((select a.hash from audit_entry a where a.position = after_position),
           case after_position when 0 then repeat('0', 64) end) as hash
       ), chained as (
         select position, after_position + row_number() over w as place, own_hash = hash
           and previous_hash = coalesce(lag(hash) over w, (select hash from start)) as fits
         from stretch window w as (order by position)
       ), told as (
         select count(*) as checked, coalesce(max(position), after_position) as reached,
           min(place) filter (where (fits and position = place) is not true) as broken
         from chained
       ), last_line as (
         select coalesce((select s.hash from stretch s order by s.position desc limit 1), (select hash from start)) as hash
       )
       select told.checked, told.reached, head.position, coalesce(told.broken,
         case when (told.checked < most or told.reached >= head.position)
           and (told.reached, last_line.hash) is distinct from (head.position, head.hash)
           then least(told.reached + 1, head.position) end)
       from told, last_line, audit_head head
     $$`,
  ];
}
