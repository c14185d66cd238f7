import { addDays, startOfDay, type LocalDate } from '@guanjia/kit';
import type { WorkingCalendar } from '../calendar/working-calendar.rules.ts';
import { recomputed, type ComputedDeadline, type DeadlineExplanation } from '../deadlines/deadline.rules.ts';

/** Days that a hearing took, both ends counted. */
export interface HearingDays {
  readonly from: LocalDate;
  readonly to: LocalDate;
}

/** Whether a hearing lies after the request and after those held before it, and is over today. */
export function hearingFits(
  { from, to }: HearingDays,
  {
    after,
    today,
    held,
  }: { readonly after: LocalDate; readonly today: LocalDate; readonly held: readonly HearingDays[] },
): boolean {
  const earlier = held.at(-1)?.to;
  return from <= to && to <= today && from > after && (earlier === undefined || from > earlier);
}

/** The deadline of an opinion with the hearings' days not counted. */
export function withHearings(
  explanation: DeadlineExplanation,
  hearings: readonly HearingDays[],
  calendar: WorkingCalendar,
): ComputedDeadline {
  const pauses = hearings.map(({ from, to }) => ({
    pausedAt: startOfDay(from).toISOString(),
    resumedAt: startOfDay(addDays(to, 1)).toISOString(),
  }));
  return recomputed(explanation, calendar, pauses);
}
