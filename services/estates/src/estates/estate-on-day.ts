import type { LocalDate } from '@guanjia/kit';
import { committeeInOffice } from '../committees/committee-sql.ts';
import { dateSql } from '../lists/sql-text.ts';
import { companyOn, modeOn } from '../management/management-sql.ts';

/** SQL: the version `t` of an estate holds on a day; `day` is an SQL expression. */
export function versionHolds(day: string): string {
  return `t.from_date <= ${day} and (t.to_date is null or t.to_date >= ${day})`;
}

/** SQL: the version `t` of an estate counts as completed, and is not demolished, on a day that it holds on. */
export function countsOn(day: string): string {
  return `t.status in ('COMPLETED', 'DEMOLISHED') and (t.demolished_on is null or t.demolished_on > ${day})`;
}

/** SQL: what was recorded at a moment was not known yet on a day. */
export function recordedAfter(moment: string, day: string): string {
  return `${moment} >= (${day} + 1)::timestamp at time zone 'Asia/Shanghai'`;
}

/** What a list reads estates `t` from, and how it tells what depends on a day; all are SQL. */
export interface EstateSource {
  readonly from: string;
  readonly updatedAt: string;
  mode(day: LocalDate): string;
  company(day: LocalDate): string;
  committeeInOffice(day: LocalDate): string;
  recordedLater(day: LocalDate): string;
}

/** Estates as they are now. */
export const presentEstates: EstateSource = {
  from: 'estate',
  updatedAt: 't.updated_at',
  mode: modeOn,
  company: companyOn,
  committeeInOffice: (day) =>
    `exists (select from owners_committee c where c.estate_id = t.id and ${committeeInOffice('c', dateSql(day))})`,
  recordedLater: () => 'false',
};

/** Estates as they were on a day, those too that have come under another division since. */
export function estatesAsOf(on: LocalDate): EstateSource {
  const known = (column: string, day: LocalDate) =>
    `(select r.${column} from registry_on(array[t.id], array[${dateSql(day)}]) r)`;
  const holding = `${versionHolds(dateSql(on))}`;
  return {
    from: `(select t.estate_id as id, t.recorded_at as updated_at, t.* from estate_version t where ${holding})`,
    updatedAt: 't.recorded_at',
    mode: (day) => known('mode', day),
    company: (day) => known('company_id', day),
    committeeInOffice: (day) => known('committee_in_office', day),
    recordedLater: (day) =>
      `(${recordedAfter(`greatest(t.recorded_at, ${known('recorded_at', day)})`, dateSql(day))})`,
  };
}
