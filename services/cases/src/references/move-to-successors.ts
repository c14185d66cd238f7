import { addDays, type LocalDate, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { leaveTraces, type MovedCase } from './moved-cases.ts';
import type { CollectivePetitionTable } from '../generated/tables.ts';

/** A division that ended, and what it became a part of. */
export interface EndedDivision {
  readonly code: string;
  readonly successorCode: string;
  readonly validTo: LocalDate;
}

/**
 * What is left with a division that ended goes on with its successor: cases and batches of no estate, and those that had been
 * transferred to it. The others have come there with their estates.
 */
export async function moveToSuccessors(
  session: WriteSession,
  ended: readonly EndedDivision[],
): Promise<void> {
  if (ended.length === 0) return;
  const given = sql`jsonb_to_recordset(${JSON.stringify(ended)}::jsonb) as d(code text, "successorCode" text)`;
  await session.rows(sql`
    update case_transfer x set to_division = d."successorCode"
    from ${given} where x.to_division = d.code and x.state <> 'RETURNED'`);
  const moved = await session.rows<MovedCase>(sql`
    with leaving as (
      select c.id, d.code, d."successorCode" from ${given} join case_record c on c.division_code = d.code
      order by c.id for update of c)
    update case_record c set division_code = l."successorCode", version = c.version + 1, updated_at = ${session.clock.now()}
    from leaving l where l.id = c.id returning c.id, l.code as "fromDivision", l.code as with`);
  const lastDays = new Map(ended.map(({ code, validTo }) => [code, validTo]));
  await leaveTraces(session, moved, {
    type: 'MOVED_WITH_DIVISION',
    action: 'moveCasesWithDivision',
    on: (code) => addDays(lastDays.get(code) ?? session.clock.today(), 1),
  });
  const petitions = await session.rows<Pick<CollectivePetitionTable, 'id'>>(sql`
    update collective_petition p set division_code = d."successorCode", updated_at = ${session.clock.now()}
    from ${given} where p.division_code = d.code returning p.id`);
  await session.rows(sql`
    update collective_petition_event v set division_code = p.division_code
    from collective_petition p where p.id = v.petition_id and p.id = any(${petitions.map(({ id }) => id)})`);
}
