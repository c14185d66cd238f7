import { defineList, defineLoader, SortDirection, type LocalDate } from '@guanjia/kit';
import { sql } from 'kysely';
import { spanHolds } from './management-sql.ts';
import { ManagementMode, ManagementPeriodOrderField, type ManagementPeriod } from './management.types.ts';

const managementList = defineList<ManagementPeriod, ManagementPeriodOrderField>({
  from: 'estate_management',
  columns: { id: 't.id', mode: 't.mode', companyId: 't.company_id', from: 't.from_date', to: 't.to_date' },
  orders: { FROM: 'from' },
  defaultOrder: [{ field: ManagementPeriodOrderField.FROM, direction: SortDirection.DESC }],
  filters: {},
});

/** The dated management history of an estate, the newest period first. */
export const managementOfEstate = managementList.under('t.estate_id');

interface EstateOnDay {
  estateId: string;
  day: LocalDate;
}

export interface Managed {
  mode: ManagementMode;
  companyId: string | null;
}

/** Who managed an estate on a day; nobody when no span covers it. */
export const managementOn = defineLoader<EstateOnDay, Managed>(async (keys, context) => {
  const rows = await context.rows<Managed & { place: string }>(sql`
    select asked.place, m.mode, m.company_id as "companyId"
    from unnest(${keys.map((key) => key.estateId)}::text[], ${keys.map((key) => key.day)}::date[])
      with ordinality as asked(estate_id, day, place)
    join estate_management m on m.estate_id = asked.estate_id and ${sql.raw(spanHolds('asked.day'))}`);
  const found = new Map(rows.map(({ place, mode, companyId }) => [Number(place), { mode, companyId }]));
  return keys.map((_key, index) => found.get(index + 1) ?? { mode: ManagementMode.NONE, companyId: null });
});
