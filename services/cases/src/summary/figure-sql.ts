import { measures } from './figure-entries.ts';

const key = ['division_code', 'dimension', 'kind', 'event', 'cohort', 'member'] as const;
export const keys = key.join(', ');
export const counts = measures.join(', ');
export const allZero = measures.map((measure) => `${measure} = 0`).join(' and ');

export const levels = `(values (division_code), (left(division_code, 9) || '000'), (left(division_code, 6) || '000000'))`;

/** Every dimension that a case counts in, with the grains that are kept of it. */
export const dimensions = {
  TOTAL: { member: `''`, grains: ['T', 'M', 'D'] },
  CHANNEL: { member: 'channel', grains: ['T', 'M'] },
  CATEGORY: { member: 'category', grains: ['T', 'M'] },
  TIER: { member: 'tier', grains: ['T', 'M'] },
  ESTATE: { member: 'estate_id', grains: ['T', 'M'] },
} as const;

export const kindAt = `case when kind in ('A', 'R', 'F') then kind || grain else kind end`;
export const cohortAt = `case when kind not in ('A', 'R', 'F') then cohort when grain = 'T' then '-infinity'
  else date_trunc('month', cohort)::date end`;
export const eventAt = `case when kind not in ('A', 'R', 'F') or grain = 'D' then event when grain = 'T' then '-infinity'
  else date_trunc('month', event)::date end`;
/** The present has one grain, and finished cases are counted by month and as a whole only. */
export const grainKept = `(kind in ('A', 'R') or (kind = 'F' and dimension = 'TOTAL' and grain <> 'T') or (kind in ('O', 'U') and grain = 'M'))`;

export function signed(sign: string): string {
  return measures.map((measure) => `sum(${measure}${sign})::int as ${measure}`).join(', ');
}
export const anything = `(${measures.map((measure) => `sum(${measure})`).join(', ')}) <> (${measures.map(() => '0').join(', ')})`;
export const anythingSigned = anything.replaceAll(/sum\((\w+)\)/g, 'sum($1 * sign)');

// The owner changes them whoever acts: a community's case counts for the subdistrict and the district above it too.
export const asOwner = `security definer set search_path = public, pg_temp`;
