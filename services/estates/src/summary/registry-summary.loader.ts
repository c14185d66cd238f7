import {
  defineLoader,
  figure,
  FigureUnit,
  type DivisionCode,
  type FigureRows,
  type LocalDate,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { countsOn, recordedAfter, versionHolds } from '../estates/estate-on-day.ts';
import { ManagementMode } from '../management/management.types.ts';
import type { RegistrySummary } from './registry-summary.types.ts';

interface DivisionOnDay {
  code: DivisionCode;
  asOf: LocalDate;
}

const MODES = Object.values(ManagementMode);

type Counts = Record<
  | 'completed'
  | 'floorArea'
  | 'households'
  | 'committees'
  | 'managementAreas'
  | 'companies'
  | 'recordedLater'
  | ManagementMode,
  string
>;

/** Summaries of any number of divisions, of any level and any day, with one statement. */
export const registrySummary = defineLoader<DivisionOnDay, RegistrySummary>(async (keys, context) => {
  const ofMode = MODES.map((mode) => `count(*) filter (where k.mode = '${mode}') as "${mode}"`);
  const later = sql.raw(recordedAfter('greatest(t.recorded_at, k.recorded_at)', 'asked.day'));
  const rows = await context.rows<Counts>(sql`
    with asked as (
      select * from unnest(${keys.map((key) => key.code)}::text[], ${keys.map((key) => key.asOf)}::date[])
        with ordinality as asked(code, day, place)
    ), counted as materialized (
      select asked.place, asked.day, t.* from asked
      join estate_version t on t.division_code >= asked.code and t.division_code < division_end(asked.code)
        and ${sql.raw(versionHolds('asked.day'))} and ${sql.raw(countsOn('asked.day'))}
    ), pairs as (
      select array_agg(estate_id) as estates, array_agg(day) as days from (select distinct estate_id, day from counted) one
    ), known as materialized (
      select k.* from pairs cross join lateral registry_on(pairs.estates, pairs.days) k
    )
    select count(t.estate_id) as completed, coalesce(sum(t.floor_area), 0) as "floorArea", coalesce(sum(t.households), 0) as households,
      count(*) filter (where k.committee_in_office) as committees, count(distinct t.management_area_id) as "managementAreas",
      count(distinct k.company_id) as companies, count(*) filter (where ${later}) as "recordedLater", ${sql.raw(ofMode.join(', '))}
    from asked left join counted t using (place) left join known k on k.estate_id = t.estate_id and k.day = asked.day
    group by asked.place order by asked.place`);
  return keys.map((key, place) => summaryOf(key, rows[place]));
});

function summaryOf({ code, asOf }: DivisionOnDay, counts: Counts | undefined): RegistrySummary {
  const number = (key: keyof Counts): number => Number(counts?.[key] ?? 0);
  const completed = number('completed');
  const rows = rowsBehind(code, asOf);
  const denominator = { denominator: completed, denominatorRows: rows() };
  return {
    asOf,
    completedEstates: completed,
    completedEstatesRows: rows(),
    floorArea: number('floorArea'),
    households: number('households'),
    areaPerHousehold: figure({
      key: 'areaPerHousehold',
      numerator: number('floorArea'),
      denominator: number('households'),
      unit: FigureUnit.AREA_PER_HOUSEHOLD,
      numeratorRows: rows(),
      denominatorRows: rows(),
    }),
    managementCoverage: figure({
      key: 'managementCoverage',
      numerator: completed - number(ManagementMode.NONE),
      numeratorRows: rows({ managedOn: { on: asOf, mode: { ne: ManagementMode.NONE } } }),
      ...denominator,
    }),
    professionalCoverage: figure({
      key: 'professionalCoverage',
      numerator: number(ManagementMode.PROPERTY_COMPANY),
      numeratorRows: rows({ managedOn: { on: asOf, mode: { eq: ManagementMode.PROPERTY_COMPANY } } }),
      ...denominator,
    }),
    committeeShare: figure({
      key: 'committeeShare',
      numerator: number('committees'),
      numeratorRows: rows({ committeeInOfficeOn: asOf }),
      ...denominator,
    }),
    modes: MODES.map((mode) => ({
      mode,
      count: number(mode),
      rows: rows({ managedOn: { on: asOf, mode: { eq: mode } } }),
    })),
    managementAreas: number('managementAreas'),
    managementAreasRows: {
      field: 'managementAreas',
      filter: { groupingOn: { on: asOf, divisionCode: within(code) } },
    },
    companies: number('companies'),
    companiesRows: {
      field: 'propertyCompanies',
      filter: { managingOn: { on: asOf, divisionCode: within(code) } },
    },
    recordedLater: number('recordedLater'),
    recordedLaterRows: rows({ recordedAfter: asOf }),
  };
}

/** Filters of the root field `estates` that list exactly what was counted. */
function rowsBehind(code: DivisionCode, asOf: LocalDate): (narrowed?: object) => FigureRows {
  const divisionCode = within(code);
  return (narrowed = {}) => ({ field: 'estates', filter: { divisionCode, countedOn: asOf, ...narrowed } });
}

/** The filter of codes that a division and everything below it have. */
function within(code: DivisionCode): object {
  const digits = code.replace(/(000000000[0]?|000000|000)$/, '');
  return digits.length === 12 ? { eq: code } : { startsWith: digits };
}
