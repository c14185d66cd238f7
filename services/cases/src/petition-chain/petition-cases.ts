import { defineLoader, PlatformError, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { CaseRecord } from '../case/case.entity.ts';
import type { CaseRecordTable } from '../generated/tables.ts';

/**
 * Cases (`c`) that are petitions: their pack counts the total limit from acceptance, as 信访工作条例 art. 34 has it. A
 * hotline's counts from receipt, and nobody reviews what came of it.
 */
const isPetition = sql<boolean>`exists (
  select from deadline_pack p, jsonb_array_elements(p.lines) as line
  where c.channel = any(p.channels) and p.valid_from <= c.received_on
    and (p.valid_to is null or c.received_on < p.valid_to)
    and line->>'clock' = 'TOTAL' and line->>'countsFrom' = 'ACCEPTANCE')`;

/** Whether cases are petitions, by id. */
export const petitionCases = defineLoader<string, boolean>(async (ids, context) => {
  const rows = await context.rows<Pick<CaseRecordTable, 'id'>>(
    sql`select c.id from case_record c where c.id = any(${ids}) and ${isPetition}`,
  );
  const petitions = new Set(rows.map((row) => row.id));
  return ids.map((id) => petitions.has(id));
});

/** Refuses what only petitions have. */
export async function requirePetition(session: WriteSession, { id, number }: CaseRecord): Promise<void> {
  const [row] = await session.rows(sql`select c.id from case_record c where c.id = ${id} and ${isPetition}`);
  if (row) return;
  throw new PlatformError('RULE_VIOLATED', `Case ${number} did not come in as a petition.`, {
    reason: 'notAPetition',
  });
}
