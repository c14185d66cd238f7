import { defineLoader, type LocalDate } from '@guanjia/kit';
import { sql } from 'kysely';
import type { Managed } from '../management/management.list.ts';
import { versionHolds } from './estate-on-day.ts';

interface AskedDay {
  estateId: string;
  day: LocalDate;
}

/**
 * Who managed an estate on a day, as figures of that day count it: of estates that are the caller's now or were on the
 * day. Null of others.
 */
export const managementOfDay = defineLoader<AskedDay, Managed | null>(async (keys, context) => {
  const rows = await context.rows<Managed & AskedDay>(sql`
    with seen as materialized (
      select asked.estate_id, asked.day
      from unnest(${keys.map((key) => key.estateId)}::text[], ${keys.map((key) => key.day)}::date[])
        as asked(estate_id, day)
      where exists (select from estate e where e.id = asked.estate_id)
        or exists (select from estate_version t where t.estate_id = asked.estate_id and ${sql.raw(versionHolds('asked.day'))})
    )
    select r.estate_id as "estateId", r.day, r.mode, r.company_id as "companyId"
    from (select array_agg(estate_id) as estates, array_agg(day) as days from seen) s
    cross join lateral registry_on(s.estates, s.days) r`);
  const found = new Map(rows.map(({ estateId, day, ...managed }) => [day + estateId, managed]));
  return keys.map(({ estateId, day }) => found.get(day + estateId) ?? null);
});
