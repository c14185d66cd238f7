import { reachEverywhere } from '../scope/scope.ts';
import { divisionScope } from '../database/platform-tables.ts';

/** SQL of the exports of a service: who asked for what, how far it is, where the file is. */
export function exportTables(): string[] {
  return [
    `create table export_job (
       id text primary key,
       kind text not null,
       format text not null check (format in ('XLSX', 'CSV')),
       filter jsonb,
       division_code text not null,
       asked_by text not null,
       caller jsonb not null,
       state text not null check (state in ('WAITING', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
       total integer not null default 0,
       done integer not null default 0,
       document_id text references document,
       created_at timestamptz not null,
       finished_at timestamptz,
       expires_at timestamptz
     )`,
    `create index export_job_asker on export_job (asked_by, id)`,
    ...divisionScope('export_job'),
  ];
}

/** SQL for exports in the order that the asker's list has. */
export function exportOrderTables(): string[] {
  return [`alter table export_job add column order_by jsonb`];
}

/** SQL that says why an export failed, and forgets the filters of those that are over: they may hold somebody's number. */
export function exportEndTables(): string[] {
  return [
    `alter table export_job add column failure text`,
    `select ${reachEverywhere}`,
    `update export_job set filter = null where state in ('DONE', 'FAILED', 'CANCELLED')`,
  ];
}
