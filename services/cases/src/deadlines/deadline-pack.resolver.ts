import { LocalDateScalar, type LocalDate, type RequestContext } from '@guanjia/kit';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { ChannelEnum, ClockEnum, DeadlineUnitEnum, graphEnum, UrgencyEnum } from '../case/case-enums.ts';
import { addDeadlinePack, endDeadlinePack, readPacks } from './change-packs.ts';
import type { Channel, DeadlineLine, DeadlinePack as Pack, Urgency } from './deadline-pack.ts';
import type { DeadlineClock, DeadlineUnit } from './deadline.rules.ts';
import { uncoveredTimes, untimedClocks, type UncoveredTime } from './pack.rules.ts';

type CountsFrom = 'RECEIPT' | 'ACCEPTANCE';
const CountsFromEnum = graphEnum<CountsFrom>('CountsFrom', 'What a total limit counts from.', [
  'RECEIPT',
  'ACCEPTANCE',
]);

@ObjectType({ description: 'A time limit; the first line of a pack that fits a case counts.' })
class TimeLimitLine {
  @Field(() => ClockEnum) clock!: DeadlineClock;
  @Field(() => [UrgencyEnum], { description: 'Empty: all.' }) urgencies!: Urgency[];
  @Field(() => [String], { description: 'Keys of top-level categories; empty: all.' }) categories!: string[];
  @Field(() => String, { description: 'Stable key of the law’s article or local rule.' }) rule!: string;
  @Field(() => Int) amount!: number;
  @Field(() => DeadlineUnitEnum) unit!: DeadlineUnit;
  @Field(() => Boolean, {
    description: 'Whether a limit that ends on a day off moves to the next working day.',
  })
  roll!: boolean;
  @Field(() => CountsFromEnum) countsFrom!: CountsFrom;
}

@ObjectType({ description: 'Time limits for the cases that come in through these channels in a time.' })
export class DeadlinePack {
  @Field(() => String) key!: string;
  @Field(() => LocalDateScalar) validFrom!: LocalDate;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'The first day that it does not hold any more.',
  })
  validTo?: LocalDate | null;
  @Field(() => [ChannelEnum]) channels!: Channel[];
}

@ObjectType({
  description: 'A time in which no pack times a channel: its cases get 60 days in all and no stages.',
})
class UncoveredPackTime implements UncoveredTime {
  @Field(() => ChannelEnum) channel!: Channel;
  @Field(() => LocalDateScalar) from!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true }) to!: LocalDate | null;
}

@InputType()
class TimeLimitLineInput {
  @Field(() => ClockEnum) clock!: DeadlineClock;
  @Field(() => [UrgencyEnum], { nullable: true }) urgencies?: Urgency[];
  @Field(() => [String], { nullable: true }) categories?: string[];
  @Field(() => String) rule!: string;
  @Field(() => Int) amount!: number;
  @Field(() => DeadlineUnitEnum) unit!: DeadlineUnit;
  @Field(() => Boolean) roll!: boolean;
  @Field(() => CountsFromEnum, { nullable: true, description: 'RECEIPT unless told.' })
  countsFrom?: CountsFrom;
}

@InputType()
class EndDeadlinePackInput {
  @Field(() => String) key!: string;
  @Field(() => LocalDateScalar, { description: 'The first day that it does not hold any more.' })
  validTo!: LocalDate;
  @Field(() => Boolean, { nullable: true, description: 'True: times that no pack covers are meant.' })
  acceptGaps?: boolean;
}

@InputType()
class AddDeadlinePackInput {
  @Field(() => String) key!: string;
  @Field(() => LocalDateScalar, { description: 'Today or later.' }) validFrom!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true }) validTo?: LocalDate;
  @Field(() => [ChannelEnum]) channels!: Channel[];
  @Field(() => [TimeLimitLineInput]) lines!: TimeLimitLineInput[];
  @Field(() => [String], {
    nullable: true,
    description: 'Packs that it takes the place of: they end on the day that it begins.',
  })
  replaces?: string[];
  @Field(() => Boolean, { nullable: true, description: 'True: times that no pack covers are meant.' })
  acceptGaps?: boolean;
}

@ObjectType()
class DeadlinePacksPayload {
  @Field(() => [DeadlinePack]) packs!: Pack[];
  @Field(() => [UncoveredPackTime]) uncovered!: UncoveredTime[];
}

@Resolver(() => DeadlinePack)
export class DeadlinePackResolver {
  @Query(() => [DeadlinePack], { description: 'The rule packs, the oldest first.' })
  deadlinePacks(@Ctx() context: RequestContext): Promise<Pack[]> {
    return readPacks(context.rows);
  }

  @Query(() => [UncoveredPackTime], { description: 'From today on.' })
  async uncoveredPackTimes(@Ctx() context: RequestContext): Promise<UncoveredTime[]> {
    return uncoveredTimes(await readPacks(context.rows), context.clock.today());
  }

  @FieldResolver(() => [TimeLimitLine])
  lines(@Root() { lines }: Pack): TimeLimitLine[] {
    return lines.map((line) => ({
      ...line,
      urgencies: [...(line.urgencies ?? [])],
      categories: [...(line.categories ?? [])],
      countsFrom: line.countsFrom ?? 'RECEIPT',
    }));
  }

  @FieldResolver(() => [ClockEnum], { description: 'Clocks that some of its cases go without.' })
  untimed(@Root() { lines }: Pack): DeadlineClock[] {
    return untimedClocks(lines);
  }

  @Mutation(() => DeadlinePacksPayload, { description: 'For the head of the district.' })
  async addDeadlinePack(
    @Arg('input', () => AddDeadlinePackInput) input: AddDeadlinePackInput,
    @Ctx() context: RequestContext,
  ): Promise<DeadlinePacksPayload> {
    await addDeadlinePack(context, { ...input, lines: input.lines.map(storedLine) });
    return packsNow(context);
  }

  @Mutation(() => DeadlinePacksPayload, { description: 'For the head of the district.' })
  async endDeadlinePack(
    @Arg('input', () => EndDeadlinePackInput) input: EndDeadlinePackInput,
    @Ctx() context: RequestContext,
  ): Promise<DeadlinePacksPayload> {
    await endDeadlinePack(context, input);
    return packsNow(context);
  }
}

/** An empty list fits everything, like one that is absent: only the absent one is stored. */
function storedLine({ urgencies, categories, ...line }: TimeLimitLineInput): DeadlineLine {
  return {
    ...line,
    ...(urgencies?.length ? { urgencies } : {}),
    ...(categories?.length ? { categories } : {}),
  };
}

async function packsNow(context: RequestContext): Promise<DeadlinePacksPayload> {
  const packs = await readPacks(context.rows);
  return { packs, uncovered: uncoveredTimes(packs, context.clock.today()) };
}
