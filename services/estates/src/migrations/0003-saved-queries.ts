import { divisionScope, type DatabaseStep } from '@guanjia/kit';

export const savedQueries: DatabaseStep = {
  name: '0003-saved-queries',
  sql: [
    `create table saved_query (
       id text primary key,
       owner_id text not null,
       owner_name text not null,
       division_code text not null,
       name text not null check (name <> ''),
       query text not null,
       variables text not null,
       view jsonb,
       shared_with text not null check (shared_with in ('OWN', 'DEPARTMENT')),
       version integer not null default 1,
       updated_at timestamptz not null
     )`,
    `create index saved_query_owner on saved_query (owner_id, name, id)`,
    `create index saved_query_department on saved_query (division_code, name, id) where shared_with = 'DEPARTMENT'`,
    ...divisionScope('saved_query'),
  ],
};
