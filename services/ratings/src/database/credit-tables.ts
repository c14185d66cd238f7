import { divisionScope, referenceScope } from '@guanjia/kit';

/** Packs, their catalogues, entries, and what the public score needs of them. */
export const creditTables = [
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
     pack_key text not null references credit_pack deferrable initially deferred,
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
     item_id text not null references credit_item deferrable initially deferred,
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
     entry_id text primary key references credit_entry deferrable initially deferred,
     company_id text not null,
     pack_key text not null references credit_pack deferrable initially deferred,
     item_id text not null references credit_item deferrable initially deferred,
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
