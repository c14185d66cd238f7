import { sql } from 'kysely';
import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { PlatformError } from '../errors/platform-error.ts';
import { requireClientScope } from '../identity/caller.ts';
import { DateTimeScalar, DivisionCodeScalar, JSONScalar, SafeIntScalar } from '../scalars/scalars.ts';
import type { RequestContext } from '../subgraph/request-context.ts';

@Directive('@shareable')
@ObjectType({ description: 'Something that happened, as it was written in the transaction of the change.' })
export class DomainEvent {
  @Field(() => SafeIntScalar, {
    description: 'Its place in this service’s feed; later commits have higher ones.',
  })
  position!: number;
  @Field(() => String) type!: string;
  @Field(() => ID, { description: 'The thing that it happened to.' }) subjectId!: string;
  @Field(() => DivisionCodeScalar) divisionCode!: string;
  @Field(() => DateTimeScalar) occurredAt!: string;
  @Field(() => JSONScalar, { description: 'The whole state that a reader needs.' }) data!: Record<
    string,
    unknown
  >;
}

/** The data of the events of certain types, of each subject the newest: for types whose events carry the whole state. */
export function newestOf<Data = Record<string, unknown>>(
  events: readonly DomainEvent[],
  ...types: string[]
): Data[] {
  const bySubject = new Map<string, Data>();
  for (const { type, subjectId, data } of events) {
    if (types.includes(type)) bySubject.set(subjectId, data as Data);
  }
  return [...bySubject.values()];
}

@Directive('@shareable')
@ObjectType({
  description:
    'A stretch of a feed. Ask again after lastPosition; an empty one means that you are up to date.',
})
export class DomainEventPage {
  @Field(() => [DomainEvent]) events!: DomainEvent[];
  @Field(() => SafeIntScalar) lastPosition!: number;
  @Field(() => String, {
    description:
      'The database whose feed it is. Another one than before: begin anew, positions mean something else.',
  })
  sourceId!: string;
  @Field(() => SafeIntScalar, {
    description: 'How far the feed goes. Less than where you are: the source was restored to an older state.',
  })
  headPosition!: number;
  @Field(() => String, {
    nullable: true,
    description: 'A mark of the event after which this stretch begins: the lastMark that you got with it.',
  })
  afterMark?: string | null;
  @Field(() => String, { nullable: true, description: 'A mark of the last event.' })
  lastMark?: string | null;
}

const LARGEST_STRETCH = 500;

/**
 * The events that the caller may see after a position, in the order of their commits.
 * `first` is 1 to 500, 100 unless told. Masked data only: events never carry personal data in the clear.
 */
export async function readFeed(
  context: RequestContext,
  after: number | null | undefined,
  first: number | null | undefined,
): Promise<DomainEventPage> {
  requireClientScope(context.caller, 'events:read');
  const size = first ?? 100;
  if (size < 1 || size > LARGEST_STRETCH) {
    throw new PlatformError('LIMIT_EXCEEDED', `A stretch of the feed holds 1 to ${LARGEST_STRETCH} events.`, {
      reason: 'pageSize',
      field: 'first',
      params: { most: LARGEST_STRETCH },
    });
  }
  await context.sequence();
  const rows = await context.rows<DomainEvent & { position: string | number }>(sql`
    select position, type, subject_id as "subjectId", division_code as "divisionCode", occurred_at as "occurredAt", data
    from outbox_event where position > ${after ?? 0} order by position limit ${sql.lit(size)}`);
  const events = rows.map((row) => ({ ...row, position: Number(row.position) }));
  const lastPosition = events.at(-1)?.position ?? after ?? 0;
  const [state] = await context.rows<Omit<DomainEventPage, 'events' | 'lastPosition'>>(sql`
    select source_id as "sourceId", head_position as "headPosition", after_mark as "afterMark", last_mark as "lastMark"
    from feed_state(${after ?? 0}, ${lastPosition})`);
  if (!state) throw new Error('This database has no identity: run its steps.');
  return { events, lastPosition, ...state, headPosition: Number(state.headPosition) };
}
