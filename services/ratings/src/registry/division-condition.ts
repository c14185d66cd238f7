import { sql, type RawBuilder } from 'kysely';
import { compare } from '@guanjia/kit';
import type { Comparison } from '@guanjia/kit';

/** The SQL condition of a comparison on a column of division codes. */
export function divisionCondition(column: string, comparison: Comparison): RawBuilder<boolean> {
  return sql.join([sql`true`, ...compare(column, comparison)], sql` and `) as RawBuilder<boolean>;
}
