import { DateTimeScalar, localDateIn, PlatformError, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import { Arg, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { ChannelEnum, UrgencyEnum } from '../case/case-enums.ts';
import type { DeadlineRow } from '../case/case-parts.ts';
import { Deadline } from '../case/case.type.ts';
import type { Channel, Urgency } from './deadline-pack.ts';
import { deadlineOf, readRuleBook } from './rule-book.ts';

@InputType()
export class DeadlinePreviewInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Now unless told.' }) receivedAt?: string;
  @Field(() => ChannelEnum) channel!: Channel;
  @Field(() => ID, { nullable: true }) categoryId?: string;
  @Field(() => UrgencyEnum, { nullable: true, description: 'NORMAL unless told.' }) urgency?: Urgency;
}

@Resolver()
export class DeadlinePreviewResolver {
  @Query(() => [Deadline], {
    description:
      'The acceptance and total deadlines that a case registered like this would get, accepted at once.',
  })
  async deadlinePreview(
    @Arg('input', () => DeadlinePreviewInput) input: DeadlinePreviewInput,
    @Ctx() context: RequestContext,
  ): Promise<Omit<DeadlineRow, 'caseId'>[]> {
    const from = input.receivedAt ? new Date(input.receivedAt) : context.clock.now();
    const receivedOn = localDateIn(from);
    const book = await readRuleBook(context.rows, receivedOn);
    const category = input.categoryId ? await topCode(context, input.categoryId) : '';
    const subject = {
      channel: input.channel,
      urgency: input.urgency ?? 'NORMAL',
      category,
      receivedOn,
    } as const;
    return (['ACCEPT', 'TOTAL'] as const).flatMap((clock) => {
      const computed = deadlineOf(book, subject, clock, from);
      return computed
        ? [{ ...computed, clock, state: 'RUNNING' as const, dueAt: computed.dueAt.toISOString() }]
        : [];
    });
  }
}

async function topCode(context: RequestContext, categoryId: string): Promise<string> {
  const [row] = await context.rows<{ top: string }>(
    sql`select top_code as top from case_category where id = ${categoryId}`,
  );
  if (row) return row.top;
  throw new PlatformError('NOT_FOUND', `There is no category ${categoryId}.`, {
    reason: 'categoryNotFound',
    field: 'categoryId',
  });
}
