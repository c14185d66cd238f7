import { sql } from 'kysely';
import { defineLoader, groupedByKey } from '@guanjia/kit';
import type { DivisionCode, LocalDate, RequestContext } from '@guanjia/kit';
import type { PlaqueFinding } from './plaque.rules.ts';
import type { StarAwardRow } from './star-award.list.ts';
import type { StarAwardFacts, StarChangeKind } from './star.rules.ts';
import type { StarChangeTable } from '../generated/tables.ts';

/** A change as it is stored: what the rules need of it and what people read. */
export interface StarChangeRow extends Pick<
  StarChangeTable,
  'id' | 'awardId' | 'kind' | 'level' | 'plaqueNumber' | 'reason' | 'recordedBy' | 'recordedAt'
> {
  kind: StarChangeKind;
  on: LocalDate;
}

/** An award as it was made, for the rules. */
export interface AwardFactsRow extends StarAwardFacts {
  id: string;
  estateId: string;
  divisionCode: DivisionCode;
  schemeId: string;
}

/** The star of an estate on a date: `starKey(estateId, date)` → the award as it stands then, or null. */
export const starOfEstate = defineLoader<string, StarAwardRow | null>(async (keys, context) => {
  const pairs = keys.map(readStarKey);
  // The periods hold only days on which a star is valid, and an estate has at most one on any day.
  const rows = await context.rows<StarAwardRow>(sql`
    select award.id, award.estate_id as "estateId", award.division_code as "divisionCode",
      award.scheme_id as "schemeId", award.awarded_on as "awardedOn", award.valid_until as "validUntil",
      award.version, period.level, period.plaque_number as "plaqueNumber", 'VALID' as status, asked.on_date as "asOf"
    from unnest(${pairs.map((pair) => pair.estateId)}::text[], ${pairs.map((pair) => pair.date)}::date[])
      as asked(estate_id, on_date)
    join star_period period on period.estate_id = asked.estate_id
      and period.from_on <= asked.on_date and period.to_on > asked.on_date
    join star_award award on award.id = period.award_id`);
  const byKey = new Map(rows.map((row) => [starKey(row.estateId, row.asOf), row]));
  return keys.map((key) => byKey.get(key) ?? null);
});

export function starKey(estateId: string, date: LocalDate): string {
  return date + estateId;
}

function readStarKey(key: string): { estateId: string; date: LocalDate } {
  return { date: key.slice(0, 10), estateId: key.slice(10) };
}

/** The changes of an award in the order in which they were made. */
export const changesOfAward = defineLoader<string, StarChangeRow[]>(async (awardIds, context) => {
  const rows = await context.rows<StarChangeRow>(sql`
    select id, award_id as "awardId", kind, changed_on as "on", level, plaque_number as "plaqueNumber", reason,
      recorded_by as "recordedBy", recorded_at as "recordedAt"
    from star_change where award_id = any(${awardIds}) order by award_id, place`);
  return groupedByKey(awardIds, rows, (row) => row.awardId);
});

/** What inspections found, by award, oldest first. */
export const findingsOfAward = defineLoader<string, PlaqueFinding[]>(async (awardIds, context) => {
  const rows = await context.rows<PlaqueFinding & { awardId: string }>(sql`
    select award_id as "awardId", plaque_number as "plaqueNumber", inspected_on as "on", hung, intact, correct
    from plaque_inspection where award_id = any(${awardIds}) order by award_id, inspected_on, id`);
  return groupedByKey(awardIds, rows, (row) => row.awardId);
});

/** Awards as they were made. */
export const awardFacts = defineLoader<string, AwardFactsRow | null>(async (ids, context) => {
  const rows = await context.rows<AwardFactsRow>(sql`
    select id, estate_id as "estateId", division_code as "divisionCode", scheme_id as "schemeId", level,
      plaque_number as "plaqueNumber", awarded_on as "awardedOn", valid_until as "validUntil"
    from star_award where id = any(${ids})`);
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.map((id) => byId.get(id) ?? null);
});

/** The date a field is asked for: as told, else the present day of the domain. */
export function dateOf(context: RequestContext, asOf: LocalDate | null | undefined): LocalDate {
  return asOf ?? context.clock.today();
}
