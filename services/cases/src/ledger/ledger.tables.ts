import { importTables, reachEverywhere } from '@guanjia/kit';

/** Imports, the mark of the cases that came by one, and the other names by which sheets call an estate. */
export const ledgerTables: string[] = [
  ...importTables(),
  `alter table case_record add column import_id text`,
  // A row of a sheet without a number is known again by what it says.
  `alter table case_record add column import_key text`,
  `create unique index case_import_once on case_record (import_key) where import_key is not null`,
  `alter table estate_ref add column aliases text[] not null default '{}'`,
];

/**
 * Which of these numbers exist anywhere in the district: an import has to say that a number is taken, and says nothing
 * of a case that its caller does not see.
 */
export const takenNumbers: string[] = [
  `create function taken_numbers(asked_channels text[], asked_numbers text[])
     returns table (channel text, number text) language plpgsql as $$
     declare scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
     begin
       perform set_config('guanjia.scope_from', '000000000000', true), set_config('guanjia.scope_to', '999999999999', true);
       return query select t.channel, t.source_number from unnest(asked_channels, asked_numbers) as asked(channel, number)
         join case_record t on t.channel = asked.channel and t.source_number = asked.number;
       perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true), set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
     end $$`,
];

/** Cases that an import did not accept had no reason until now. */
export const importedRefusals: string[] = [
  // The owner is subject to the policies too.
  `select ${reachEverywhere}`,
  `update case_record set refusal_reason = 'OTHER'
     where state = 'NOT_ACCEPTED' and refusal_reason is null and import_id is not null`,
];

/**
 * Archive records, and who imported which case when. Time stands still for an archive record as for a suspended case, so
 * that it has a moment of standing still without being suspended.
 */
export const archiveRecords: string[] = [
  `alter table case_record add column archived boolean not null default false,
     add column imported_at timestamptz, add column imported_by text`,
  `do $$ declare name text; begin
     select conname into strict name from pg_constraint where conrelid = 'case_record'::regclass and contype = 'c'
       and pg_get_constraintdef(oid) like '%(suspended_from IS NULL) = (suspended_at IS NULL)%';
     execute format('alter table case_record drop constraint %I', name);
   end $$`,
  `alter table case_record add constraint case_suspended_since
     check ((suspended_from is null) = (suspended_at is null) or archived)`,
  `create index case_archived on case_record (received_at) where archived`,
  // The owner is subject to the policies too.
  `select ${reachEverywhere}`,
  `update case_record c set imported_at = j.started_at, imported_by = j.caller ->> 'name'
     from import_job j where j.id = c.import_id`,
];
