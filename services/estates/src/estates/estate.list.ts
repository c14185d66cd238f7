import {
  defineList,
  keptByDate,
  SortDirection,
  type BooleanFilter,
  type Connection,
  type ListArgs,
  type LocalDate,
  type RequestContext,
} from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import { withinParentDivision } from '../divisions/division.list.ts';
import { comparing, dateSql, searching } from '../lists/sql-text.ts';
import { managesOn } from '../management/management-sql.ts';
import type { ManagedOnFilter } from '../management/management.types.ts';
import { gradeOn, starOn } from '../references/rating-sql.ts';
import { countsOn, estatesAsOf, presentEstates, versionHolds, type EstateSource } from './estate-on-day.ts';
import { EstateOrderField, type Estate } from './estate.types.ts';

/** Estates from a source: the filters are the same, whether they are told as of today or of an earlier day. */
const estateListOf = (source: EstateSource) =>
  defineList<Estate, EstateOrderField>({
    from: source.from,
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
      updatedAt: source.updatedAt,
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
      managementMode: (comparison: object, context) =>
        comparing(source.mode(context.clock.today()), comparison),
      companyId: (comparison: object, context) =>
        comparing(source.company(context.clock.today()), comparison),
      star: (comparison: object, context) => comparing(starOn(context.clock.today()), comparison),
      creditGrade: (comparison: object, context) => {
        const today = context.clock.today();
        return comparing(gradeOn(source.company(today), today), comparison);
      },
      areaId: 't.area_id',
      managementAreaId: 't.management_area_id',
      floorArea: 't.floor_area',
      households: 't.households',
      completionYear: 't.completion_year',
      completedOn: 't.completed_on',
      hasCommitteeInOffice: ({ eq }: BooleanFilter, context) => {
        const inOffice = source.committeeInOffice(context.clock.today());
        return sql`${sql.raw(inOffice)} = ${eq}`;
      },
      countedOn: (day: LocalDate) => countedOn(day),
      recordedAfter: (day: LocalDate) => sql`${sql.raw(source.recordedLater(day))}`,
      managedOn: ({ on, mode, companyId }: ManagedOnFilter) =>
        sql`(${comparing(source.mode(on), mode ?? {})} and ${comparing(source.company(on), companyId ?? {})})`,
      committeeInOfficeOn: (day: LocalDate) => sql`${sql.raw(source.committeeInOffice(day))}`,
      search: (words: string) => searching(['t.name', `array_to_string(t.aliases, ' ')`, 't.address'], words),
    },
  });

/** Estates as they are now. */
export const estateList = estateListOf(presentEstates);

/** Estates as they were on a day. */
export const estatesOn = keptByDate((_sql, day) => estateListOf(estatesAsOf(day)));

export const estateById = estateList.byId;
export const estatesOfDivision = estateList.under(withinParentDivision('t.division_code'));
export const estatesOfArea = estateList.under('t.area_id');
export const estatesOfManagementArea = estateList.under('t.management_area_id');

/** Whether an estate counts as completed on a day, by what is known of it on that day. */
function countedOn(day: LocalDate): RawBuilder<boolean> {
  const on = dateSql(day);
  return sql`t.id in (select t.estate_id from estate_version t where ${sql.raw(`${versionHolds(on)} and ${countsOn(on)}`)})`;
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
