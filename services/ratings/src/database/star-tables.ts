import { divisionScope } from '@guanjia/kit';

/** Awards, what happened to them, and their plaques. */
export const starTables = [
  `create extension if not exists btree_gist`,
  `create table star_award (
     id text primary key,
     estate_id text not null,
     division_code text not null,
     scheme_id text not null references rating_scheme deferrable initially deferred,
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
     award_id text not null references star_award deferrable initially deferred,
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
     award_id text not null references star_award deferrable initially deferred,
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
     award_id text not null references star_award deferrable initially deferred,
     division_code text not null,
     issued_on date not null
   )`,
  `create index plaque_award on plaque (award_id)`,

  `create table plaque_inspection (
     id text primary key,
     award_id text not null references star_award deferrable initially deferred,
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
