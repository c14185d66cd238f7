import { demoId, EVERYWHERE } from '@guanjia/kit';
import type { DatabaseStep } from '@guanjia/kit';
import { shippedPacks } from '../credit/packs/index.ts';

/**
 * The credit packs that come with the platform, with their catalogues. A district chooses by `in_force_from` and
 * `in_force_to` (exclusive) which one holds when; at most one does on any day.
 */
export const shippedPackRows: DatabaseStep = {
  name: '0003-shipped-packs',
  sql: [
    // Row-level security holds for the owner too.
    `select set_config('guanjia.scope_from', '${EVERYWHERE.from}', true), set_config('guanjia.scope_to', '${EVERYWHERE.to}', true)`,
    `insert into credit_pack (key, name, source, in_force_from, kinds, bands, veto_grade)
     select key, name, source, "inForceFrom", kinds, bands, "vetoGrade"
     from jsonb_to_recordset(${json(shippedPacks.map(({ pack }) => pack))})
       as p(key text, name text, source text, "inForceFrom" date, kinds jsonb, bands jsonb, "vetoGrade" text)`,
    `insert into credit_item (id, pack_key, place, code, name, kind, points, validity_months, tiers, veto)
     select id, "packKey", place, code, name, kind, points, "validityMonths",
       array(select jsonb_array_elements_text(tiers)), veto
     from jsonb_to_recordset(${json(shippedItems())})
       as i(id text, "packKey" text, place integer, code text, name text, kind text, points integer,
         "validityMonths" integer, tiers jsonb, veto boolean)`,
  ],
};

function shippedItems(): object[] {
  return shippedPacks.flatMap(({ pack, items }) =>
    items.map((item, place) => ({ ...item, id: demoId('CreditItem', item.code), packKey: pack.key, place })),
  );
}

function json(value: unknown): string {
  return `'${JSON.stringify(value).replaceAll("'", "''")}'::jsonb`;
}
