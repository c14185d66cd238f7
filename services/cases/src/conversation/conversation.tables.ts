import { divisionScope } from '@guanjia/kit';

/** What was said about a case. Nothing is changed or deleted: what was wrong is put right by another message. */
export const conversationTables: string[] = [
  `create table case_message (
     id text primary key,
     case_id text not null references case_record,
     division_code text not null,
     kind text not null check (kind in ('INTERNAL', 'TO_COMPLAINANT', 'FROM_COMPLAINANT')),
     way text check (way in ('CALL', 'VISIT', 'TEXT_MESSAGE', 'LETTER', 'ONLINE')),
     text text not null check (text <> ''),
     written_at timestamptz not null,
     author_id text not null,
     author_name text not null,
     author_tier text not null,
     author_division text not null,
     check ((kind = 'INTERNAL') = (way is null))
   )`,
  `create index case_message_case on case_message (case_id, written_at, id)`,
  ...divisionScope('case_message'),
  // A case that is moved takes its conversation along.
  `do $$ declare service text := replace(current_user, '_owner', '_service'); begin
     if exists (select from pg_roles where rolname = service) then
       execute format('revoke update, delete, truncate on case_message from %I', service);
       execute format('grant update (division_code) on case_message to %I', service);
     end if;
   end $$`,
];
