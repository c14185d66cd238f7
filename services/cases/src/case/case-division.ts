import { covers, PlatformError, scopeOf, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { EstateRefTable } from '../generated/tables.ts';

export interface Whereabouts {
  readonly estateId?: string | undefined;
  readonly divisionCode?: string | undefined;
}

/**
 * Where something belongs: the estate's division; without an estate the division that was named, else the caller's.
 * Throws NOT_FOUND when that lies outside the caller's scope or is not known.
 */
export async function divisionFor(
  session: WriteSession,
  { estateId, divisionCode }: Whereabouts,
): Promise<string> {
  if (estateId) {
    const [estate] = await session.rows<{ code: EstateRefTable['divisionCode'] }>(
      sql`select division_code as code from estate_ref where id = ${estateId}`,
    );
    if (estate) return estate.code;
    throw new PlatformError('NOT_FOUND', `Estate ${estateId} does not exist or lies outside your division.`, {
      reason: 'estateNotFound',
      field: 'estateId',
    });
  }
  const code = divisionCode ?? session.caller.division;
  if (covers(scopeOf(session.caller), code)) return code;
  throw new PlatformError('NOT_FOUND', `Division ${code} lies outside yours.`, {
    reason: 'divisionNotFound',
    field: 'divisionCode',
  });
}
