/** By which the chain of audit lines is compared with what was put down of it outside the database. After sequencingTables. */
export function auditAnchorTables(): string[] {
  return [
    // They tell positions and hashes, nothing of what the lines say; the service's role cannot read the head itself.
    `create function current_audit_head() returns table (head_position bigint, head_hash text)
       language sql stable security definer set search_path = public, pg_temp as $$
       select position, hash from audit_head
     $$`,
    `create function audit_hashes(positions bigint[]) returns table (at_position bigint, at_hash text)
       language sql stable security definer set search_path = public, pg_temp as $$
       select position, hash from audit_entry where position = any(positions)
     $$`,
  ];
}
