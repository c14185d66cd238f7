import { importTables } from '@guanjia/kit';

/** Imports, the mark of the cases that came by one, and the other names by which sheets call an estate. */
export const ledgerTables: string[] = [
  ...importTables(),
  `alter table case_record add column import_id text`,
  // A row of a sheet without a number is known again by what it says.
  `alter table case_record add column import_key text`,
  `create unique index case_import_once on case_record (import_key) where import_key is not null`,
  `alter table estate_ref add column aliases text[] not null default '{}'`,
];

/** Cases that an import did not accept had no reason until now. */
export const importedRefusals: string[] = [
  // The owner is subject to the policies too.
  `set local guanjia.scope_from = '000000000000'; set local guanjia.scope_to = '999999999999'`,
  `update case_record set refusal_reason = 'OTHER'
     where state = 'NOT_ACCEPTED' and refusal_reason is null and import_id is not null`,
];
