import { scopeRange, type DivisionCode } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';
import type { Dimension } from './figure-layout.ts';

/** The asked divisions as rows `p` with the range of codes below each. */
export function divisions(codes: readonly DivisionCode[]): RawBuilder<unknown> {
  const ranges = codes.map((code) => scopeRange(code));
  return sql`unnest(${codes}::text[], ${ranges.map((one) => one.from)}::text[], ${ranges.map((one) => one.to)}::text[])
    as p(code, range_from, range_to)`;
}

/** Rows by their own division `column` that lie in an asked one (`p`). */
export function within(column: string): RawBuilder<boolean> {
  const code = sql.raw(column);
  return sql`${code} >= p.range_from and ${code} < p.range_to`;
}

/**
 * The asked divisions `p` with the roll-ups `f` of each. A division below the city has rows of its own; a city or a
 * province is the sum of its districts; estates are found in the whole range.
 */
export function rollUps(codes: readonly DivisionCode[], dimension: Dimension): RawBuilder<unknown> {
  if (dimension === 'ESTATE') {
    return sql`${divisions(codes)} join case_figure f on ${within('f.division_code')}`;
  }
  // One code, not a range of codes: what comes behind it in the index is sought then, not read through.
  if (!codes.some(isAboveDistricts)) {
    return sql`${divisions(codes)} join case_figure f on f.division_code = p.code`;
  }
  return sql`${divisions(codes)} join unnest(${codes}::text[], ${codes.map(isAboveDistricts)}::boolean[]) as a(code, above) on a.code = p.code
    join case_figure f on f.division_code >= p.code and f.division_code < case when a.above then p.range_to else p.code || '0' end
      and (not a.above or right(f.division_code, 6) = '000000')`;
}

/** The asked divisions `p` with what changed below each since the roll-ups were folded last, `d`. */
export function unfolded(codes: readonly DivisionCode[]): RawBuilder<unknown> {
  return sql`${divisions(codes)} join case_figure_delta d on ${within('d.division_code')}`;
}

function isAboveDistricts(code: DivisionCode): boolean {
  return code.endsWith('00000000');
}
