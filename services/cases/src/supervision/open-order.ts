import type { WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { SupervisionOrderTable } from '../generated/tables.ts';

/** The number of the order that is open about a case, or null. The case is locked: nobody issues another meanwhile. */
export async function openOrderOf(session: WriteSession, caseId: string): Promise<string | null> {
  const [order] = await session.rows<Pick<SupervisionOrderTable, 'number'>>(sql`
    select number from supervision_order
    where case_id = ${caseId} and state in ('ISSUED', 'REPLIED', 'RETURNED') order by issued_at limit 1`);
  return order?.number ?? null;
}
