import { PlatformError, requireRole, type RequestContext, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { CaseRecord } from '../case/case.entity.ts';
import { callerHashes } from '../complainant/complainant-vault.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { caseWorkers } from '../life/case-life.ts';
import { casesOfNumber, revealableTiers } from '../number-lookup/number-lookup.ts';
import type { CaseRecordTable } from '../generated/tables.ts';

const MOST_SHOWN = 5;

/**
 * Final petitions that a new one may repeat: the same estate and the same caller. Whether the facts are the same the
 * officer says, by refusing it as FINAL_ALREADY or by linking it. For those who work on cases, of callers whom they may
 * reveal. Throws LIMIT_EXCEEDED, see casesOfNumber.
 */
export async function finalPetitionsAtIntake(
  context: RequestContext,
  asked: { readonly estateId?: string | undefined; readonly complainantPhone?: string | undefined },
): Promise<string[]> {
  requireDepartment(context);
  requireRole(context.caller, ...caseWorkers);
  if (!asked.estateId || !asked.complainantPhone) return [];
  const ofCaller = await casesOfNumber(context, asked.complainantPhone, 'FINAL_PETITIONS');
  if (!ofCaller) return [];
  const rows = await context.rows<Pick<CaseRecordTable, 'id'>>(sql`
    select t.id from case_record t
    where t.petition_stage = 'FINAL' and t.estate_id = ${asked.estateId} and ${ofCaller}
    order by t.received_at desc, t.id limit ${MOST_SHOWN}`);
  return rows.map((row) => row.id);
}

/** Final petitions that a registered case may repeat: of its caller and estate, or the one it is linked to. */
export async function finalPetitionsLike(context: RequestContext, caseId: string): Promise<string[]> {
  const [own] = await context.rows<{ sealed: CaseRecordTable['complainantSealed'] }>(
    sql`select complainant_sealed as sealed from case_record where id = ${caseId}`,
  );
  // While keys are changed, the same number has several hashes.
  const hashes = own?.sealed ? callerHashes(caseId, own.sealed) : null;
  const rows = await context.rows<Pick<CaseRecordTable, 'id'>>(sql`
    select f.id from case_record c join case_record f on f.petition_stage = 'FINAL' and f.id <> c.id
      and (f.id = c.duplicate_of_id
        or (f.estate_id = c.estate_id and f.complainant_phone_hash = any(${hashes ?? []})
          and f.tier = any(${revealableTiers(context.caller)})))
    where c.id = ${caseId} order by f.received_at desc, f.id limit ${MOST_SHOWN}`);
  return rows.map((row) => row.id);
}

/** 信访工作条例 art. 36: a petition with the facts and reasons of one that is final is not accepted any more. */
export async function requireNotFinal(session: WriteSession, { duplicateOfId }: CaseRecord): Promise<void> {
  if (!duplicateOfId) return;
  const [final] = await session.rows<Pick<CaseRecordTable, 'number'>>(sql`
    select number from case_record where id = ${duplicateOfId} and petition_stage = 'FINAL'`);
  if (!final) return;
  throw new PlatformError(
    'RULE_VIOLATED',
    `Petition ${final.number} about the same facts is final: refuse this one.`,
    {
      reason: 'petitionFinalAlready',
      params: { number: final.number, refusalReason: 'FINAL_ALREADY' },
    },
  );
}
