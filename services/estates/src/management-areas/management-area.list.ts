import { defineList, defineLoader, SortDirection } from '@guanjia/kit';
import { sql } from 'kysely';
import { ofCountedEstates, type CountedEstatesFilter } from '../estates/counted-estates.ts';
import { ManagementAreaOrderField, type ManagementArea } from './management-area.types.ts';

export const managementAreaList = defineList<ManagementArea, ManagementAreaOrderField>({
  from: 'management_area',
  columns: { id: 't.id', name: 't.name', divisionCode: 't.division_code', version: 't.version' },
  orders: { NAME: 'name' },
  defaultOrder: [{ field: ManagementAreaOrderField.NAME, direction: SortDirection.ASC }],
  filters: {
    id: 't.id',
    name: 't.name',
    divisionCode: 't.division_code',
    groupingOn: (estates: CountedEstatesFilter) =>
      sql`t.id in (${ofCountedEstates('t.management_area_id', estates)})`,
  },
});

export const managementAreaById = managementAreaList.byId;

interface Extent {
  /** In 0.01 m². */
  floorArea: number;
  estateCount: number;
}

/** How large a management area is: the sums over its estates. */
export const extentOfManagementArea = defineLoader<string, Extent>(async (ids, context) => {
  const rows = await context.rows<{ id: string; floorArea: string; estateCount: string }>(sql`
    select management_area_id as id, sum(floor_area) as "floorArea", count(*) as "estateCount"
    from estate where management_area_id = any(${ids}) group by management_area_id`);
  const extents = new Map(
    rows.map((row) => [row.id, { floorArea: Number(row.floorArea), estateCount: Number(row.estateCount) }]),
  );
  return ids.map((id) => extents.get(id) ?? { floorArea: 0, estateCount: 0 });
});
