import { divisionScope, referenceScope } from '@guanjia/kit';
import type { DatabaseStep } from '@guanjia/kit';

/** Copies of what the estates service says of divisions, companies and estates. */
const registry = [
  `create table division_ref (
     id text primary key,
     code text not null,
     name text not null,
     level text not null,
     parent_code text
   )`,
  `create index division_ref_code on division_ref (code)`,
  ...referenceScope('division_ref'),

  `create table company_ref (
     id text primary key,
     name text not null,
     credit_code text not null
   )`,
  ...referenceScope('company_ref'),

  `create table estate_ref (
     id text primary key,
     division_code text not null,
     name text not null,
     status text not null,
     completed_on date,
     demolished_on date
   )`,
  `create index estate_ref_division on estate_ref (division_code)`,
  ...divisionScope('estate_ref'),

  `create table estate_company_ref (
     estate_id text not null,
     company_id text not null,
     division_code text not null,
     from_on date not null,
     last_on date,
     primary key (estate_id, from_on)
   )`,
  `create index estate_company_ref_company on estate_company_ref (company_id)`,
  `create index estate_company_ref_division on estate_company_ref (division_code)`,
  ...divisionScope('estate_company_ref'),
];

const schemes = [
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
     scheme_id text not null references rating_scheme,
     place integer not null,
     code text not null,
     name text not null,
     points integer not null,
     unique (scheme_id, place)
   )`,
  `create table rating_item (
     id text primary key,
     scheme_id text not null references rating_scheme,
     section_id text not null references rating_section,
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

const stars = [
  `create extension if not exists btree_gist`,
  `create table star_award (
     id text primary key,
     estate_id text not null,
     division_code text not null,
     scheme_id text not null references rating_scheme,
     level integer not null check (level >= 1),
     plaque_number text not null,
     awarded_on date not null,
     valid_until date not null,
     version integer not null default 1,
     check (awarded_on <= valid_until)
   )`,
  `create index star_award_division on star_award (division_code, awarded_on)`,
  `create index star_award_estate on star_award (estate_id, awarded_on)`,
  `create index star_award_awarded on star_award (awarded_on, id)`,

  `create table star_change (
     id text primary key,
     award_id text not null references star_award,
     division_code text not null,
     place integer not null,
     kind text not null check (kind in ('DOWNGRADED', 'REVOKED', 'REISSUED')),
     changed_on date not null,
     level integer,
     plaque_number text,
     reason text not null,
     recorded_by text not null,
     recorded_at timestamptz not null,
     unique (award_id, place)
   )`,

  // The history that dates are looked up in; made from an award and its changes by the rule starPeriods.
  `create table star_period (
     award_id text not null references star_award,
     place integer not null,
     estate_id text not null,
     division_code text not null,
     level integer not null,
     plaque_number text not null,
     from_on date not null,
     to_on date not null,
     primary key (award_id, place),
     check (from_on < to_on),
     constraint one_star_at_a_time exclude using gist (estate_id with =, daterange(from_on, to_on) with &&)
   )`,
  `create index star_period_estate on star_period (estate_id, from_on)`,
  `create index star_period_division on star_period (division_code)`,

  // Plaque numbers are never used twice, in any division.
  `create table plaque (
     number text primary key,
     award_id text not null references star_award,
     division_code text not null,
     issued_on date not null
   )`,
  `create index plaque_award on plaque (award_id)`,

  `create table plaque_inspection (
     id text primary key,
     award_id text not null references star_award,
     division_code text not null,
     plaque_number text not null,
     inspected_on date not null,
     hung boolean not null,
     intact boolean not null,
     correct boolean not null,
     note text not null,
     recorded_by text not null,
     recorded_at timestamptz not null
   )`,
  `create index plaque_inspection_award on plaque_inspection (award_id, inspected_on, id)`,
  ...['star_award', 'star_change', 'star_period', 'plaque', 'plaque_inspection'].flatMap(divisionScope),

  // The same rule as starOn, for lists over all awards; a test holds the two together.
  `create function star_awards_on(as_of date)
   returns table (id text, estate_id text, division_code text, scheme_id text, awarded_on date, valid_until date,
     version integer, level integer, plaque_number text, status text)
   language sql stable as $$
     select award.id, award.estate_id, award.division_code, award.scheme_id, award.awarded_on, award.valid_until,
       award.version, coalesce(changed.level, award.level), coalesce(changed.plaque_number, award.plaque_number),
       case
         when as_of < award.awarded_on then 'PENDING'
         when changed.kind = 'REVOKED' then 'REVOKED'
         when as_of > award.valid_until then 'EXPIRED'
         else 'VALID'
       end
     from star_award award
     cross join lateral (
       select (array_agg(level order by place desc) filter (where level is not null))[1] as level,
         (array_agg(plaque_number order by place desc) filter (where plaque_number is not null))[1] as plaque_number,
         (array_agg(kind order by place desc))[1] as kind
       from star_change where star_change.award_id = award.id and star_change.changed_on <= as_of
     ) changed
   $$`,
];

const credit = [
  `create table credit_pack (
     key text primary key,
     name text not null,
     source text not null,
     in_force_from date,
     in_force_to date,
     kinds jsonb not null,
     bands jsonb not null,
     veto_grade text not null,
     constraint one_pack_at_a_time exclude using gist (daterange(in_force_from, in_force_to) with &&)
       where (in_force_from is not null)
   )`,
  `create table credit_item (
     id text primary key,
     pack_key text not null references credit_pack,
     place integer not null,
     code text not null unique,
     name text not null,
     kind text not null check (kind in ('BASE', 'GOOD', 'BAD')),
     points integer not null check (points >= 0),
     validity_months integer,
     tiers text[] not null,
     veto boolean not null,
     check (not veto or kind = 'BAD')
   )`,
  `create index credit_item_pack on credit_item (pack_key, place)`,
  ...['credit_pack', 'credit_item'].flatMap(referenceScope),

  `create table credit_entry (
     id text primary key,
     company_id text not null,
     item_id text not null references credit_item,
     kind text not null,
     division_code text not null,
     estate_id text,
     points integer not null,
     effective_on date not null,
     valid_until date,
     evidence text not null,
     note text not null,
     state text not null check (state in ('RECORDED', 'VOIDED')),
     void_reason text,
     recorded_by text not null,
     recorded_tier text not null,
     recorded_at timestamptz not null,
     version integer not null default 1,
     check ((state = 'VOIDED') = (void_reason is not null))
   )`,
  `create index credit_entry_division on credit_entry (division_code, effective_on)`,
  `create index credit_entry_company on credit_entry (company_id, effective_on)`,
  `create index credit_entry_effective on credit_entry (effective_on, id)`,
  ...divisionScope('credit_entry'),

  // A company works in many divisions and has one score, which every department sees. What the score needs of an entry
  // therefore stands here for every caller with a scope; where it happened, evidence, note and author stay with
  // credit_entry under row scope.
  `create table credit_point (
     entry_id text primary key references credit_entry,
     company_id text not null,
     pack_key text not null references credit_pack,
     item_id text not null references credit_item,
     kind text not null check (kind in ('BASE', 'GOOD', 'BAD')),
     points integer not null check (points >= 0),
     veto boolean not null,
     effective_on date not null,
     valid_until date,
     voided boolean not null,
     check (valid_until >= effective_on),
     -- Base information describes the company once: a second description of the same time would count double.
     constraint base_item_once exclude using gist
       (company_id with =, item_id with =, daterange(effective_on, valid_until, '[]') with &&)
       where (kind = 'BASE' and not voided)
   )`,
  `create index credit_point_company on credit_point (company_id)`,
  ...referenceScope('credit_point'),

  // The same rule as creditTotals, for lists and counts over all companies; a test holds the two together.
  `create function credit_scores(as_of date)
   returns table (company_id text, pack_key text, base bigint, good bigint, bad bigint, total bigint, grade text)
   language sql stable as $$
     with pack as (
       select * from credit_pack where daterange(in_force_from, in_force_to) @> as_of and in_force_from is not null
     ), sums as (
       select company.id as company_id, pack.key as pack_key, pack.bands, pack.veto_grade,
         least(coalesce(sum(point.points) filter (where point.kind = 'BASE'), 0), (pack.kinds->'BASE'->>'cap')::bigint) as base,
         least(coalesce(sum(point.points) filter (where point.kind = 'GOOD'), 0), (pack.kinds->'GOOD'->>'cap')::bigint) as good,
         least(coalesce(sum(point.points) filter (where point.kind = 'BAD'), 0), (pack.kinds->'BAD'->>'cap')::bigint) as bad,
         coalesce(bool_or(point.kind = 'BAD'), false) as bad_record,
         coalesce(bool_or(point.veto), false) as vetoed
       from company_ref company cross join pack
       left join credit_point point on point.company_id = company.id and point.pack_key = pack.key and not point.voided
         and point.effective_on <= as_of and (point.valid_until is null or point.valid_until >= as_of)
       group by company.id, pack.key, pack.bands, pack.veto_grade, pack.kinds
     )
     select sums.company_id, sums.pack_key, sums.base, sums.good, sums.bad, sums.base + sums.good - sums.bad,
       case when sums.vetoed then sums.veto_grade else (
         select band.grade from jsonb_to_recordset(sums.bands)
           as band(grade text, "from" bigint, below bigint, condition text)
         where (band."from" is null or sums.base + sums.good - sums.bad >= band."from")
           and (band.below is null or sums.base + sums.good - sums.bad < band.below)
           and (band.condition = 'NONE' or (band.condition = 'BAD_RECORD') = sums.bad_record)
         limit 1) end
     from sums
   $$`,
];

/** Everything the ratings service keeps. */
export const ratingsTables: DatabaseStep = {
  name: '0002-ratings',
  sql: [...registry, ...schemes, ...stars, ...credit],
};
