import { referenceScope } from '@guanjia/kit';

/** Schemes, frozen once they are published. */
export const schemeTables = [
  `create table rating_scheme (
     id text primary key,
     name text not null,
     scheme_version text not null,
     state text not null check (state in ('DRAFT', 'PUBLISHED')),
     total integer not null check (total > 0),
     levels jsonb not null,
     published_on date,
     version integer not null default 1,
     unique (name, scheme_version),
     check ((state = 'PUBLISHED') = (published_on is not null))
   )`,
  `create table rating_section (
     id text primary key,
     scheme_id text not null references rating_scheme deferrable initially deferred,
     place integer not null,
     code text not null,
     name text not null,
     points integer not null,
     unique (scheme_id, place)
   )`,
  `create table rating_item (
     id text primary key,
     scheme_id text not null references rating_scheme deferrable initially deferred,
     section_id text not null references rating_section deferrable initially deferred,
     place integer not null,
     code text not null,
     name text not null,
     points integer not null,
     method text not null check (method in ('MANUAL', 'AUTOMATIC')),
     metric text,
     evidence text not null,
     weights jsonb not null,
     unique (section_id, place)
   )`,
  `create index rating_item_scheme on rating_item (scheme_id)`,
  ...['rating_scheme', 'rating_section', 'rating_item'].flatMap(referenceScope),

  // Awards rest on what was published. Whoever changes it afterwards changes past evaluations: nobody may.
  `create function refuse_frozen_scheme() returns trigger language plpgsql as $$
     begin
       if old.state = 'PUBLISHED' then
         raise exception 'rating scheme % is published and frozen: make a new version', old.id using errcode = 'restrict_violation';
       end if;
       if tg_op = 'DELETE' then return old; end if;
       return new;
     end $$`,
  `create trigger frozen before update or delete on rating_scheme for each row execute function refuse_frozen_scheme()`,
  `create function refuse_frozen_content() returns trigger language plpgsql as $$
     declare frozen text;
     begin
       -- The lock keeps a publication that runs at the same time from freezing half of a change.
       perform 1 from rating_scheme where id in (old.scheme_id, new.scheme_id) for share;
       select id into frozen from rating_scheme where id in (old.scheme_id, new.scheme_id) and state = 'PUBLISHED' limit 1;
       if found then
         raise exception 'rating scheme % is published and frozen: make a new version', frozen using errcode = 'restrict_violation';
       end if;
       if tg_op = 'DELETE' then return old; end if;
       return new;
     end $$`,
  ...['rating_section', 'rating_item'].map(
    (table) => `create trigger frozen before insert or update or delete on ${table}
       for each row execute function refuse_frozen_content()`,
  ),
];
