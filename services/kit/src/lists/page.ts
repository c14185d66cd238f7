import { ArgsType, Directive, Field, Int, ObjectType, registerEnumType } from 'type-graphql';
import { PlatformError } from '../errors/platform-error.ts';

export enum SortDirection {
  ASC = 'ASC',
  DESC = 'DESC',
}

registerEnumType(SortDirection, { name: 'SortDirection' });

/** The arguments of every connection. */
@ArgsType()
export class PageArgs {
  @Field(() => Int, { nullable: true, description: 'How many from the start, 1 to 100; 20 unless told.' })
  first?: number;
  @Field(() => String, { nullable: true, description: 'Only what comes after this cursor.' })
  after?: string;
  @Field(() => Int, { nullable: true, description: 'How many from the end, 1 to 100.' })
  last?: number;
  @Field(() => String, { nullable: true, description: 'Only what comes before this cursor.' })
  before?: string;
}

@Directive('@shareable')
@ObjectType()
export class PageInfo {
  @Field(() => Boolean) hasNextPage!: boolean;
  @Field(() => Boolean) hasPreviousPage!: boolean;
  @Field(() => String, { nullable: true }) startCursor?: string | null;
  @Field(() => String, { nullable: true }) endCursor?: string | null;
}

export interface Window {
  size: number;
  backwards: boolean;
  /** The order values and the id of the row to go on from. */
  from: readonly (string | number | boolean)[] | null;
}

const DEFAULT_SIZE = 20;
const LARGEST_SIZE = 100;

/** What a page asks for. Throws INVALID_INPUT or LIMIT_EXCEEDED with the argument's name. */
export function windowOf({ first, after, last, before }: PageArgs, orderKey: string): Window {
  const backwards = last !== undefined && last !== null;
  if (backwards && first !== undefined && first !== null) {
    throw new PlatformError('INVALID_INPUT', 'Give first or last, not both.', {
      reason: 'pageAmbiguous',
      field: 'last',
    });
  }
  const size = (backwards ? last : first) ?? DEFAULT_SIZE;
  if (size < 1 || size > LARGEST_SIZE) {
    throw new PlatformError('LIMIT_EXCEEDED', `A page holds 1 to ${LARGEST_SIZE} rows, not ${size}.`, {
      reason: 'pageSize',
      field: backwards ? 'last' : 'first',
      params: { most: LARGEST_SIZE },
    });
  }
  const cursor = backwards ? before : after;
  return { size, backwards, from: cursor ? readCursor(cursor, orderKey) : null };
}

/** A cursor names the order it was made in: one of another order is refused rather than misread. */
export function makeCursor(orderKey: string, values: readonly unknown[]): string {
  return Buffer.from(JSON.stringify([orderKey, ...values])).toString('base64url');
}

function readCursor(cursor: string, orderKey: string): (string | number | boolean)[] {
  try {
    const [key, ...values] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as (
      string | number | boolean
    )[];
    const places = orderKey.split(',').length + 1;
    const plain = values.every((value) => ['string', 'number', 'boolean'].includes(typeof value));
    if (key === orderKey && values.length === places && plain) return values;
  } catch {
    // Falls through to the one answer for every cursor that is not ours.
  }
  throw new PlatformError(
    'INVALID_INPUT',
    'This cursor belongs to another list or another order: start from the first page.',
    {
      reason: 'cursorInvalid',
      field: 'after',
    },
  );
}
