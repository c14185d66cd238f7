import { reachEverywhere } from '../scope/scope.ts';
import { divisionScope } from '../database/platform-tables.ts';

/** SQL of the imports of a service: what was uploaded, how far it is, what is wrong with which row. */
export function importTables(): string[] {
  return [
    `create table import_job (
       id text primary key,
       kind text not null,
       document_id text not null references document,
       file_name text not null,
       division_code text not null,
       asked_by text not null,
       caller jsonb not null,
       state text not null check (state in ('PREPARED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
       header_row integer not null,
       header_set text not null,
       columns jsonb not null,
       settings jsonb not null default '{}',
       total integer not null,
       -- Rows that the present phase has behind it: a run that was cut short goes on from here.
       done integer not null default 0,
       taken integer not null default 0,
       unchanged integer not null default 0,
       refused integer not null default 0,
       conflicts integer not null default 0,
       failure text,
       error_document_id text references document,
       created_at timestamptz not null,
       finished_at timestamptz
     )`,
    `create index import_job_asker on import_job (asked_by, id)`,
    ...divisionScope('import_job'),
    `create table import_problem (
       import_id text not null references import_job on delete cascade,
       row_number integer not null,
       place integer not null,
       outcome text not null,
       column_key text,
       value text,
       reason text not null,
       params jsonb not null,
       division_code text not null,
       primary key (import_id, row_number, place)
     )`,
    ...divisionScope('import_problem'),
    `create table import_mapping (
       division_code text not null,
       kind text not null,
       header_set text not null,
       mapping jsonb not null,
       updated_at timestamptz not null,
       primary key (division_code, kind, header_set)
     )`,
    ...divisionScope('import_mapping'),
  ];
}

/** SQL by which a sheet goes once its time is over; those of earlier imports as well. After importTables. */
export function importSheetTables(): string[] {
  return [
    `alter table import_job alter column document_id drop not null`,
    `create index import_job_document on import_job (document_id)`,
    `select ${reachEverywhere}`,
    `update document d set expires_at = i.created_at + interval '30 days' from import_job i
     where d.id = i.document_id and d.subject_id is null and d.expires_at is null`,
  ];
}

/** SQL that lets an import go on where it was stopped, and shows what was read. After importTables. */
export function importResumeTables(): string[] {
  return [
    `alter table import_job add column started_at timestamptz, add column sheet_name text`,
    `update import_job set columns = (select coalesce(jsonb_agg(c || '{"samples": []}'), '[]') from jsonb_array_elements(columns) c)`,
  ];
}

/** SQL of what is told of rows that are taken or are no records, and of what values mean. After importTables. */
export function importNoteTables(): string[] {
  return [
    `alter table import_job add column left_out integer not null default 0`,
    `create index import_problem_outcome on import_problem (import_id, outcome, row_number, place)`,
    `create table import_meaning (
       division_code text not null,
       kind text not null,
       column_key text not null,
       value_key text not null,
       value text not null,
       meaning text not null,
       updated_at timestamptz not null,
       primary key (division_code, kind, column_key, value_key)
     )`,
    ...divisionScope('import_meaning'),
  ];
}
