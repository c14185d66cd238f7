import { sql } from 'kysely';
import type { WriteSession } from '../database/write-session.ts';
import { PlatformError } from '../errors/platform-error.ts';
import type { RequestContext } from '../subgraph/request-context.ts';
import type { ImportKind, Meanings, MeaningSuggestion } from './import-kind.ts';
import type { ImportMeaningTable } from '../generated/tables.ts';

/** What a department says that a value means; null: it is no longer said. */
export interface MeaningGiven {
  readonly column: string;
  readonly value: string;
  readonly meaning: string | null;
}

/** A value that the kind does not know, and in how many rows it stands. */
export interface UnknownValue {
  readonly column: string;
  readonly value: string;
  readonly rows: number;
  readonly suggestions: readonly MeaningSuggestion[];
}

/** A meaning as it was settled before. */
export interface KnownMeaning {
  readonly column: string;
  readonly value: string;
  readonly meaning: string;
  readonly label: string | null;
}

/** What is longer is no word of a list; see LONGEST_VALUE of do-import.ts. */
const MAX_VALUE_LENGTH = 60;
/** So many values are asked about, and so many meanings listed. */
const MAX_VALUES = 200;
const MAX_GIVEN = 500;

/** A value as meanings are found by it: spaces, width, case and punctuation do not count. */
export function valueKey(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[\s\p{P}\p{S}]/gu, '')
    .toLowerCase();
}

/** All that a department has settled for a kind of sheet. */
export async function knownMeanings(
  context: RequestContext,
  divisionCode: string,
  kind: string,
): Promise<Meanings> {
  const rows = await context.rows<{
    column: ImportMeaningTable['columnKey'];
    key: ImportMeaningTable['valueKey'];
    meaning: ImportMeaningTable['meaning'];
  }>(sql`
    select column_key as column, value_key as key, meaning from import_meaning
    where division_code = ${divisionCode} and kind = ${kind}`);
  const meanings = new Map<string, Map<string, string>>();
  for (const { column, key, meaning } of rows) {
    const ofColumn = meanings.get(column) ?? new Map<string, string>();
    meanings.set(column, ofColumn.set(key, meaning));
  }
  return meanings;
}

/** Throws INVALID_INPUT for a column that has no values to settle, or a meaning that is none. */
export async function requireMeanings(
  context: RequestContext,
  { valueMapping }: ImportKind<unknown>,
  given: readonly MeaningGiven[],
): Promise<void> {
  if (given.length > MAX_GIVEN) throw wrongMeaning('meaningsTooMany', { most: MAX_GIVEN });
  for (const { column, value, meaning } of given) {
    if (!valueMapping?.columns.includes(column) || valueKey(value) === '') {
      throw wrongMeaning('meaningUnknown', { column, value });
    }
    if (meaning !== null) await valueMapping.requireMeaning(context, column, meaning);
  }
}

export function wrongMeaning(reason: string, params: Record<string, unknown>): PlatformError {
  return new PlatformError('INVALID_INPUT', 'What a value means is not right.', {
    reason,
    field: 'meanings',
    params,
  });
}

/** Keeps what values mean, for this import and the department's next ones. */
export async function keepMeanings(
  session: WriteSession,
  { divisionCode, kind }: { divisionCode: string; kind: string },
  given: readonly MeaningGiven[],
): Promise<void> {
  if (given.length === 0) return;
  const rows = given.map(({ column, value, meaning }) => ({
    column_key: column,
    value_key: valueKey(value),
    value,
    meaning,
  }));
  const told = sql`jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
    as t(column_key text, value_key text, value text, meaning text)`;
  await session.rows(sql`
    delete from import_meaning m using ${told} where m.division_code = ${divisionCode} and m.kind = ${kind}
      and m.column_key = t.column_key and m.value_key = t.value_key and t.meaning is null`);
  await session.rows(sql`
    insert into import_meaning (division_code, kind, column_key, value_key, value, meaning, updated_at)
    select distinct on (t.column_key, t.value_key) ${divisionCode}, ${kind}, t.column_key, t.value_key, t.value, t.meaning,
      ${session.clock.now()}::timestamptz
    from ${told} where t.meaning is not null
    on conflict (division_code, kind, column_key, value_key) do update
      set meaning = excluded.meaning, value = excluded.value, updated_at = excluded.updated_at`);
}

/** The values of an import's rows that the kind does not know, the most frequent first, each with what it may mean. */
export async function unknownValues(
  context: RequestContext,
  { valueMapping }: ImportKind<unknown>,
  importId: string,
): Promise<UnknownValue[]> {
  if (!valueMapping) return [];
  const values = await context.rows<{ column: string; value: string; rows: number }>(sql`
    select column_key as column, value, count(distinct row_number)::int as rows from import_problem
    where import_id = ${importId} and column_key = any(${[...valueMapping.columns]})
      and reason = any(${[...valueMapping.reasons]}) and value <> '' and length(value) <= ${sql.lit(MAX_VALUE_LENGTH)}
    group by column_key, value order by 3 desc, 1, 2 limit ${sql.lit(MAX_VALUES)}`);
  // 收费 and 收 费 are one value.
  const merged = new Map<string, { column: string; value: string; rows: number }>();
  for (const one of values) {
    const key = `${one.column} ${valueKey(one.value)}`;
    const known = merged.get(key);
    merged.set(key, known ? { ...known, rows: known.rows + one.rows } : one);
  }
  const unknown = [...merged.values()];
  const suggestions = await valueMapping.suggest(context, unknown);
  return unknown.map((one) => ({
    ...one,
    suggestions: suggestions.get(`${one.column} ${one.value}`) ?? [],
  }));
}

/** What the department has settled, the newest first. */
export async function settledMeanings(
  context: RequestContext,
  { key, valueMapping }: ImportKind<unknown>,
  divisionCode: string,
): Promise<KnownMeaning[]> {
  if (!valueMapping) return [];
  const rows = await context.rows<{
    column: ImportMeaningTable['columnKey'];
    value: ImportMeaningTable['value'];
    meaning: ImportMeaningTable['meaning'];
  }>(sql`
    select column_key as column, value, meaning from import_meaning
    where division_code = ${divisionCode} and kind = ${key}
    order by updated_at desc, column_key, value_key limit ${sql.lit(MAX_VALUES)}`);
  const labels = await valueMapping.labels(context, rows);
  return rows.map((row) => ({ ...row, label: labels.get(`${row.column} ${row.meaning}`) ?? null }));
}
