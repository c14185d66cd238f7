import { addDays, LocalDateScalar, PlatformError, type LocalDate, type RequestContext } from '@guanjia/kit';
import { Field, InputType } from 'type-graphql';

@InputType({ description: 'Both days included. Without from: since ever; without to: until today.' })
export class PeriodInput {
  @Field(() => LocalDateScalar, { nullable: true }) from?: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true }) to?: LocalDate;
}

export interface Period {
  readonly from: LocalDate | null;
  /** Figures are as of the end of this day, and never of a day to come. */
  readonly to: LocalDate;
}

export function periodOf(context: RequestContext, input: PeriodInput | null | undefined): Period {
  const today = context.clock.today();
  const to = input?.to && input.to < today ? input.to : today;
  const from = input?.from ?? null;
  if (from !== null && from > to) {
    throw new PlatformError('INVALID_INPUT', 'The period begins after it ends.', {
      reason: 'periodReversed',
      field: 'period',
    });
  }
  return { from, to };
}

export function isFirst(day: LocalDate): boolean {
  return day.endsWith('-01');
}

export function isMonthEnd(day: LocalDate): boolean {
  return isFirst(addDays(day, 1));
}

export function monthOf(day: LocalDate): LocalDate {
  return `${day.slice(0, 7)}-01`;
}
