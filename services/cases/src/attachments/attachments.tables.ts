import { divisionScope, documentTables, madeDocumentTables } from '@guanjia/kit';

/** Documents, and which of them hang on which case; one that was taken off stays on record. */
export const attachmentTables: string[] = [
  ...documentTables(),
  `create table case_attachment (
     id text primary key,
     case_id text not null references case_record,
     document_id text not null references document,
     division_code text not null,
     added_at timestamptz not null,
     added_by text not null,
     removed_at timestamptz,
     removed_by text
   )`,
  `create unique index case_attachment_once on case_attachment (case_id, document_id) where removed_at is null`,
  ...divisionScope('case_attachment'),
];

/** SQL by which uploads that are used nowhere go after a while; those of before as well. */
export const unusedUploadTables: string[] = [
  ...madeDocumentTables(),
  `update document d set expires_at = now() + interval '1 day' where expires_at is null and subject_id is null
     and not exists (select from case_attachment a where a.document_id = d.id)`,
];
