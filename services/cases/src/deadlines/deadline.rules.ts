import { localDateIn, type LocalDate } from '@guanjia/kit';
import type { WorkingCalendar } from '../calendar/working-calendar.rules.ts';
import { endAfterExtension, type ClockExtension, type ExtensionExplained } from './clock-extension.rules.ts';
import { endAfterPause, type ClockPause, type PauseExplained } from './clock-pause.rules.ts';
import { endOf, type LimitEnd } from './limit-end.rules.ts';

export const deadlineClocks = ['ACCEPT', 'DISPATCH', 'HANDLE', 'FOLLOW_UP', 'TOTAL'] as const;
export type DeadlineClock = (typeof deadlineClocks)[number];

export const deadlineUnits = ['HOURS', 'WORKING_HOURS', 'WORKING_DAYS', 'NATURAL_DAYS'] as const;
export type DeadlineUnit = (typeof deadlineUnits)[number];

/** A time limit: `rule` is the stable key of the law article or local policy it comes from. */
export interface TimeLimit {
  readonly rule: string;
  readonly amount: number;
  readonly unit: DeadlineUnit;
  /** Whether a limit in natural days that ends on a day off moves to the next working day. */
  readonly roll: boolean;
}

/** Why a deadline is when it is; enough to say it as one sentence in any language. */
export interface DeadlineExplanation extends TimeLimit {
  readonly from: LocalDate;
  readonly fromAt: string;
  readonly unrolledEnd: LocalDate;
  readonly rolled: boolean;
  /** The public holiday that `unrolledEnd` falls into; null on a plain weekend or a working day. */
  readonly holidayName: string | null;
  /** Years whose holiday notices are not loaded and could still move the end. */
  readonly provisionalYears: readonly number[];
  /** How the end moved each time that the clock stood still, in order. Absent: it never did. */
  readonly pauses?: readonly PauseExplained[];
  /** How the end moved when the limit was prolonged. Absent: it never was. */
  readonly extension?: ExtensionExplained;
}

export interface ComputedDeadline {
  readonly dueOn: LocalDate;
  readonly dueAt: Date;
  /** True when the calendar of a year involved is not loaded yet: the date may still move. */
  readonly provisional: boolean;
  readonly explanation: DeadlineExplanation;
}

/**
 * When a limit that starts at `from` ends. The first day is not counted (民法典 art. 201); a limit in days is
 * kept until the end of its last day. Each pause, in order, leaves the time that was left for afterwards.
 */
export function deadline(
  limit: TimeLimit,
  from: Date,
  calendar: WorkingCalendar,
  pauses: readonly ClockPause[] = [],
): ComputedDeadline {
  if (!Number.isSafeInteger(limit.amount) || limit.amount < 1) {
    throw new RangeError(`A time limit is a whole number of at least 1, not ${limit.amount}`);
  }
  return computed(limit, { from, pauses }, calendar);
}

/** A deadline anew, from its own explanation: over another calendar, or with a pause more. An extension stays. */
export function recomputed(
  explanation: DeadlineExplanation,
  calendar: WorkingCalendar,
  pauses: readonly ClockPause[] = explanation.pauses ?? [],
): ComputedDeadline {
  const { extension } = explanation;
  return computed(explanation, { from: new Date(explanation.fromAt), pauses, extension }, calendar);
}

/** A deadline with the time that was granted on top. Throws when it was prolonged before: once is all there is. */
export function prolonged(
  explanation: DeadlineExplanation,
  calendar: WorkingCalendar,
  extension: ClockExtension,
): ComputedDeadline {
  if (explanation.extension) throw new RangeError('A limit is prolonged once at the most');
  const { fromAt, pauses = [] } = explanation;
  return computed(explanation, { from: new Date(fromAt), pauses, extension }, calendar);
}

/** What happened to a limit. */
interface Course {
  readonly from: Date;
  readonly pauses: readonly ClockPause[];
  readonly extension?: ClockExtension | undefined;
}

function computed(
  limit: TimeLimit,
  { from, pauses, extension }: Course,
  calendar: WorkingCalendar,
): ComputedDeadline {
  const watched = watching(calendar);
  let end: LimitEnd = endOf(limit, from, watched.calendar);
  let prolonging: ExtensionExplained | null = null;
  const prolong = ({ rule, days, grantedAt }: ClockExtension) => {
    const after = endAfterExtension(limit, end, { rule, days, grantedAt }, watched.calendar);
    prolonging = { rule, days, grantedAt, from: end.dueOn, to: after.dueOn };
    end = after;
  };
  const explained: PauseExplained[] = [];
  for (const pause of pauses) {
    if (extension && !prolonging && new Date(extension.grantedAt) <= new Date(pause.pausedAt))
      prolong(extension);
    const after = endAfterPause(limit, end, pause, watched.calendar);
    explained.push({
      pausedAt: pause.pausedAt,
      resumedAt: pause.resumedAt,
      remaining: after.remaining,
      from: end.dueOn,
      to: after.end.dueOn,
    });
    end = after.end;
  }
  if (extension && !prolonging) prolong(extension);
  const provisionalYears = watched.unknownYears();
  return {
    dueOn: end.dueOn,
    dueAt: end.dueAt,
    provisional: provisionalYears.length > 0,
    explanation: {
      rule: limit.rule,
      amount: limit.amount,
      unit: limit.unit,
      roll: limit.roll,
      from: localDateIn(from),
      fromAt: from.toISOString(),
      unrolledEnd: end.unrolledEnd,
      rolled: end.unrolledEnd !== end.dueOn,
      holidayName: end.holidayName,
      provisionalYears,
      ...(explained.length > 0 ? { pauses: explained } : {}),
      ...(prolonging ? { extension: prolonging } : {}),
    },
  };
}

function watching(calendar: WorkingCalendar): { calendar: WorkingCalendar; unknownYears(): number[] } {
  const unknown = new Set<number>();
  return {
    calendar: {
      day(date) {
        const day = calendar.day(date);
        if (day.awaits !== null) unknown.add(day.awaits);
        return day;
      },
    },
    unknownYears: () => [...unknown].sort((a, b) => a - b),
  };
}
