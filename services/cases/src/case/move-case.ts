import type { WriteSession } from '@guanjia/kit';
import { EVERYWHERE } from '@guanjia/kit';
import { sql } from 'kysely';

/** Tables whose rows hang on a case by `case_id` and are seen by whoever sees the case. */
export const partsOfCases = [
  'case_deadline',
  'case_resolution',
  'case_event',
  'approval',
  'case_task',
  'case_attachment',
  'case_message',
  'escalation_step',
  'supervision_order',
  'supervision_reply',
  'petition_round',
  'petition_notice',
] as const;

/** Gives the parts of cases the division that the cases have by now, and with it who may see them. */
export async function movePartsOfCases(session: WriteSession, caseIds: readonly string[]): Promise<void> {
  if (caseIds.length === 0) return;
  for (const table of partsOfCases) {
    await session.rows(sql`
      update ${sql.table(table)} as part set division_code = c.division_code
      from case_record c where c.id = part.case_id and c.id = any(${caseIds})
        and part.division_code <> c.division_code`);
  }
  await session.rows(sql`
    update document d set division_code = c.division_code
    from case_record c where c.id = d.subject_id and c.id = any(${caseIds})`);
}

/**
 * Lets the rest of this transaction reach every division: a case leaves the caller's own by a step that has been judged
 * already. Nothing that was not judged may follow in the same transaction.
 */
export async function reachEveryDivision(session: WriteSession): Promise<void> {
  await session.rows(sql`
    select set_config('guanjia.scope_from', ${EVERYWHERE.from}, true),
      set_config('guanjia.scope_to', ${EVERYWHERE.to}, true)`);
}
