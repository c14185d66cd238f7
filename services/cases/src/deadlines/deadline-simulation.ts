import { daysBetween, localDateIn, type LocalDate } from '@guanjia/kit';
import type { DeadlineState } from '../case/case-enums.ts';
import type { DeadlineRow } from '../case/case-parts.ts';
import { caseLife } from '../life/case-life.ts';
import type { ClockPause } from './clock-pause.rules.ts';
import { deadlineLine, type DeadlineSubject } from './deadline-pack.ts';
import { recomputed, type DeadlineClock, type DeadlineExplanation } from './deadline.rules.ts';
import type { RuleBook } from './rule-book.ts';

/** When the steps of a thought-of case are taken; null: not yet. */
export interface SimulatedTimes {
  readonly receivedAt: Date;
  readonly acceptedAt: Date | null;
  readonly assignedAt: Date | null;
  readonly handleBy: LocalDate | null;
  readonly resolvedAt: Date | null;
  readonly followedUpAt: Date | null;
  readonly pauses: readonly ClockPause[];
}

const MOST_PAUSES = 10;

/** The name of the first time that lies before an earlier one; null when all are in order. */
export function disorderOf(times: SimulatedTimes): string | null {
  const { receivedAt, acceptedAt, assignedAt, resolvedAt, followedUpAt, pauses } = times;
  let last = receivedAt;
  for (const [name, time] of Object.entries({ acceptedAt, assignedAt, resolvedAt, followedUpAt })) {
    if (!time) continue;
    if (time < last) return name;
    last = time;
  }
  let end = acceptedAt ?? receivedAt;
  for (const { pausedAt, resumedAt } of pauses) {
    if (new Date(pausedAt) < end || resumedAt < pausedAt) return 'suspensions';
    end = new Date(resumedAt);
  }
  return pauses.length > MOST_PAUSES ? 'suspensions' : null;
}

/** Every deadline of a thought-of case whose start is known, in the order of the clocks. */
export function simulated(
  book: RuleBook,
  subject: DeadlineSubject,
  times: SimulatedTimes,
  now: Date,
): Omit<DeadlineRow, 'caseId'>[] {
  const accepted = times.acceptedAt ?? times.receivedAt;
  const countsFromAcceptance = deadlineLine(book.packs, subject, 'TOTAL')?.countsFrom === 'ACCEPTANCE';
  const spans: readonly [DeadlineClock, Date | null, Date | null][] = [
    ['ACCEPT', times.receivedAt, times.acceptedAt],
    ['DISPATCH', times.acceptedAt, times.assignedAt],
    ['HANDLE', times.handleBy && times.assignedAt, times.resolvedAt],
    ['FOLLOW_UP', times.resolvedAt, times.followedUpAt],
    ['TOTAL', countsFromAcceptance ? accepted : times.receivedAt, times.resolvedAt],
  ];
  return spans.flatMap(([clock, start, stop]) => {
    const limit = start && limitOf(book, subject, clock, { start, handleBy: times.handleBy });
    if (!start || !limit) return [];
    // The same clocks stand still as in a real case: the declaration of its life names them.
    const paused = caseLife.SUSPEND.pauses?.includes(clock) ? times.pauses : [];
    const pauses = paused.filter(({ pausedAt }) => isBetween(new Date(pausedAt), start, stop));
    const computed = recomputed(limit, book.calendar, pauses);
    const state: DeadlineState = computed.dueAt < (stop ?? now) ? 'MISSED' : stop ? 'MET' : 'RUNNING';
    return [{ ...computed, clock, state, dueAt: computed.dueAt.toISOString() }];
  });
}

function isBetween(time: Date, start: Date, stop: Date | null): boolean {
  return time >= start && (!stop || time <= stop);
}

function limitOf(
  { packs }: RuleBook,
  subject: DeadlineSubject,
  clock: DeadlineClock,
  { start, handleBy }: { start: Date; handleBy: LocalDate | null },
): DeadlineExplanation | null {
  const from = localDateIn(start);
  const base = {
    from,
    fromAt: start.toISOString(),
    unrolledEnd: from,
    rolled: false,
    holidayName: null,
    provisionalYears: [],
  };
  if (clock === 'HANDLE') {
    if (!handleBy || handleBy < from) return null;
    return {
      ...base,
      rule: 'local.assignment',
      amount: daysBetween(from, handleBy),
      unit: 'NATURAL_DAYS',
      roll: false,
    };
  }
  const line = deadlineLine(packs, subject, clock);
  return line && { ...base, rule: line.rule, amount: line.amount, unit: line.unit, roll: line.roll };
}
