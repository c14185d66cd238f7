import { sql } from 'kysely';
import { defineList, keptByDate, SortDirection } from '@guanjia/kit';
import type { BooleanFilter, DivisionCode, LocalDate, RequestContext } from '@guanjia/kit';
import { countsOn } from '../registry/estate-population.ts';
import { anywhere } from '../lists/search-pattern.ts';
import type { StarStatus } from './star.rules.ts';

/** An award as it stands on `asOf`. */
export interface StarAwardRow {
  id: string;
  estateId: string;
  divisionCode: DivisionCode;
  schemeId: string;
  awardedOn: LocalDate;
  validUntil: LocalDate;
  version: number;
  level: number;
  plaqueNumber: string;
  status: StarStatus;
  asOf: LocalDate;
}

export type StarAwardOrderKey = 'AWARDED_ON' | 'VALID_UNTIL' | 'LEVEL' | 'PLAQUE_NUMBER';

/** Awards from a source, as they stand on a date: all of them, and those of an estate. */
function awardList(from: string, date: string, recordedLater: string) {
  const list = defineList<StarAwardRow, StarAwardOrderKey>({
    from,
    columns: {
      id: 't.id',
      estateId: 't.estate_id',
      divisionCode: 't.division_code',
      schemeId: 't.scheme_id',
      awardedOn: 't.awarded_on',
      validUntil: 't.valid_until',
      version: 't.version',
      level: 't.level',
      plaqueNumber: 't.plaque_number',
      status: 't.status',
      asOf: `${date}::text`,
    },
    orders: {
      AWARDED_ON: 'awardedOn',
      VALID_UNTIL: 'validUntil',
      LEVEL: 'level',
      PLAQUE_NUMBER: 'plaqueNumber',
    },
    defaultOrder: [{ field: 'AWARDED_ON', direction: SortDirection.DESC }],
    filters: {
      id: 't.id',
      estateId: 't.estate_id',
      divisionCode: 't.division_code',
      schemeId: 't.scheme_id',
      level: 't.level',
      plaqueNumber: 't.plaque_number',
      status: 't.status',
      awardedOn: 't.awarded_on',
      validUntil: 't.valid_until',
      valid: ({ eq }: BooleanFilter) => sql`(t.status = 'VALID') = ${eq}`,
      estateCompleted: ({ eq }: BooleanFilter) => sql`exists (
        select 1 from estate_span span where span.estate_id = t.estate_id and ${sql.raw(countsOn(date))}) = ${eq}`,
      recordedLater: ({ eq }: BooleanFilter) => sql`${sql.raw(recordedLater)} = ${eq}`,
      search: (text: string) => sql`(t.plaque_number ilike ${anywhere(text)} or exists (
        select 1 from estate_ref estate where estate.id = t.estate_id and estate.name ilike ${anywhere(text)}))`,
    },
  });
  return { ...list, ofEstate: list.under('t.estate_id') };
}

const presentAwards = keptByDate((date) => awardList(`star_awards_on(${date})`, date, 'false'));
const awardsThen = keptByDate((date) => awardList(`star_awards_then(${date})`, date, 't.recorded_later'));

/** Awards as they stand on a date. As of an earlier day they are those of the estates that were the caller's then. */
export function starAwardsOn(context: RequestContext, date: LocalDate) {
  return date < context.clock.today() ? awardsThen(date) : presentAwards(date);
}
