import {
  defineLoader,
  figure,
  FigureUnit,
  type DivisionCode,
  type FigureRows,
  type LocalDate,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { committeeInOffice } from '../committees/committee-sql.ts';
import { countsOn } from '../estates/estate.list.ts';
import { spanHolds } from '../management/management-sql.ts';
import { ManagementMode } from '../management/management.types.ts';
import type { RegistrySummary } from './registry-summary.types.ts';

interface DivisionOnDay {
  code: DivisionCode;
  asOf: LocalDate;
}

const MODES = Object.values(ManagementMode);

type Counts = Record<
  'completed' | 'floorArea' | 'households' | 'committees' | 'managementAreas' | 'companies' | ManagementMode,
  string
>;

/** Summaries of any number of divisions, of any level and any day, with one statement. */
export const registrySummary = defineLoader<DivisionOnDay, RegistrySummary>(async (keys, context) => {
  const ofMode = MODES.map(
    (mode) => `count(*) filter (where coalesce(m.mode, 'NONE') = '${mode}') as "${mode}"`,
  );
  const rows = await context.rows<Counts>(sql`
    select counted.* from unnest(${keys.map((key) => key.code)}::text[], ${keys.map((key) => key.asOf)}::date[])
      with ordinality as asked(code, day, place)
    cross join lateral (
      select count(*) as completed, coalesce(sum(t.floor_area), 0) as "floorArea", coalesce(sum(t.households), 0) as households,
        count(*) filter (where exists (select 1 from owners_committee c
          where c.estate_id = t.id and ${sql.raw(committeeInOffice('c', 'asked.day'))})) as committees,
        count(distinct t.management_area_id) as "managementAreas", count(distinct m.company_id) as companies,
        ${sql.raw(ofMode.join(', '))}
      from estate t left join estate_management m on m.estate_id = t.id and ${sql.raw(spanHolds('asked.day'))}
      where t.division_code >= asked.code and t.division_code < division_end(asked.code) and ${sql.raw(countsOn('asked.day'))}
    ) counted order by asked.place`);
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
    companies: number('companies'),
  };
}

/** Filters of the root field `estates` that list exactly what was counted. */
function rowsBehind(code: DivisionCode, asOf: LocalDate): (narrowed?: object) => FigureRows {
  const digits = code.replace(/(000000000[0]?|000000|000)$/, '');
  const divisionCode = digits.length === 12 ? { eq: code } : { startsWith: digits };
  return (narrowed = {}) => ({ field: 'estates', filter: { divisionCode, countedOn: asOf, ...narrowed } });
}
