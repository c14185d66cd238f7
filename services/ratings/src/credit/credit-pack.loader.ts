import { sql } from 'kysely';
import { defineLoader, inKeyOrder } from '@guanjia/kit';
import type { LocalDate, RequestContext } from '@guanjia/kit';
import type { CreditItemDefinition, CreditPack } from './credit-pack.ts';

/** A pack with the days on which it holds; `inForceTo` is the first day on which it no longer does. */
export interface CreditPackRow extends CreditPack {
  inForceTo: LocalDate | null;
}

/** An item of a catalogue. `code` is shown as its key. */
export interface CreditItemRow extends CreditItemDefinition {
  id: string;
  packKey: string;
}

const ALL = 'all';

/** All packs in the order in which they held. */
export const packRows = sql<CreditPackRow>`
  select key, name, source, in_force_from as "inForceFrom", in_force_to as "inForceTo", kinds, bands,
    veto_grade as "vetoGrade"
  from credit_pack order by in_force_from nulls last, key`;

const packLoader = defineLoader<string, CreditPackRow[]>(async (keys, context) => {
  const packs = await context.rows(packRows);
  return keys.map(() => packs);
});

/** All packs: a handful, read once for each request. */
export function creditPacks(context: RequestContext): Promise<CreditPackRow[]> {
  return packLoader(context).load(ALL);
}

/** The pack that holds on a date, or null. */
export function packInForce(packs: readonly CreditPackRow[], date: LocalDate): CreditPackRow | null {
  const held = packs.find(
    ({ inForceFrom, inForceTo }) =>
      inForceFrom !== null && inForceFrom <= date && (inForceTo === null || date < inForceTo),
  );
  return held ?? null;
}

const itemColumns = sql`id, pack_key as "packKey", code, name, kind, points, validity_months as "validityMonths", tiers, veto`;

/** Items by id. */
export const creditItem = defineLoader<string, CreditItemRow | null>(async (ids, context) => {
  const rows = await context.rows<CreditItemRow>(
    sql`select ${itemColumns} from credit_item where id = any(${ids})`,
  );
  return inKeyOrder(ids, rows, (row) => row.id);
});

/** The catalogue of a pack in its order. */
export function catalogueOf(context: RequestContext, packKey: string): Promise<CreditItemRow[]> {
  return context.rows<CreditItemRow>(
    sql`select ${itemColumns} from credit_item where pack_key = ${packKey} order by place`,
  );
}
