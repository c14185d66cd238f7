/** What somebody proved themselves with, found by its keyed hash; and that people's data were erased, with the day. */
export const personalDataTables: string[] = [
  `alter table case_record add column complainant_id_number text, add column complainant_id_hash text,
     add column complainant_erased_on date`,
  `create index case_id_number on case_record (complainant_id_hash) where complainant_id_hash is not null`,
  // What is over longest stands first; only cases that are over and still name somebody are in it.
  `create index case_personal_data on case_record (coalesce(ended_on, resolved_on))
     where complainant_sealed is not null and coalesce(ended_on, resolved_on) is not null`,
  `alter table collective_petition add column representatives_erased_on date,
     alter column representatives_sealed drop not null,
     drop constraint collective_petition_representatives_check,
     add constraint collective_petition_representatives_check
       check (cardinality(representatives) between 1 and 5 or representatives_erased_on is not null)`,
];
