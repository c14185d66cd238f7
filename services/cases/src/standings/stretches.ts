import { addDays, compare, startOfDay, type Comparison, type LocalDate } from '@guanjia/kit';
import { sql, type RawBuilder } from 'kysely';

/**
 * Stretches: rows that say what was so of a thing from one day (`since_on`) to another (`until_on`), on which day that was
 * recorded, and to which division it went next (`handed_to`).
 */
export interface StretchTable {
  readonly table: string;
  /** The column of the thing's id. */
  readonly key: string;
  /** What is told besides the days. */
  readonly columns: readonly string[];
}

/**
 * Statements of a trigger on a row `new`, with the newest stretch in `last`: close that one on `day` and open the next with
 * `values`. Of several changes on one day the last is told.
 */
export function openNext({ table, key, columns }: StretchTable, values: readonly string[]): string {
  const list = columns.join(', ');
  return `update ${table} set until_on = day where ${key} = new.id and since_on = last.since_on and since_on < day;
    insert into ${table} (${key}, since_on, recorded_on, ${list})
    values (new.id, day, day, ${values.join(', ')})
    on conflict (${key}, since_on) do update set (recorded_on, ${list}) =
      row(greatest(${table}.recorded_on, excluded.recorded_on), ${columns.map((one) => `excluded.${one}`).join(', ')});
    if new.division_code <> last.division_code then
      update ${table} set handed_to = nullif(new.division_code, division_code) where ${key} = new.id and until_on = day;
    end if`;
}

/** The end of a date, or now when that is today. */
export function endOf(on: LocalDate, now: Date): Date {
  const endOfDay = startOfDay(addDays(on, 1));
  return endOfDay < now ? endOfDay : now;
}

/** Stretches (`s`) that hold the end of a date; of today those that are so now. */
export function heldOn(on: LocalDate, now: Date): RawBuilder<boolean> {
  if (startOfDay(addDays(on, 1)) > now) return sql`s.until_on = 'infinity'`;
  return sql`(s.since_on <= ${on}::date and s.until_on > ${on}::date)`;
}

interface StretchesAsked {
  readonly on: LocalDate;
  readonly recordedLater?: { readonly eq: boolean };
}

/** Conditions on stretches (`s`): they hold the end of the date, and their columns compare as was asked. */
export function stretchConditions<Columns extends Readonly<Record<string, string>>>(
  columns: Columns,
  asked: StretchesAsked & { readonly [Field in keyof Columns]?: Comparison },
  now: Date,
): RawBuilder<boolean>[] {
  const { on, recordedLater } = asked;
  const others = Object.entries(columns).flatMap(([field, column]) => {
    const comparison: Comparison | undefined = asked[field];
    return comparison ? compare(column, comparison) : [];
  });
  const later = recordedLater ? [sql<boolean>`(s.recorded_on > ${on}::date) = ${recordedLater.eq}`] : [];
  return [heldOn(on, now), ...others, ...later];
}
