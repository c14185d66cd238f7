import { divisionScope, referenceScope, type DatabaseStep } from '@guanjia/kit';

/** What estates are listed by and the ratings service knows: their stars and the grades of companies, with their days. */
export const ratingReferences: DatabaseStep = {
  name: '0322-rating-references',
  sql: [
    // `to_on` is the first day after.
    `create table estate_star (
       award_id text not null,
       from_on date not null,
       to_on date not null check (to_on > from_on),
       estate_id text not null,
       division_code text not null,
       level integer not null,
       primary key (award_id, from_on)
     )`,
    `create index estate_star_estate on estate_star (estate_id, from_on)`,
    `create index estate_star_division on estate_star (division_code)`,
    ...divisionScope('estate_star'),
    `create table company_grade (
       company_id text not null,
       from_on date not null,
       to_on date not null default 'infinity' check (to_on > from_on),
       grade text not null,
       primary key (company_id, from_on)
     )`,
    // A company works in many divisions and has one grade, which every department sees.
    ...referenceScope('company_grade'),
  ],
};
