/** Takes a table from every role but its owner, whatever the default privileges gave. */
export function ownerAlone(table: string): string[] {
  return [fromOthers(table, 'all'), `revoke all on ${table} from public`];
}

/** Leaves other roles nothing but reading, whatever the default privileges gave. */
export function readOnlyForOthers(table: string): string[] {
  return [fromOthers(table, 'insert, update, delete, truncate, references, trigger')];
}

function fromOthers(table: string, privileges: string): string {
  return `do $$ declare other text; begin
     for other in select distinct pg_get_userbyid(grantee) from pg_class, aclexplode(relacl)
       where pg_class.oid = '${table}'::regclass and grantee not in (0, relowner) loop
       execute format('revoke ${privileges} on ${table} from %I', other);
     end loop;
   end $$`;
}
