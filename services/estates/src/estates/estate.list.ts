import {
  defineList,
  SortDirection,
  type BooleanFilter,
  type Connection,
  type ListArgs,
  type LocalDate,
  type RequestContext,
} from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { committeeInOffice } from '../committees/committee-sql.ts';
import { withinParentDivision } from '../divisions/division.list.ts';
import { comparing, dateSql, searching } from '../lists/sql-text.ts';
import { companyOn, managesOn, modeOn } from '../management/management-sql.ts';
import type { ManagedOnFilter } from '../management/management.types.ts';
import { EstateOrderField, type Estate } from './estate.types.ts';

/** SQL: estate `t` counts as completed, and is not demolished, on a day; `day` is an SQL expression. */
export function countsOn(day: string): string {
  return `t.counts_from <= ${day} and (t.demolished_on is null or t.demolished_on > ${day})`;
}

export const estateList = defineList<Estate, EstateOrderField>({
  from: 'estate',
  columns: {
    id: 't.id',
    name: 't.name',
    aliases: 't.aliases',
    address: 't.address',
    divisionCode: 't.division_code',
    areaId: 't.area_id',
    managementAreaId: 't.management_area_id',
    status: 't.status',
    completionYear: 't.completion_year',
    completionOrder: 'coalesce(t.completion_year, 0)',
    completedOn: 't.completed_on',
    demolishedOn: 't.demolished_on',
    floorArea: 't.floor_area',
    households: 't.households',
    buildings: 't.buildings',
    developer: 't.developer',
    latitude: 't.latitude',
    longitude: 't.longitude',
    datum: 't.datum',
    version: 't.version',
    updatedAt: 't.updated_at',
  },
  reads: {
    division: ['divisionCode'],
    area: ['areaId'],
    managementArea: ['managementAreaId'],
    location: ['latitude', 'longitude', 'datum'],
    managementMode: [],
    company: [],
    managementHistory: [],
    contracts: [],
    committee: [],
  },
  orders: {
    NAME: 'name',
    DIVISION: 'divisionCode',
    FLOOR_AREA: 'floorArea',
    HOUSEHOLDS: 'households',
    COMPLETION_YEAR: 'completionOrder',
  },
  defaultOrder: [{ field: EstateOrderField.NAME, direction: SortDirection.ASC }],
  filters: {
    id: 't.id',
    name: 't.name',
    divisionCode: 't.division_code',
    status: 't.status',
    managementMode: (comparison: object, context) => comparing(modeOn(context.clock.today()), comparison),
    companyId: (comparison: object, context) => comparing(companyOn(context.clock.today()), comparison),
    areaId: 't.area_id',
    managementAreaId: 't.management_area_id',
    floorArea: 't.floor_area',
    households: 't.households',
    completionYear: 't.completion_year',
    completedOn: 't.completed_on',
    hasCommitteeInOffice: ({ eq }: BooleanFilter, context) => {
      const inOffice = committeeInOfficeOn(context.clock.today());
      return eq ? inOffice : sql`not ${inOffice}`;
    },
    countedOn: (day: LocalDate) => sql`(${sql.raw(countsOn(dateSql(day)))})`,
    managedOn: ({ on, mode, companyId }: ManagedOnFilter) =>
      sql`(${comparing(modeOn(on), mode ?? {})} and ${comparing(companyOn(on), companyId ?? {})})`,
    committeeInOfficeOn: (day: LocalDate) => committeeInOfficeOn(day),
    search: (words: string) => searching(['t.name', `array_to_string(t.aliases, ' ')`, 't.address'], words),
  },
});

export const estateById = estateList.byId;
export const estatesOfDivision = estateList.under(withinParentDivision('t.division_code'));
export const estatesOfArea = estateList.under('t.area_id');
export const estatesOfManagementArea = estateList.under('t.management_area_id');

function committeeInOfficeOn(day: LocalDate): RawBuilder<boolean> {
  return sql`exists (select 1 from owners_committee c where c.estate_id = t.id and ${sql.raw(committeeInOffice('c', dateSql(day)))})`;
}

const managedTodayBy = (day: LocalDate) =>
  estateList.under(
    `t.id in (select m.estate_id from estate_management m where m.company_id = parent.id and ${managesOn(day)}) and parent.id`,
  );

// Batches are told apart by the loader, so all requests of a day share one; yesterday's is dropped.
let ofCompany: { day: LocalDate; load: ReturnType<typeof managedTodayBy> } | undefined;

/** What a company manages today. */
export function estatesOfCompany(
  context: RequestContext,
  companyId: string,
  args: ListArgs<EstateOrderField>,
): Promise<Connection<Estate>> {
  const day = context.clock.today();
  if (ofCompany?.day !== day) ofCompany = { day, load: managedTodayBy(day) };
  return ofCompany.load(context, companyId, args);
}
