import { sql, type RawBuilder } from 'kysely';
import { Field, ID, InputType, Int } from 'type-graphql';
import type { ClassType } from 'type-graphql';
import { PlatformError } from '../errors/platform-error.ts';
import { DateTimeScalar, LocalDateScalar, SafeIntScalar } from '../scalars/scalars.ts';

/** The comparisons of the one filter grammar. Which of them a type offers is its input's fields. */
export interface Comparison {
  eq?: unknown;
  ne?: unknown;
  in?: readonly unknown[] | null;
  gt?: unknown;
  gte?: unknown;
  lt?: unknown;
  lte?: unknown;
  contains?: string | null;
  startsWith?: string | null;
  isNull?: boolean | null;
}

@InputType({ description: 'Compares a text.' })
export class StringFilter implements Comparison {
  @Field(() => String, { nullable: true }) eq?: string;
  @Field(() => String, { nullable: true }) ne?: string;
  @Field(() => [String], { nullable: true }) in?: string[];
  @Field(() => String, { nullable: true }) contains?: string;
  @Field(() => String, { nullable: true }) startsWith?: string;
  @Field(() => Boolean, { nullable: true }) isNull?: boolean;
}

@InputType({ description: 'Compares an id.' })
export class IdFilter implements Comparison {
  @Field(() => ID, { nullable: true }) eq?: string;
  @Field(() => ID, { nullable: true }) ne?: string;
  @Field(() => [ID], { nullable: true }) in?: string[];
  @Field(() => Boolean, { nullable: true }) isNull?: boolean;
}

@InputType({ description: 'Asks whether something is so.' })
export class BooleanFilter implements Comparison {
  @Field(() => Boolean) eq!: boolean;
}

@InputType({ description: 'Compares a whole number.' })
export class IntFilter implements Comparison {
  @Field(() => Int, { nullable: true }) eq?: number;
  @Field(() => Int, { nullable: true }) ne?: number;
  @Field(() => [Int], { nullable: true }) in?: number[];
  @Field(() => Int, { nullable: true }) gt?: number;
  @Field(() => Int, { nullable: true }) gte?: number;
  @Field(() => Int, { nullable: true }) lt?: number;
  @Field(() => Int, { nullable: true }) lte?: number;
  @Field(() => Boolean, { nullable: true }) isNull?: boolean;
}

@InputType({ description: 'Compares a large whole number.' })
export class SafeIntFilter implements Comparison {
  @Field(() => SafeIntScalar, { nullable: true }) eq?: number;
  @Field(() => SafeIntScalar, { nullable: true }) ne?: number;
  @Field(() => [SafeIntScalar], { nullable: true }) in?: number[];
  @Field(() => SafeIntScalar, { nullable: true }) gt?: number;
  @Field(() => SafeIntScalar, { nullable: true }) gte?: number;
  @Field(() => SafeIntScalar, { nullable: true }) lt?: number;
  @Field(() => SafeIntScalar, { nullable: true }) lte?: number;
  @Field(() => Boolean, { nullable: true }) isNull?: boolean;
}

@InputType({ description: 'Compares a calendar date.' })
export class LocalDateFilter implements Comparison {
  @Field(() => LocalDateScalar, { nullable: true }) eq?: string;
  @Field(() => LocalDateScalar, { nullable: true }) ne?: string;
  @Field(() => [LocalDateScalar], { nullable: true }) in?: string[];
  @Field(() => LocalDateScalar, { nullable: true }) gt?: string;
  @Field(() => LocalDateScalar, { nullable: true }) gte?: string;
  @Field(() => LocalDateScalar, { nullable: true }) lt?: string;
  @Field(() => LocalDateScalar, { nullable: true }) lte?: string;
  @Field(() => Boolean, { nullable: true }) isNull?: boolean;
}

@InputType({ description: 'Compares a moment.' })
export class DateTimeFilter implements Comparison {
  @Field(() => DateTimeScalar, { nullable: true }) eq?: string;
  @Field(() => DateTimeScalar, { nullable: true }) ne?: string;
  @Field(() => [DateTimeScalar], { nullable: true }) in?: string[];
  @Field(() => DateTimeScalar, { nullable: true }) gt?: string;
  @Field(() => DateTimeScalar, { nullable: true }) gte?: string;
  @Field(() => DateTimeScalar, { nullable: true }) lt?: string;
  @Field(() => DateTimeScalar, { nullable: true }) lte?: string;
  @Field(() => Boolean, { nullable: true }) isNull?: boolean;
}

/** The filter input of an enum: `enumFilter(CaseState, 'CaseState')` makes CaseStateFilter {eq ne in}. */
export function enumFilter<Value extends string>(
  values: Record<string, Value>,
  name: string,
): ClassType<{ eq?: Value; ne?: Value; in?: Value[] }> {
  @InputType(`${name}Filter`, { description: `Compares a ${name}.` })
  class EnumFilter {
    @Field(() => values, { nullable: true }) eq?: Value;
    @Field(() => values, { nullable: true }) ne?: Value;
    @Field(() => [values], { nullable: true }) in?: Value[];
  }
  return EnumFilter;
}

/** The SQL of one comparison on a column; the column's text comes from the program, never from a client. */
export function compare(column: string, comparison: Comparison): RawBuilder<boolean>[] {
  const c = sql.raw(column);
  const parts: RawBuilder<boolean>[] = [];
  const given = <T>(value: T | null | undefined): value is T => value !== undefined && value !== null;
  if (given(comparison.eq)) parts.push(sql`${c} = ${comparison.eq}`);
  if (given(comparison.ne)) parts.push(sql`${c} is distinct from ${comparison.ne}`);
  if (given(comparison.in)) parts.push(sql`${c} = any(${limited(comparison.in)})`);
  if (given(comparison.gt)) parts.push(sql`${c} > ${comparison.gt}`);
  if (given(comparison.gte)) parts.push(sql`${c} >= ${comparison.gte}`);
  if (given(comparison.lt)) parts.push(sql`${c} < ${comparison.lt}`);
  if (given(comparison.lte)) parts.push(sql`${c} <= ${comparison.lte}`);
  if (given(comparison.contains)) parts.push(sql`${c} ilike ${`%${literal(comparison.contains)}%`}`);
  if (given(comparison.startsWith)) parts.push(...startsWith(c, comparison.startsWith));
  if (given(comparison.isNull)) parts.push(comparison.isNull ? sql`${c} is null` : sql`${c} is not null`);
  return parts;
}

/**
 * Codes and numbers begin with digits: what begins with some of them lies in a range, in the order of characters that
 * row scope goes by too. Under row-level security PostgreSQL trusts a pattern neither with an index nor with what it
 * knows of the values, and takes the way through all rows for one that finds hardly any.
 */
function startsWith(column: RawBuilder<unknown>, prefix: string): RawBuilder<boolean>[] {
  const [, counted, last] = /^(\d*?)([0-8])9*$/.exec(prefix) ?? [];
  if (last === undefined) return [sql`${column} like ${`${literal(prefix)}%`}`];
  return [sql`${column} >= ${prefix}`, sql`${column} < ${`${counted}${Number(last) + 1}`}`];
}

const MOST_VALUES = 200;

function limited(values: readonly unknown[]): readonly unknown[] {
  if (values.length <= MOST_VALUES) return values;
  throw new PlatformError('LIMIT_EXCEEDED', `A filter takes at most ${MOST_VALUES} values in one list.`, {
    reason: 'filterTooLong',
    params: { most: MOST_VALUES },
  });
}

function literal(pattern: string): string {
  return pattern.replace(/[\\%_]/g, (sign) => `\\${sign}`);
}
