import { reachEverywhere } from '../scope/scope.ts';
import { divisionScope } from '../database/platform-tables.ts';

/** SQL that finds whose bytes a swept document's are, too. */
export const documentSweepTables: string[] = [
  `create index document_thumbnail on document (thumbnail_hash) where thumbnail_hash is not null`,
];

/**
 * SQL that tells what the platform made itself, such as exports, from what was uploaded: since uploads that are used
 * nowhere go after a while as well, the time alone does not tell. After exportTables and importTables.
 */
export function madeDocumentTables(): string[] {
  return [
    `alter table document add column made boolean not null default false`,
    `select ${reachEverywhere}`,
    `update document d set made = true where exists (select from export_job e where e.document_id = d.id)
       or exists (select from import_job i where i.error_document_id = d.id)`,
  ];
}

/** SQL of the documents that a service keeps track of; the bytes lie in the document store. */
export function documentTables(): string[] {
  return [
    `create table document (
       id text primary key,
       hash text not null,
       thumbnail_hash text,
       name text not null,
       media_type text not null,
       size bigint not null,
       division_code text not null,
       -- What it is attached to; a document without one is its uploader's alone.
       subject_id text,
       uploaded_by text not null,
       uploaded_by_name text not null,
       uploaded_at timestamptz not null,
       -- Exports and error files go after a while.
       expires_at timestamptz
     )`,
    `create index document_division on document (division_code, id)`,
    `create index document_subject on document (subject_id) where subject_id is not null`,
    `create index document_hash on document (hash)`,
    `create index document_expiring on document (expires_at) where expires_at is not null`,
    ...divisionScope('document'),
  ];
}
