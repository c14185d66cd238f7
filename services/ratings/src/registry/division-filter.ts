import { sql, type RawBuilder } from 'kysely';
import { compare, scopeRange } from '@guanjia/kit';
import type { Comparison, DivisionCode } from '@guanjia/kit';

/** The SQL condition of a comparison on a column of division codes. */
export function divisionCondition(column: string, comparison: Comparison): RawBuilder<boolean> {
  return sql.join([sql`true`, ...compare(column, comparison)], sql` and `) as RawBuilder<boolean>;
}

/** The filter of a division and everything below it: the digits that its level does not leave open. */
export function withinDivision(code: DivisionCode): object {
  const { from, to } = scopeRange(code);
  const openDigits = String(Number(to) - Number(from)).length - 1;
  return openDigits === 0 ? { eq: code } : { startsWith: code.slice(0, 12 - openDigits) };
}
