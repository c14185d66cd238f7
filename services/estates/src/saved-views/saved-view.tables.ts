import { divisionScope, type DatabaseStep } from '@guanjia/kit';

export const savedViews: DatabaseStep = {
  name: '0004-saved-views',
  sql: [
    `create table saved_view (
       id text primary key,
       owner_id text not null,
       owner_name text not null,
       division_code text not null,
       list text not null check (list <> ''),
       name text not null check (name <> ''),
       state jsonb not null,
       audience text not null check (audience in ('OWN', 'ROLE', 'DEPARTMENT')),
       role text,
       version integer not null default 1,
       updated_at timestamptz not null,
       constraint saved_view_role check ((audience = 'ROLE') = (role is not null))
     )`,
    `create index saved_view_owner on saved_view (owner_id, list, name, id)`,
    `create index saved_view_shared on saved_view (division_code, list, name, id) where audience <> 'OWN'`,
    ...divisionScope('saved_view'),
    // A view that is deleted is nobody's default any more.
    `create table saved_view_default (
       owner_id text not null,
       list text not null,
       division_code text not null,
       view_id text not null references saved_view on delete cascade,
       primary key (owner_id, list)
     )`,
    `create index saved_view_default_view on saved_view_default (view_id)`,
    ...divisionScope('saved_view_default'),
  ],
};
