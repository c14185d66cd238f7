import { DateTimeScalar, LocalDateScalar, type LocalDate } from '@guanjia/kit';
import { Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ClockEnum, graphEnum } from '../case/case-enums.ts';
import type { DeadlineClock } from '../deadlines/deadline.rules.ts';
import { otherLimits, type OtherLimit } from './deadline-moves.ts';
import type { DayKind } from './working-calendar.rules.ts';

const OtherLimitEnum = graphEnum('OtherLimit', 'A running limit that is no clock of a case.', otherLimits);

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

@ObjectType({ description: 'A year of the calendar: loaded, or one that running deadlines wait for.' })
export class CalendarYear {
  @Field(() => Int) year!: number;
  @Field(() => Boolean) loaded!: boolean;
  @Field(() => [String], { description: 'The State Council’s notices.' }) sources!: string[];
  @Field(() => Int) daysOff!: number;
  @Field(() => Int, { description: 'Weekend days that are worked (调休).' }) daysWorked!: number;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Null: it came with the platform.' })
  loadedAt?: string | null;
  @Field(() => String, { nullable: true }) loadedBy?: string | null;
  @Field(() => Int, { description: 'Running deadlines that are provisional until it is loaded.' })
  waiting!: number;
  @Field(() => Boolean, { description: 'Whether this version brings its arrangement.' }) shipped!: boolean;
}

@InputType()
class CalendarDayInput {
  @Field(() => LocalDateScalar) date!: LocalDate;
  @Field(() => DayTypeEnum) type!: DayKind;
  @Field(() => String) name!: string;
}

@InputType()
export class LoadCalendarYearInput {
  @Field(() => Int) year!: number;
  @Field(() => String, { description: 'Number of the State Council’s notice.' }) source!: string;
  @Field(() => [CalendarDayInput], {
    description: 'All of the year; those of its New Year may lie in the December before.',
  })
  days!: CalendarDayInput[];
}

@ObjectType({ description: 'A running deadline that another calendar moves or makes definite.' })
export class DeadlineMove {
  @Field(() => ID, { nullable: true, description: 'Null for a collective petition.' }) caseId?: string | null;
  @Field(() => String, { description: 'Of the case, the supervision order or the collective petition.' })
  number!: string;
  @Field(() => ClockEnum, { nullable: true, description: 'Null where another limit runs.' })
  clock?: DeadlineClock | null;
  @Field(() => OtherLimitEnum, { nullable: true, description: 'Null for a clock of a case.' })
  limit?: OtherLimit | null;
  @Field(() => LocalDateScalar) from!: LocalDate;
  @Field(() => LocalDateScalar) to!: LocalDate;
  @Field(() => Boolean) wasProvisional!: boolean;
  @Field(() => Boolean) provisional!: boolean;
}

@ObjectType({ description: 'Running deadlines, counted again.' })
class DeadlineRecount {
  @Field(() => Int, { description: 'How many running deadlines were counted again.' })
  examinedDeadlines!: number;
  @Field(() => Int, { description: 'Running deadlines that moved or became definite.' })
  movedDeadlines!: number;
  @Field(() => Int, { description: 'Those that were provisional and are no longer.' })
  definiteDeadlines!: number;
  @Field(() => [DeadlineMove], { description: 'The first hundred.' }) moves!: DeadlineMove[];
}

@ObjectType()
export class CalendarYearPayload extends DeadlineRecount {
  @Field(() => Int) year!: number;
}

@ObjectType({ description: 'What loading a year would change; nothing is written.' })
export class CalendarYearPreview extends DeadlineRecount {
  @Field(() => Int) year!: number;
  @Field(() => [CalendarDay]) added!: CalendarDay[];
  @Field(() => [CalendarDay], { description: 'Days of another kind or name than now.' })
  changed!: CalendarDay[];
  @Field(() => [CalendarDay], { description: 'Days that follow the week again.' }) removed!: CalendarDay[];
}
