import { divisionScope, reachEverywhere, type DatabaseStep } from '@guanjia/kit';

/** SQL: until it is set back, the caller sees every division. */
/** SQL: a code lies in the scope that the caller came with. */
export const inMine = (code: string) => `${code} >= scope[1] and ${code} < scope[2]`;
/** SQL: the stretch `span` holds on a day. */
export const holds = (day: string) =>
  `span.from_on <= ${day} and (span.to_on is null or span.to_on >= ${day})`;
const dayOf = (moment: string) => `(${moment} at time zone 'Asia/Shanghai')::date`;

/** Where estates lay and since when they count, as the estates service tells it. */
const spans = [
  `select ${reachEverywhere}`,
  `create table estate_span (
     estate_id text not null,
     from_on date not null,
     to_on date,
     division_code text not null,
     counts boolean not null,
     recorded_on date not null,
     primary key (estate_id, from_on)
   )`,
  `create index estate_span_division on estate_span (division_code, from_on)`,
  ...divisionScope('estate_span'),
  // Until the estates service tells the whole history, what has been known of it.
  `insert into estate_span (estate_id, from_on, to_on, division_code, counts, recorded_on)
   select id, part.from_on, part.to_on, division_code, part.counts, part.from_on
   from estate_ref cross join lateral (select coalesce(completed_on, date '1900-01-01') as day) completed
   cross join lateral (
     select completed.day as from_on, demolished_on - 1 as to_on, true as counts
     where status in ('COMPLETED', 'DEMOLISHED') and (demolished_on is null or demolished_on > completed.day)
     union all
     select greatest(demolished_on, completed.day), null, false where status <> 'COMPLETED') part`,
];

const stars = [
  `alter table star_award add column recorded_on date`,
  `update star_award set recorded_on = awarded_on`,
  `alter table star_award alter column recorded_on set not null`,
  // Awards as they stood on an earlier day, of the estates that were the caller's then: an award follows its estate to a new
  // division, and its old one still lists it as of the days before.
  `create function star_awards_then(as_of date)
   returns table (id text, estate_id text, division_code text, scheme_id text, awarded_on date, valid_until date,
     version integer, level integer, plaque_number text, status text, recorded_later boolean)
   language plpgsql stable as $$
   #variable_conflict use_column
   declare
     scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
   begin
     perform ${reachEverywhere};
     return query
       select award.id, award.estate_id, held.division_code, award.scheme_id, award.awarded_on, award.valid_until, award.version,
         coalesce(changed.level, award.level), coalesce(changed.plaque_number, award.plaque_number),
         case when as_of < award.awarded_on then 'PENDING' when changed.kind = 'REVOKED' then 'REVOKED'
           when as_of > award.valid_until then 'EXPIRED' else 'VALID' end,
         greatest(award.recorded_on, changed.recorded_on) > as_of
       from (
         select span.estate_id, span.division_code from estate_span span where ${holds('as_of')}
         union all
         select estate.id, estate.division_code from estate_ref estate
         where not exists (select from estate_span span where span.estate_id = estate.id and ${holds('as_of')})
       ) held
       join star_award award on award.estate_id = held.estate_id
       cross join lateral (
         select (array_agg(level order by place desc) filter (where level is not null))[1] as level,
           (array_agg(plaque_number order by place desc) filter (where plaque_number is not null))[1] as plaque_number,
           (array_agg(kind order by place desc))[1] as kind, max(${dayOf('recorded_at')}) as recorded_on
         from star_change where star_change.award_id = award.id and star_change.changed_on <= as_of
       ) changed
       where ${inMine('held.division_code')};
     perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true), set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
   end $$`,
  // The star and the company that estates had on days, for estates that the caller sees as of them.
  `create function ratings_on(estates text[], days date[])
   returns table (estate_id text, day date, level integer, star_recorded_later boolean, company_id text)
   language plpgsql stable as $$
   #variable_conflict use_column
   declare
     scope text[] := array[current_setting('guanjia.scope_from', true), current_setting('guanjia.scope_to', true)];
   begin
     perform ${reachEverywhere};
     return query
       select asked.estate_id, asked.day, period.level,
         greatest(award.recorded_on, (select max(${dayOf('change.recorded_at')}) from star_change change
           where change.award_id = award.id and change.changed_on <= asked.day)) > asked.day,
         managed.company_id
       from unnest(estates, days) as asked(estate_id, day)
       left join star_period period on period.estate_id = asked.estate_id
         and period.from_on <= asked.day and period.to_on > asked.day
       left join star_award award on award.id = period.award_id
       left join estate_company_ref managed on managed.estate_id = asked.estate_id
         and managed.from_on <= asked.day and (managed.last_on is null or managed.last_on >= asked.day);
     perform set_config('guanjia.scope_from', coalesce(scope[1], ''), true), set_config('guanjia.scope_to', coalesce(scope[2], ''), true);
   end $$`,
];

const credit = [
  // An entry that is voided counts until the day on which it was; what was void before counts on no day, as it did.
  `alter table credit_point add column void_from date, add column recorded_on date, add column void_recorded_on date`,
  `update credit_point point set void_from = case when voided then point.effective_on end,
     void_recorded_on = case when voided then point.effective_on end, recorded_on = ${dayOf('entry.recorded_at')}
   from credit_entry entry where entry.id = point.entry_id`,
  `alter table credit_point alter column recorded_on set not null`,
  `alter table credit_point drop constraint base_item_once`,
  `alter table credit_point drop column voided`,
  `alter table credit_point add check (void_from >= effective_on), add constraint base_item_once exclude using gist
     (company_id with =, item_id with =, daterange(effective_on, least(valid_until, void_from - 1), '[]') with &&)
     where (kind = 'BASE' and (void_from is null or void_from > effective_on))`,
  // The same rule as creditTotals, for lists and counts over all companies; a test holds the two together.
  `create or replace function credit_scores(as_of date)
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
       left join credit_point point on point.company_id = company.id and point.pack_key = pack.key
         and point.effective_on <= as_of and (point.valid_until is null or point.valid_until >= as_of)
         and (point.void_from is null or point.void_from > as_of)
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

/** Ratings of a day follow from what was so on it; what was recorded later is told apart. */
export const datedRatings: DatabaseStep = {
  name: '0192-dated-ratings',
  sql: [...spans, ...stars, ...credit],
};
