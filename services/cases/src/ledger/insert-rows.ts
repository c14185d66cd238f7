import type { WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';

/**
 * Writes rows by their properties' column names in one statement and answers the ids of those that were written. Only
 * the columns that occur are named, so that the others take their defaults. With `skip`, rows that are there are passed over.
 */
export async function insertRows(
  session: WriteSession,
  table: string,
  rows: readonly object[],
  { skip = false }: { skip?: boolean } = {},
): Promise<Set<string>> {
  const names = new Set(rows.flatMap((row) => Object.keys(row)));
  if (names.size === 0) return new Set();
  const columns = sql.raw([...names].map((name) => `"${columnOf(name)}"`).join(', '));
  const inColumns = rows.map((row) =>
    Object.fromEntries(Object.entries(row).map(([name, value]) => [columnOf(name), value])),
  );
  const written = await session.rows<{ id: string }>(sql`
    insert into ${sql.table(table)} (${columns})
    select ${columns} from jsonb_populate_recordset(null::${sql.table(table)}, ${JSON.stringify(inColumns)}::jsonb)
    ${skip ? sql`on conflict do nothing` : sql``} returning id`);
  return new Set(written.map((row) => row.id));
}

function columnOf(property: string): string {
  return property.replace(/[A-Z]/g, (sign) => `_${sign.toLowerCase()}`);
}
