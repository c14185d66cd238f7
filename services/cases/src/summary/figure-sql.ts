import { measures, type Listed } from './figure-entries.ts';

const key = ['division_code', 'dimension', 'kind', 'event', 'cohort', 'member'] as const;
export const keys = key.join(', ');

export const levels = `(values (division_code), (left(division_code, 9) || '000'), (left(division_code, 6) || '000000'))`;

type Grain = 'T' | 'Y' | 'M' | 'D';
type DimensionName = 'TOTAL' | 'CHANNEL' | 'CATEGORY' | 'TIER' | 'ESTATE';

/**
 * How entries are laid out: the grains that are kept of each dimension, the finest one last, and what a row of each says.
 * A step of the database that has run stays as it was: what comes to be kept later is a layout of its own.
 */
export interface Layout extends Listed {
  readonly dimensions: Readonly<
    Record<DimensionName, { readonly member: string; readonly grains: readonly Grain[] }>
  >;
  readonly kindAt: string;
  readonly cohortAt: string;
  readonly eventAt: string;
  readonly grainKept: string;
  /** Kinds that are kept of more than the whole. */
  readonly ofEveryDimension: string;
}

function dimensionsIn(total: readonly Grain[], others: readonly Grain[]): Layout['dimensions'] {
  return {
    TOTAL: { member: `''`, grains: total },
    CHANNEL: { member: 'channel', grains: others },
    CATEGORY: { member: 'category', grains: others },
    TIER: { member: 'tier', grains: others },
    ESTATE: { member: 'estate_id', grains: others },
  };
}

/** Before cases settled within their estate (不出小区) were told from the community's others. */
const tiersOnly: Listed = {
  measures: measures.filter((measure) => measure !== 'at_estate'),
  level: 'c.resolved_tier',
  agesAtMonthEnds: false,
};

/** As the roll-ups began: all time, months and, of the whole, days. */
export const monthly: Layout = {
  ...tiersOnly,
  dimensions: dimensionsIn(['T', 'M', 'D'], ['T', 'M']),
  kindAt: `case when kind in ('A', 'R', 'F') then kind || grain else kind end`,
  cohortAt: `case when kind not in ('A', 'R', 'F') then cohort when grain = 'T' then '-infinity'
  else date_trunc('month', cohort)::date end`,
  eventAt: `case when kind not in ('A', 'R', 'F') or grain = 'D' then event when grain = 'T' then '-infinity'
  else date_trunc('month', event)::date end`,
  /** The present has one grain, and finished cases are counted by month and as a whole only. */
  grainKept: `(kind in ('A', 'R') or (kind = 'F' and dimension = 'TOTAL' and grain <> 'T') or (kind in ('O', 'U') and grain = 'M'))`,
  ofEveryDimension: `kind <> 'F'`,
};

/**
 * With years: what happened in whole years, to cohorts of whole years, is few rows however many months there are. What
 * is unfinished stands by its due day (`U`) and, with the year of acceptance, by the month that it is due in (`UM`).
 */
export const yearly: Layout = {
  ...tiersOnly,
  dimensions: dimensionsIn(['T', 'Y', 'M', 'D'], ['T', 'Y', 'M']),
  kindAt: `case when kind in ('A', 'R', 'F') then kind || grain when kind = 'U' and grain = 'Y' then 'UM' else kind end`,
  cohortAt: `case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F', 'U') and grain = 'Y' then date_trunc('year', cohort)::date
  when kind in ('A', 'R', 'F') then date_trunc('month', cohort)::date else cohort end`,
  eventAt: `case when kind in ('A', 'R', 'F') and grain = 'T' then '-infinity'
  when kind in ('A', 'R', 'F') and grain = 'Y' then date_trunc('year', event)::date
  when kind in ('A', 'R', 'F') and grain = 'M' or kind = 'U' and grain = 'Y' then date_trunc('month', event)::date
  else event end`,
  grainKept: `(kind in ('A', 'R') or (kind = 'F' and dimension = 'TOTAL' and grain in ('M', 'D'))
    or (kind = 'O' and grain = 'M') or (kind = 'U' and grain in ('Y', 'M')))`,
  ofEveryDimension: `kind <> 'F'`,
};

/** The same with every measure. */
export const contained: Layout = { ...yearly, measures, level: 'c.resolved_level' };

/** And with the ages of what was open at the end of each month: what the database keeps now. */
export const aged: Layout = {
  ...contained,
  agesAtMonthEnds: true,
  grainKept: `(${contained.grainKept} or (kind = 'G' and dimension = 'TOTAL' and grain = 'M'))`,
  ofEveryDimension: `kind not in ('F', 'G')`,
};

export function counts({ measures }: Listed): string {
  return measures.join(', ');
}

export function allZero({ measures }: Listed): string {
  return measures.map((measure) => `${measure} = 0`).join(' and ');
}

export function signed({ measures }: Listed, sign: string): string {
  return measures.map((measure) => `sum(${measure}${sign})::int as ${measure}`).join(', ');
}

export function anything({ measures }: Listed, sign = ''): string {
  const sums = measures.map((measure) => `sum(${measure}${sign})`);
  return `(${sums.join(', ')}) <> (${measures.map(() => '0').join(', ')})`;
}

// The owner changes them whoever acts: a community's case counts for the subdistrict and the district above it too.
export const asOwner = `security definer set search_path = public, pg_temp`;
