import { sql } from 'kysely';
import { defineLoader } from '@guanjia/kit';
import type { LocalDate } from '@guanjia/kit';
import type { StarAwardRow } from '../stars/star-award.list.ts';
import type { EstateOnDay } from './registry-stubs.type.ts';

/** How an estate was rated on a day. */
export interface RatedOnDay {
  star: StarAwardRow | null;
  /** The company that managed it; null when none did. */
  companyId: string | null;
}

interface OnDayRow extends Omit<StarAwardRow, 'id'> {
  companyId: string | null;
  awardId: string | null;
  day: LocalDate;
}

/** Null of an estate that the caller does not see, neither now nor as of the day. */
export const ratedOnDay = defineLoader<EstateOnDay, RatedOnDay | null>(async (keys, context) => {
  const rows = await context.rows<OnDayRow>(sql`
    select found.estate_id as "estateId", found.day, found.company_id as "companyId", found.award_id as "awardId",
      found.division_code as "divisionCode", found.scheme_id as "schemeId", found.awarded_on as "awardedOn",
      found.valid_until as "validUntil", found.version, found.level, found.plaque_number as "plaqueNumber",
      'VALID' as status, found.day as "asOf"
    from estates_on_days(${keys.map(({ estateId }) => estateId)}::text[], ${keys.map(({ on }) => on)}::date[]) found`);
  const byKey = new Map(rows.map((row) => [row.day + row.estateId, rated(row)]));
  return keys.map(({ estateId, on }) => byKey.get(on + estateId) ?? null);
});

function rated({ companyId, awardId, day: _day, ...award }: OnDayRow): RatedOnDay {
  return { star: awardId === null ? null : { ...award, id: awardId }, companyId };
}
