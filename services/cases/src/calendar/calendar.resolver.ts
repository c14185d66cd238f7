import { LocalDateScalar, type LocalDate, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import { Arg, Ctx, Field, Int, ObjectType, Query, registerEnumType, Resolver } from 'type-graphql';
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
}
