import { sql } from 'kysely';
import { defineLoader } from '@guanjia/kit';
import type { LocalDate } from '@guanjia/kit';
import { packInForce, packRows } from './credit-pack.loader.ts';
import type { CreditPackRow } from './credit-pack.loader.ts';
import { creditTotals } from './credit-score.rules.ts';
import type { CreditRecord } from './credit-score.rules.ts';
import { decimal } from './points.ts';
import type { CreditGrade } from './credit-pack.ts';

/** An entry as the public score knows it. */
export interface CreditPointRow extends CreditRecord {
  entryId: string;
  companyId: string;
  itemId: string;
}

/** A score ready to be shown; `explained` carries what its lines are made from. */
export interface CreditScoreRow {
  asOf: LocalDate;
  score: number;
  base: number;
  good: number;
  bad: number;
  grade: CreditGrade;
  pack: string;
  explained: { pack: CreditPackRow; records: CreditPointRow[] };
}

/** `creditKey(companyId, date)` → the score of the company on the date; null when no pack holds then. */
export const creditOfCompany = defineLoader<string, CreditScoreRow | null>(async (keys, context) => {
  const companyIds = [...new Set(keys.map((key) => key.slice(10)))];
  // Packs and entries in one statement: a page of estates waits for this.
  const [found] = await context.rows<{ packs: CreditPackRow[]; points: CreditPointRow[] }>(sql`
    select (select coalesce(json_agg(pack), '[]') from (${packRows}) pack) as packs,
      (select coalesce(json_agg(point), '[]') from (
        select entry_id as "entryId", company_id as "companyId", pack_key as "packKey", item_id as "itemId", kind,
          points, veto, effective_on as "effectiveOn", valid_until as "validUntil", void_from as "voidFrom"
        from credit_point where company_id = any(${companyIds}) order by entry_id) point) as points`);
  const { packs, points } = found ?? { packs: [], points: [] };
  const byCompany = new Map<string, CreditPointRow[]>(companyIds.map((id) => [id, []]));
  for (const point of points) byCompany.get(point.companyId)?.push(point);
  return keys.map((key) => {
    const asOf = key.slice(0, 10);
    const pack = packInForce(packs, asOf);
    return pack && scoreOf(pack, byCompany.get(key.slice(10)) ?? [], asOf);
  });
});

export function creditKey(companyId: string, date: LocalDate): string {
  return date + companyId;
}

function scoreOf(pack: CreditPackRow, records: CreditPointRow[], asOf: LocalDate): CreditScoreRow {
  const { base, good, bad, total, grade } = creditTotals(pack, records, asOf);
  return {
    asOf,
    score: decimal(total),
    base: decimal(base),
    good: decimal(good),
    bad: decimal(bad),
    grade,
    pack: pack.key,
    explained: { pack, records },
  };
}
