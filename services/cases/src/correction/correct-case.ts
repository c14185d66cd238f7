import {
  covers,
  localDateIn,
  PlatformError,
  requireVersion,
  scopeRange,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { retimeClocks } from '../case/case-clocks.ts';
import { divisionFor } from '../case/case-division.ts';
import type { CaseFile } from '../case/case-file.ts';
import { caseState } from '../case/case-state.ts';
import type { CaseRecord } from '../case/case.entity.ts';
import { movePartsOfCases } from '../case/move-case.ts';
import { openCaseFile } from '../case/open-case-file.ts';
import { recordEvent } from '../case/record-event.ts';
import { missing } from '../case/step-asked.ts';
import { topCategory } from '../case/take-step.ts';
import { readRuleBook } from '../deadlines/rule-book.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import {
  correctionsOf,
  decidesLimits,
  judgeCorrection,
  type Correction,
  type CorrectedField,
} from './correction.rules.ts';

export interface CorrectionAsked {
  readonly id: string;
  readonly version: number;
  readonly reason: string;
  /** Absent fields stay; null empties the place or the estate. */
  readonly values: Partial<Record<CorrectedField, string | null>>;
}

/**
 * Puts right what was written down of a case, with who, what and why in its history; its running clocks follow its
 * category and urgency. Throws NOT_FOUND, VERSION_CONFLICT, ILLEGAL_TRANSITION, FORBIDDEN, RULE_VIOLATED or INVALID_INPUT.
 */
export async function correctCase(context: RequestContext, asked: CorrectionAsked): Promise<void> {
  requireDepartment(context);
  const reason = asked.reason.trim();
  if (!reason) throw missing('reason', 'reasonMissing');
  await context.write('correctCase', async (session) => {
    const file = await openCaseFile(session, asked.id);
    const { record } = file;
    requireVersion(record, asked.version);
    requireCorrectable(record, session);
    const corrections = correctionsOf(record, cleaned(asked.values));
    if (corrections.length === 0) return;
    const named = await withNames(session, corrections);
    const chosen = corrections.find(({ field }) => field === 'categoryId')?.to;
    const topNow = () => (chosen ? topCategory(session, chosen) : file.topCategory);
    const limits = decidesLimits(corrections) ? await topNow() : null;
    const before = { dueOn: record.dueOn, divisionCode: record.divisionCode };
    const at = session.clock.now();
    // Whatever of it is written first, its day is this one: figures go by it.
    record.updatedAt = at;
    for (const { field, to } of corrections) Object.assign(record, { [field]: to });
    await followEstate(session, record, corrections);
    if (limits) await retime(session, file, limits);
    recordEvent(session, record, {
      type: 'CORRECTED',
      at,
      note: reason,
      data: {
        corrections: named,
        ...(record.dueOn === before.dueOn ? {} : { dueFrom: before.dueOn, dueTo: record.dueOn }),
      },
    });
    await session.em.flush();
    if (record.divisionCode !== before.divisionCode) await movePartsOfCases(session, [record.id]);
    session.emit({
      type: 'CaseCorrected',
      subjectId: record.id,
      divisionCode: record.divisionCode,
      data: { ...caseState(record), corrected: corrections.map(({ field }) => field) },
    });
  });
}

function requireCorrectable(record: CaseRecord, { caller }: WriteSession): void {
  const verdict = judgeCorrection(record, caller);
  if (verdict.allowed) return;
  throw new PlatformError(
    verdict.code,
    `Case ${record.number} in ${record.state} cannot be corrected: ${verdict.reason}.`,
    { reason: verdict.reason, params: { state: record.state, tier: record.tier } },
  );
}

/** What was typed without blanks around it; an emptied place is none, but a case always has a text. */
function cleaned(values: CorrectionAsked['values']): CorrectionAsked['values'] {
  const { text, location, ...others } = values;
  const said = text?.trim();
  if (text !== undefined && !said) {
    throw new PlatformError('INVALID_INPUT', 'Say what the complaint is.', {
      reason: 'textMissing',
      field: 'text',
    });
  }
  return {
    ...others,
    ...(said === undefined ? {} : { text: said }),
    ...(location === undefined ? {} : { location: location?.trim() || null }),
  };
}

interface NamedCorrection extends Correction {
  readonly fromName?: string | null;
  readonly toName?: string | null;
}

/** Categories and estates by the names that they have today: the history says what was read then. */
async function withNames(
  session: WriteSession,
  corrections: readonly Correction[],
): Promise<NamedCorrection[]> {
  const names = new Map<string, string>();
  for (const [field, table] of [
    ['categoryId', 'case_category'],
    ['estateId', 'estate_ref'],
  ] as const) {
    const ids = corrections.filter((one) => one.field === field).flatMap(({ from, to }) => [from, to]);
    if (ids.length === 0) continue;
    const rows = await session.rows<{ id: string; name: string }>(
      sql`select id, name from ${sql.table(table)} where id = any(${ids})`,
    );
    for (const { id, name } of rows) names.set(id, name);
  }
  return corrections.map((one) =>
    one.field === 'categoryId' || one.field === 'estateId'
      ? { ...one, fromName: names.get(one.from ?? '') ?? null, toName: names.get(one.to ?? '') ?? null }
      : one,
  );
}

/** A case may turn out to be about an estate within its division; another division’s is transferred to it. */
async function followEstate(
  session: WriteSession,
  record: CaseRecord,
  corrections: readonly Correction[],
): Promise<void> {
  const estateId = corrections.find(({ field }) => field === 'estateId')?.to;
  if (!estateId) return;
  const divisionCode = await divisionFor(session, { estateId });
  if (!covers(scopeRange(record.divisionCode), divisionCode)) {
    throw new PlatformError(
      'RULE_VIOLATED',
      'The estate lies in another division: transfer the case there.',
      {
        reason: 'estateOfAnotherDivision',
        field: 'estateId',
      },
    );
  }
  record.divisionCode = divisionCode;
}

/** `category`: the code of the top-level category. */
async function retime(session: WriteSession, file: CaseFile, category: string): Promise<void> {
  const today = localDateIn(session.clock.now());
  retimeClocks(file, await readRuleBook(session.rows, file.record.receivedOn, today), category);
}
