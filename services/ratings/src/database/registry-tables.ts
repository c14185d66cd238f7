import { divisionScope, referenceScope } from '@guanjia/kit';

/** Copies of what the estates service says of divisions, companies and estates. */
export const registryTables = [
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
