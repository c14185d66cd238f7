import type { LocalDate, WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';

/**
 * Tells what was so of cases on which days, once all of their lives that is stored was written at once.
 * @param recordedOn the day on which that was recorded; null when it was recorded as it was lived
 */
export async function tellCaseLives(
  session: WriteSession,
  ids: readonly string[],
  recordedOn: LocalDate | null,
): Promise<void> {
  await session.rows(sql`select tell_case_lives(${ids}::text[], ${recordedOn}::date)`);
}
