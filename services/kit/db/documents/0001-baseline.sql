-- Documents, and the exports and imports that make and read them, for the services that have any.

-- Documents that a service keeps track of; their bytes lie in the document store under their hash.
create table document (
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
  -- Exports, error files and uploads that are used nowhere go after a while.
  expires_at timestamptz,
  -- Made by the platform itself, such as an export; everything else was uploaded.
  made boolean not null default false
);
create index document_division on document (division_code, id);
create index document_subject on document (subject_id) where subject_id is not null;
create index document_hash on document (hash);
create index document_thumbnail on document (thumbnail_hash) where thumbnail_hash is not null;
create index document_expiring on document (expires_at) where expires_at is not null;

-- Exports: who asked for what, how far it is, where the file is. Filters go when it is over: they may hold a number.
create table export_job (
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
  expires_at timestamptz,
  order_by jsonb,
  failure text
);
create index export_job_asker on export_job (asked_by, id);

-- Imports: what was uploaded, how its columns are read, how far it is.
create table import_job (
  id text primary key,
  kind text not null,
  -- Null once the sheet is gone.
  document_id text references document,
  file_name text not null,
  division_code text not null,
  asked_by text not null,
  caller jsonb not null,
  state text not null
    check (state in ('PREPARED', 'CHECKING', 'CHECKED', 'RUNNING', 'DONE', 'FAILED', 'CANCELLED')),
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
  finished_at timestamptz,
  started_at timestamptz,
  sheet_name text,
  left_out integer not null default 0
);
create index import_job_asker on import_job (asked_by, id);
create index import_job_document on import_job (document_id);

-- What is wrong with which row, and what is told of rows that are taken or are no records.
create table import_problem (
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
);
create index import_problem_outcome on import_problem (import_id, outcome, row_number, place);

-- How a department read sheets with these headers last.
create table import_mapping (
  division_code text not null,
  kind text not null,
  header_set text not null,
  mapping jsonb not null,
  updated_at timestamptz not null,
  primary key (division_code, kind, header_set)
);

-- What a department's values in a column mean.
create table import_meaning (
  division_code text not null,
  kind text not null,
  column_key text not null,
  value_key text not null,
  value text not null,
  meaning text not null,
  updated_at timestamptz not null,
  primary key (division_code, kind, column_key, value_key)
);
