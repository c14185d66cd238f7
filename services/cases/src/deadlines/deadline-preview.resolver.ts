import {
  DateTimeScalar,
  localDateIn,
  LocalDateScalar,
  PlatformError,
  type LocalDate,
  type RequestContext,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { Arg, Ctx, Field, ID, InputType, Query, Resolver } from 'type-graphql';
import { ChannelEnum, UrgencyEnum } from '../case/case-enums.ts';
import type { DeadlineRow } from '../case/case-parts.ts';
import { Deadline } from '../case/case.type.ts';
import type { Channel, Urgency } from './deadline-pack.ts';
import { disorderOf, simulated } from './deadline-simulation.ts';
import { readRuleBook } from './rule-book.ts';
import type { CaseCategoryTable } from '../generated/tables.ts';

@InputType({ description: 'A time in which the case is suspended.' })
class SuspensionInput {
  @Field(() => DateTimeScalar) from!: string;
  @Field(() => DateTimeScalar) to!: string;
}

@InputType()
export class DeadlinePreviewInput {
  @Field(() => DateTimeScalar, { nullable: true, description: 'Now unless told.' }) receivedAt?: string;
  @Field(() => ChannelEnum) channel!: Channel;
  @Field(() => ID, { nullable: true }) categoryId?: string;
  @Field(() => UrgencyEnum, { nullable: true, description: 'NORMAL unless told.' }) urgency?: Urgency;
  @Field(() => DateTimeScalar, { nullable: true, description: 'At once unless told. Starts dispatch.' })
  acceptedAt?: string;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Ends dispatch, and with handleBy starts handling.',
  })
  assignedAt?: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The date that the person gets.' })
  handleBy?: LocalDate;
  @Field(() => DateTimeScalar, {
    nullable: true,
    description: 'Ends handling and the whole; starts follow-up.',
  })
  resolvedAt?: string;
  @Field(() => DateTimeScalar, { nullable: true }) followedUpAt?: string;
  @Field(() => [SuspensionInput], { nullable: true, description: 'In order, at most ten.' })
  suspensions?: SuspensionInput[];
}

@Resolver()
export class DeadlinePreviewResolver {
  @Query(() => [Deadline], {
    description:
      'The deadlines that a case registered like this would get: acceptance and the whole, and each stage whose start is given.',
  })
  async deadlinePreview(
    @Arg('input', () => DeadlinePreviewInput) input: DeadlinePreviewInput,
    @Ctx() context: RequestContext,
  ): Promise<Omit<DeadlineRow, 'caseId'>[]> {
    const { channel, categoryId, urgency = 'NORMAL', handleBy, suspensions = [] } = input;
    const at = (text: string | undefined) => (text ? new Date(text) : null);
    const now = context.clock.now();
    const receivedAt = at(input.receivedAt) ?? now;
    const receivedOn = localDateIn(receivedAt);
    const book = await readRuleBook(context.rows, receivedOn, context.clock.today());
    const category = categoryId ? await topCode(context, categoryId) : '';
    const times = {
      receivedAt,
      acceptedAt: at(input.acceptedAt),
      assignedAt: at(input.assignedAt),
      handleBy: handleBy ?? null,
      resolvedAt: at(input.resolvedAt),
      followedUpAt: at(input.followedUpAt),
      pauses: suspensions.map(({ from, to }) => ({ pausedAt: from, resumedAt: to })),
    };
    const wrong = disorderOf(times);
    if (wrong) {
      throw new PlatformError('INVALID_INPUT', `Give the times in their order; ${wrong} is not.`, {
        reason: 'timesOutOfOrder',
        field: wrong,
      });
    }
    return simulated(book, { channel, urgency, category, receivedOn }, times, now);
  }
}

async function topCode(context: RequestContext, categoryId: string): Promise<string> {
  const [row] = await context.rows<{ top: CaseCategoryTable['topCode'] }>(
    sql`select top_code as top from case_category where id = ${categoryId}`,
  );
  if (row) return row.top;
  throw new PlatformError('NOT_FOUND', `There is no category ${categoryId}.`, {
    reason: 'categoryNotFound',
    field: 'categoryId',
  });
}
