import { LocalDateScalar, type LocalDate, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import {
  Arg,
  Ctx,
  Field,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  registerEnumType,
  Resolver,
} from 'type-graphql';
import { loadCalendarYear } from './load-calendar-year.ts';
import type { DayKind } from './working-calendar.rules.ts';

const DayTypeEnum = { OFF: 'OFF', WORK: 'WORK' } as const;
registerEnumType(DayTypeEnum, {
  name: 'DayType',
  description: 'OFF: a public holiday. WORK: a weekend day that is worked (调休).',
});

@ObjectType({ description: 'A day that differs from the weekly rhythm.' })
export class CalendarDay {
  @Field(() => LocalDateScalar) date!: LocalDate;
  @Field(() => DayTypeEnum) type!: DayKind;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'The State Council’s notice.' }) source!: string;
}

@InputType()
class CalendarDayInput {
  @Field(() => LocalDateScalar) date!: LocalDate;
  @Field(() => DayTypeEnum) type!: DayKind;
  @Field(() => String) name!: string;
}

@InputType()
class LoadCalendarYearInput {
  @Field(() => Int) year!: number;
  @Field(() => String, { description: 'Number of the State Council’s notice.' }) source!: string;
  @Field(() => [CalendarDayInput]) days!: CalendarDayInput[];
}

@ObjectType()
class CalendarYearPayload {
  @Field(() => Int) year!: number;
  @Field(() => Int, { description: 'Running deadlines that moved or became definite.' })
  movedDeadlines!: number;
}

@Resolver()
export class CalendarResolver {
  @Query(() => [CalendarDay], {
    description: 'Holidays and make-up working days; empty for a year that is not loaded.',
  })
  calendarDays(@Arg('year', () => Int) year: number, @Ctx() context: RequestContext): Promise<CalendarDay[]> {
    return context.rows<CalendarDay>(sql`
      select date, kind as type, name, source from calendar_day
      where extract(year from date) = ${year} order by date`);
  }

  @Mutation(() => CalendarYearPayload, {
    description: 'Loads a year’s arrangement and recomputes running deadlines.',
  })
  async loadCalendarYear(
    @Arg('input', () => LoadCalendarYearInput) { year, source, days }: LoadCalendarYearInput,
    @Ctx() context: RequestContext,
  ): Promise<CalendarYearPayload> {
    const dates = days.map(({ date, type, name }) => ({ date, kind: type, name, source }));
    return { year, movedDeadlines: await loadCalendarYear(context, year, dates) };
  }
}
