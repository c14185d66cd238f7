import { referenceScope, reachEverywhere } from '@guanjia/kit';

const RULES = ['calendar_year', 'calendar_day', 'deadline_pack'];

/**
 * The version of the calendar and the packs: another one, never seen before, whenever a statement changes them. Whoever
 * keeps them in mind asks for it first, in the transaction that they are used in.
 */
export const ruleVersion: string[] = [
  `create table rule_version (
     single boolean primary key default true check (single),
     version uuid not null default gen_random_uuid()
   )`,
  ...referenceScope('rule_version'),
  `select ${reachEverywhere}`,
  `insert into rule_version default values`,
  `create function change_rule_version() returns trigger language plpgsql as $$
     begin
       update rule_version set version = gen_random_uuid();
       return null;
     end $$`,
  ...RULES.map(
    (table) => `create trigger rule_version after insert or update or delete or truncate on ${table}
       for each statement execute function change_rule_version()`,
  ),
];
