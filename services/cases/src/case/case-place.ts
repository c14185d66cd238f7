import { notFound, type DivisionCode, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { CaseRecordTable } from '../generated/tables.ts';

/**
 * The division that a case lies in, which it does not leave before the transaction ends: what is written about a case goes
 * where the case is, also when it is being handed on at this moment. Throws NOT_FOUND when it is out of reach by now.
 */
export async function placeOfCase(session: WriteSession, id: string): Promise<DivisionCode> {
  const [row] = await session.rows<Pick<CaseRecordTable, 'divisionCode'>>(
    sql`select division_code as "divisionCode" from case_record where id = ${id} for share`,
  );
  if (!row) throw notFound('Case', id);
  return row.divisionCode;
}
