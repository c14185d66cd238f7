import { Pool } from 'pg';
import { withClient } from '@guanjia/postgres';

/** Rows of one kind of write as JSON, by table. */
export type RowsByTable = Record<string, Record<string, unknown>[]>;

/**
 * What a write left that does not follow from something else: the rows of the case in every table that names it, its events
 * and its audit entries. Roll-ups and what is searched by are the price of the platform, so they are no part of it.
 */
export async function rowsOfCase(adminUrl: string, caseId: string): Promise<RowsByTable> {
  return withClient(adminUrl, async (client) => {
    const { rows: tables } = await client.query<{ name: string }>(`
      select table_name as name from information_schema.columns
      where table_schema = 'public' and column_name = 'case_id'
        and table_name in (select tablename from pg_tables where schemaname = 'public')`);
    const conditions = [
      ['case_record', 'id'],
      ...tables.map(({ name }) => [name, 'case_id']),
      ['outbox_event', 'subject_id'],
      ['audit_entry', 'subject_id'],
    ] as const;
    const found: RowsByTable = {};
    for (const [table, column] of conditions) {
      const { rows } = await client.query<{ row: Record<string, unknown> }>(
        `select to_jsonb(t) as row from ${table} t where ${column} = $1`,
        [caseId],
      );
      if (rows.length > 0) found[table as string] = rows.map(({ row }) => row);
    }
    return found;
  });
}

export interface BareInserts {
  /** Answers what inserts the rows once more, under ids of their own. */
  prepare(rows: RowsByTable): Promise<() => Promise<void>>;
  stop(): Promise<void>;
}

/** What is only once in a table, beside the ids. */
const NUMBERED = ['number', 'source_number', 'position'];

/**
 * The yardstick: one statement, one round trip, into tables with the same columns and indexes and nothing else, neither
 * triggers nor policies nor keys of other tables.
 */
export function openBareInserts(adminUrl: string, clients: number): BareInserts {
  const pool = new Pool({ connectionString: adminUrl, max: clients });
  let inserted = 0;
  return {
    async prepare(rows) {
      await pool.query('create schema if not exists bare');
      const parts: string[] = [];
      for (const table of Object.keys(rows)) parts.push(await insertPart(pool, table));
      const statement = `with ${parts.join(', ')} select 1`;
      const text = JSON.stringify(rows);
      return async () => {
        inserted += 1;
        await pool.query(statement, [under(text, inserted)]);
      };
    },
    stop: () => pool.end(),
  };
}

async function insertPart(pool: Pool, table: string): Promise<string> {
  await pool.query(`create table if not exists bare.${table} (like public.${table} including all)`);
  const { rows } = await pool.query<{ list: string }>(
    `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as list from information_schema.columns
     where table_schema = 'bare' and table_name = $1 and is_generated = 'NEVER'`,
    [table],
  );
  const list = rows[0]?.list;
  return `of_${table} as (insert into bare.${table} (${list}) overriding system value
    select ${list} from jsonb_populate_recordset(null::bare.${table}, $1::jsonb->'${table}'))`;
}

/** The same rows under other ids and numbers. */
function under(text: string, turn: number): string {
  return text
    .replaceAll(/"([A-Z][A-Za-z]+_[0-9a-z-]{8,})"/g, `"$1-${turn}"`)
    .replaceAll(new RegExp(`"(${NUMBERED.join('|')})": ?"([^"]*)"`, 'g'), `"$1":"$2-${turn}"`)
    .replaceAll(
      /"position": ?(\d+)/g,
      (_all, position: string) => `"position":${turn}${position.padStart(9, '0')}`,
    );
}
