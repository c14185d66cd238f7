import type { WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';

/** The result of a petition was undone by reopening it: the opinions about it stand no more, and clocks of theirs end. */
export async function restartPetition(session: WriteSession, caseId: string): Promise<void> {
  await session.rows(
    sql`update petition_round set is_current = false where case_id = ${caseId} and is_current`,
  );
}
