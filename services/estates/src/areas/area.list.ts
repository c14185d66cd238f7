import { defineList, defineLoader, groupedByKey, SortDirection, type LocalDate } from '@guanjia/kit';
import { sql } from 'kysely';
import { withinParentDivision } from '../divisions/division.list.ts';
import { searching } from '../lists/sql-text.ts';
import { AreaOrderField, type Area, type AreaChief } from './area.types.ts';

export const areaList = defineList<Area, AreaOrderField>({
  from: 'area',
  columns: { id: 't.id', name: 't.name', divisionCode: 't.division_code', version: 't.version' },
  orders: { NAME: 'name', DIVISION: 'divisionCode' },
  defaultOrder: [
    { field: AreaOrderField.DIVISION, direction: SortDirection.ASC },
    { field: AreaOrderField.NAME, direction: SortDirection.ASC },
  ],
  filters: {
    id: 't.id',
    name: 't.name',
    divisionCode: 't.division_code',
    search: (words: string) => searching(['t.name'], words),
  },
});

export const areaById = areaList.byId;
export const areasOfDivision = areaList.under(withinParentDivision('t.division_code'));

const chiefColumns = {
  id: 't.id',
  areaId: 't.area_id',
  tier: 't.tier',
  from: 't.from_date',
  to: 't.to_date',
  staffMemberId: 't.staff_member_id',
  version: 't.version',
};

const areaChiefList = defineList<AreaChief, 'FROM'>({
  from: 'area_chief',
  columns: chiefColumns,
  orders: { FROM: 'from' },
  defaultOrder: [{ field: 'FROM', direction: SortDirection.DESC }],
  filters: {},
});

export const areaChiefById = areaChiefList.byId;
/** Everybody who was chief of an area, the newest first. */
export const chiefsOfArea = areaChiefList.under('t.area_id');

/** The chiefs of an area on a day: at most one for each tier, the district's first. */
export const chiefsOn = defineLoader<{ areaId: string; day: LocalDate }, AreaChief[]>(
  async (keys, context) => {
    const columns = sql.raw(
      Object.entries(chiefColumns)
        .map(([name, column]) => `${column} as "${name}"`)
        .join(', '),
    );
    const rows = await context.rows<AreaChief & { place: string }>(sql`
    select asked.place, ${columns}
    from unnest(${keys.map((key) => key.areaId)}::text[], ${keys.map((key) => key.day)}::date[])
      with ordinality as asked(area_id, day, place)
    join area_chief t on t.area_id = asked.area_id
      and t.from_date <= asked.day and (t.to_date is null or t.to_date >= asked.day)
    order by array_position(array['DISTRICT', 'SUBDISTRICT', 'COMMUNITY'], t.tier)`);
    return groupedByKey(
      keys.map((_key, index) => index + 1),
      rows,
      (row) => Number(row.place),
    );
  },
);
