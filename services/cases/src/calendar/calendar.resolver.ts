import type { RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import { Arg, Ctx, Int, Mutation, Query, Resolver } from 'type-graphql';
import { calendarYears, shippedDays, type CalendarYear as Year } from './calendar-years.ts';
import {
  CalendarDay,
  CalendarYear,
  CalendarYearPayload,
  CalendarYearPreview,
  LoadCalendarYearInput,
  type DeadlineMove,
} from './calendar.types.ts';
import type { Recounted } from './deadline-moves.ts';
import { loadCalendarYear, previewCalendarYear } from './load-calendar-year.ts';
import type { CalendarDate } from './working-calendar.rules.ts';

const MOVES_TOLD = 100;

@Resolver()
export class CalendarResolver {
  @Query(() => [CalendarYear], {
    description: 'The loaded years and those that running deadlines wait for, the latest first.',
  })
  calendarYears(@Ctx() context: RequestContext): Promise<Year[]> {
    return calendarYears(context);
  }

  @Query(() => [CalendarDay], {
    description: 'Holidays and make-up working days; empty for a year that is not loaded.',
  })
  calendarDays(@Arg('year', () => Int) year: number, @Ctx() context: RequestContext): Promise<CalendarDay[]> {
    return context.rows<CalendarDay>(sql`
      select date, kind as type, name, source from calendar_day
      where extract(year from date) = ${year} order by date`);
  }

  @Query(() => [CalendarDay], {
    description: 'A year’s arrangement as it came with this version; empty when it did not.',
  })
  shippedCalendarDays(@Arg('year', () => Int) year: number): CalendarDay[] {
    return shippedDays(year).map(told);
  }

  @Query(() => CalendarYearPreview, {
    description: 'What loading a year would change. For administrators of the district.',
  })
  async calendarYearPreview(
    @Arg('input', () => LoadCalendarYearInput) input: LoadCalendarYearInput,
    @Ctx() context: RequestContext,
  ): Promise<CalendarYearPreview> {
    const { added, changed, removed, ...recounted } = await previewCalendarYear(
      context,
      input.year,
      daysOf(input),
    );
    return {
      year: input.year,
      added: added.map(told),
      changed: changed.map(told),
      removed: removed.map(told),
      ...counts(recounted),
    };
  }

  @Mutation(() => CalendarYearPayload, {
    description:
      'Loads a year’s arrangement and recomputes running deadlines. For administrators of the district.',
  })
  async loadCalendarYear(
    @Arg('input', () => LoadCalendarYearInput) input: LoadCalendarYearInput,
    @Ctx() context: RequestContext,
  ): Promise<CalendarYearPayload> {
    return { year: input.year, ...counts(await loadCalendarYear(context, input.year, daysOf(input))) };
  }
}

function daysOf({ source, days }: LoadCalendarYearInput): CalendarDate[] {
  return days.map(({ date, type, name }) => ({ date, kind: type, name, source }));
}

function told({ date, kind, name, source }: CalendarDate): CalendarDay {
  return { date, type: kind, name, source };
}

function counts({ examined, moves }: Recounted): Omit<CalendarYearPayload, 'year'> {
  return {
    examinedDeadlines: examined,
    movedDeadlines: moves.length,
    definiteDeadlines: moves.filter(({ wasProvisional, provisional }) => wasProvisional && !provisional)
      .length,
    moves: moves
      .slice(0, MOVES_TOLD)
      .map(({ subject, number, clock, limit, from, to, wasProvisional, provisional }): DeadlineMove => ({
        caseId: 'caseId' in subject ? subject.caseId : null,
        number,
        clock,
        limit,
        from,
        to,
        wasProvisional,
        provisional,
      })),
  };
}
