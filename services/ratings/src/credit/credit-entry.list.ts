import { sql, type RawBuilder } from 'kysely';
import { defineList, SortDirection } from '@guanjia/kit';
import type { DivisionCode, LocalDate, RequestContext, Tier } from '@guanjia/kit';
import { anywhere } from '../lists/search-pattern.ts';
import { CreditEntryState } from './credit-entry.entity.ts';
import type { CreditKind } from './credit-pack.ts';

/** How an entry stands on a day; VOIDED goes before the rest. */
export enum CreditEntryStatus {
  PENDING = 'PENDING',
  ACTIVE = 'ACTIVE',
  EXPIRED = 'EXPIRED',
  VOIDED = 'VOIDED',
}

export interface CreditEntryRow {
  id: string;
  companyId: string;
  itemId: string;
  divisionCode: DivisionCode;
  estateId: string | null;
  kind: CreditKind;
  /** In 0.01 point, never negative. */
  storedPoints: number;
  effectiveOn: LocalDate;
  expiresOn: LocalDate | null;
  evidence: string;
  note: string;
  state: CreditEntryState;
  voidReason: string | null;
  recordedBy: string;
  recordedTier: Tier;
  recordedAt: string;
  version: number;
}

export function entryStatus(entry: CreditEntryRow, today: LocalDate): CreditEntryStatus {
  if (entry.state === CreditEntryState.VOIDED) return CreditEntryStatus.VOIDED;
  if (today < entry.effectiveOn) return CreditEntryStatus.PENDING;
  return entry.expiresOn !== null && today > entry.expiresOn
    ? CreditEntryStatus.EXPIRED
    : CreditEntryStatus.ACTIVE;
}

/** Entries of the caller's division with all their details. */
export const creditEntryList = defineList<CreditEntryRow, 'EFFECTIVE_ON' | 'POINTS'>({
  from: 'credit_entry',
  columns: {
    id: 't.id',
    companyId: 't.company_id',
    itemId: 't.item_id',
    divisionCode: 't.division_code',
    estateId: 't.estate_id',
    kind: 't.kind',
    storedPoints: 't.points',
    effectiveOn: 't.effective_on',
    expiresOn: 't.valid_until',
    evidence: 't.evidence',
    note: 't.note',
    state: 't.state',
    voidReason: 't.void_reason',
    recordedBy: 't.recorded_by',
    recordedTier: 't.recorded_tier',
    recordedAt: 't.recorded_at',
    version: 't.version',
  },
  orders: { EFFECTIVE_ON: 'effectiveOn', POINTS: 'storedPoints' },
  defaultOrder: [{ field: 'EFFECTIVE_ON', direction: SortDirection.DESC }],
  filters: {
    id: 't.id',
    companyId: 't.company_id',
    estateId: 't.estate_id',
    itemId: 't.item_id',
    divisionCode: 't.division_code',
    kind: 't.kind',
    status: statusCondition,
    effectiveOn: 't.effective_on',
    expiresOn: 't.valid_until',
    search: (text: string) => sql`(t.evidence ilike ${anywhere(text)} or exists (
      select 1 from company_ref company where company.id = t.company_id and company.name ilike ${anywhere(text)}))`,
  },
});

/** The entries of a company that the caller may see. */
export const entriesOfCompany = creditEntryList.under('t.company_id');

interface StatusComparison {
  eq?: CreditEntryStatus;
  ne?: CreditEntryStatus;
  in?: CreditEntryStatus[];
}

function statusCondition(
  { eq, ne, in: among }: StatusComparison,
  { clock }: RequestContext,
): RawBuilder<boolean> {
  const today = clock.today();
  const status = sql`case when t.state = 'VOIDED' then 'VOIDED' when t.effective_on > ${today}::date then 'PENDING'
    when t.valid_until < ${today}::date then 'EXPIRED' else 'ACTIVE' end`;
  const parts: RawBuilder<boolean>[] = [];
  if (eq) parts.push(sql`${status} = ${eq}`);
  if (ne) parts.push(sql`${status} <> ${ne}`);
  if (among) parts.push(sql`${status} = any(${among})`);
  return parts.length === 0 ? sql`true` : sql`(${sql.join(parts, sql` and `)})`;
}
