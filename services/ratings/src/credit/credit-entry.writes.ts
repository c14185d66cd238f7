import { sql } from 'kysely';
import { covers, newId, notFound, PlatformError, requireVersion, scopeOf } from '@guanjia/kit';
import type { DivisionCode, LocalDate, RequestContext, WriteSession } from '@guanjia/kit';
import { requireEntryTier, requireVoiding } from '../access/who-may.ts';
import { refusedBy } from '../database/constraint-refusal.ts';
import { CreditEntryEntity, CreditEntryState, CreditPointEntity } from './credit-entry.entity.ts';
import type { CreditEntryRecord } from './credit-entry.entity.ts';
import type { RecordCreditEntryInput, VoidCreditEntryInput } from './credit-entry.input.ts';
import { creditGradesChanged } from './credit-grades.ts';
import type { CreditPackRow, CreditItemRow } from './credit-pack.loader.ts';
import { creditItem, creditPacks, packInForce } from './credit-pack.loader.ts';
import { termEnd } from './validity.rules.ts';
import type { CreditItemTable, EstateRefTable } from '../generated/tables.ts';

/**
 * Enters something good or bad that a company did. Answers the entry's id. Throws FORBIDDEN when the item is not for the
 * caller's tier, NOT_FOUND, RULE_VIOLATED when the item is of a pack that does not hold then, ALREADY_EXISTS when
 * base information of that time stands already.
 */
export async function recordCreditEntry(
  context: RequestContext,
  input: RecordCreditEntryInput,
): Promise<string> {
  const item = await creditItem(context).load(input.itemId);
  if (item === null) throw notFound('CreditItem', input.itemId);
  requireEntryTier(context.caller, item.tiers);
  const pack = await packOf(context, item, input);
  const { idempotencyKey, ...rest } = input;
  const writing = context.writeOnce(
    { operation: 'recordCreditEntry', idempotencyKey, input: rest },
    async (session) => {
      await requireCompany(session, input.companyId);
      const { companyId, effectiveOn, evidence, estateId, note = '' } = input;
      const divisionCode = await placeOf(session, input);
      const entry = { companyId, estateId: estateId ?? null, divisionCode, effectiveOn, evidence, note };
      const id = saveEntry(session, { pack, item, entry: { ...entry, id: newId('CreditEntry') } });
      await tellGrades(session, companyId);
      return id;
    },
  );
  return refusedBy(writing, {
    base_item_once: new PlatformError(
      'ALREADY_EXISTS',
      'This base information stands already for that time: void the earlier entry first.',
      { reason: 'baseItemAlreadyCounted', field: 'itemId' },
    ),
  });
}

/**
 * Takes an entry out of the scores from today on, or from an earlier day when it was not right then already; it stays in
 * the books. Throws FORBIDDEN, NOT_FOUND, VERSION_CONFLICT, RULE_VIOLATED.
 */
export function voidCreditEntry(
  context: RequestContext,
  { id, version, reason, from }: VoidCreditEntryInput,
): Promise<string> {
  return context.write('voidCreditEntry', async (session) => {
    const entry = await session.em.findOne(CreditEntryEntity, { id });
    if (entry === null) throw notFound('CreditEntry', id);
    const [item] = await session.rows<Pick<CreditItemTable, 'tiers'>>(
      sql`select tiers from credit_item where id = ${entry.itemId}`,
    );
    requireVoiding(context.caller, item?.tiers ?? []);
    requireVersion(entry, version);
    if (entry.state === CreditEntryState.VOIDED) {
      throw new PlatformError('ILLEGAL_TRANSITION', 'This entry is void already.', { reason: 'entryVoided' });
    }
    await markVoid(session, entry, { reason, from: voidedFrom(session, entry, from) });
    await tellGrades(session, entry.companyId);
    return id;
  });
}

async function tellGrades(session: WriteSession, companyId: string): Promise<void> {
  for (const event of await creditGradesChanged(session, [companyId])) session.emit(event);
}

/** The day from which an entry is void: one on which it counted, or could have, and none to come. */
function voidedFrom(
  { clock }: WriteSession,
  { effectiveOn }: CreditEntryRecord,
  told: LocalDate | null | undefined,
): LocalDate {
  const from = told ?? clock.today();
  if (from > clock.today()) throw refused('dateInFuture', 'from', 'An entry is void from today or earlier.');
  if (told && from < effectiveOn) {
    throw refused('voidBeforeEffect', 'from', `The entry has counted since ${effectiveOn}, not before.`, {
      effectiveOn,
    });
  }
  return from < effectiveOn ? effectiveOn : from;
}

/** Marks an entry as void, for the books and for the score, and tells the feed. */
export async function markVoid(
  session: WriteSession,
  entry: CreditEntryRecord,
  { reason, from }: { reason: string; from: LocalDate },
): Promise<void> {
  entry.state = CreditEntryState.VOIDED;
  entry.voidReason = reason;
  const point = await session.em.findOneOrFail(CreditPointEntity, { entryId: entry.id });
  point.voidFrom = from;
  point.voidRecordedOn = session.clock.today();
  tell(session, 'CreditEntryVoided', { ...entry, reason });
}

/** What is given of an entry; the item and its pack decide the rest. */
export interface EntryToSave {
  pack: CreditPackRow;
  item: CreditItemRow;
  entry: Pick<
    CreditEntryRecord,
    'id' | 'companyId' | 'divisionCode' | 'effectiveOn' | 'evidence' | 'note'
  > & {
    estateId: string | null;
  };
}

/** Writes an entry and what the score needs of it, and tells the feed. Points and term stay as the catalogue has them now. */
export function saveEntry(session: WriteSession, { pack, item, entry }: EntryToSave): string {
  const { em, clock, caller } = session;
  const months = item.validityMonths ?? pack.kinds[item.kind].validityMonths;
  const validUntil = months === null ? null : termEnd(entry.effectiveOn, months);
  const { kind, points, veto } = item;
  const stored = { ...entry, itemId: item.id, kind, points, validUntil };
  em.create(CreditEntryEntity, {
    ...stored,
    state: CreditEntryState.RECORDED,
    voidReason: null,
    recordedBy: caller.name,
    recordedTier: caller.tier,
    recordedAt: clock.now(),
  });
  const { id: entryId, companyId, effectiveOn } = entry;
  const shared = {
    entryId,
    companyId,
    effectiveOn,
    itemId: item.id,
    packKey: pack.key,
    kind,
    points,
    veto,
    validUntil,
  };
  em.create(CreditPointEntity, { ...shared, voidFrom: null, recordedOn: clock.today() });
  tell(session, 'CreditEntryRecorded', stored);
  return entry.id;
}

function tell(
  session: WriteSession,
  type: 'CreditEntryRecorded' | 'CreditEntryVoided',
  entry: Pick<
    CreditEntryRecord,
    'id' | 'companyId' | 'divisionCode' | 'itemId' | 'kind' | 'points' | 'effectiveOn'
  > & {
    estateId?: string | null | undefined;
    validUntil?: string | null | undefined;
    reason?: string;
  },
): void {
  const { id, companyId, divisionCode, itemId, kind, points, effectiveOn, estateId, validUntil, reason } =
    entry;
  session.emit({
    type,
    subjectId: id,
    divisionCode,
    data: { id, companyId, divisionCode, estateId, itemId, kind, points, effectiveOn, validUntil, reason },
  });
}

async function packOf(
  context: RequestContext,
  item: CreditItemRow,
  input: RecordCreditEntryInput,
): Promise<CreditPackRow> {
  const { effectiveOn } = input;
  if (effectiveOn > context.clock.today()) {
    throw refused('dateInFuture', 'effectiveOn', 'An entry is effective today or earlier: correct the date.');
  }
  const pack = packInForce(await creditPacks(context), effectiveOn);
  if (pack === null || pack.key !== item.packKey) {
    throw refused(
      'itemOfOtherPack',
      'itemId',
      'This item is of a pack that does not hold on that day: take another item.',
    );
  }
  return pack;
}

async function requireCompany(session: WriteSession, id: string): Promise<void> {
  const known = await session.rows(sql`select 1 from company_ref where id = ${id}`);
  if (known.length === 0) throw notFound('PropertyCompany', id);
}

/** The division where it happened: the estate's, the one that is named, or the caller's own. */
async function placeOf(session: WriteSession, input: RecordCreditEntryInput): Promise<DivisionCode> {
  const { estateId, divisionCode } = input;
  if (estateId) {
    const [estate] = await session.rows<Pick<EstateRefTable, 'divisionCode'>>(
      sql`select division_code as "divisionCode" from estate_ref where id = ${estateId}`,
    );
    if (estate === undefined) throw notFound('Estate', estateId);
    return estate.divisionCode;
  }
  if (!divisionCode) return session.caller.division;
  const known = await session.rows(sql`select 1 from division_ref where code = ${divisionCode}`);
  if (known.length === 0 || !covers(scopeOf(session.caller), divisionCode))
    throw notFound('Division', divisionCode);
  return divisionCode;
}

function refused(
  reason: string,
  field: string,
  message: string,
  params: Record<string, string> = {},
): PlatformError {
  return new PlatformError('RULE_VIOLATED', message, { reason, field, params });
}
