import { daysBetween, localDateIn, type LocalDate } from '@guanjia/kit';
import { endOfShanghaiDay } from '../calendar/office-time.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.rules.ts';
import { deadlineLine, type DeadlineSubject } from '../deadlines/deadline-pack.ts';
import { recomputed, type ComputedDeadline, type DeadlineClock } from '../deadlines/deadline.rules.ts';
import { deadlineOf, type RuleBook } from '../deadlines/rule-book.ts';
import { isOpen } from '../life/case-life.ts';
import type { CaseFile, StepTaken } from './case-file.ts';
import type { CaseDeadlineRecord, CaseRecord } from './case.entity.ts';

/** What decides a case's time limits; `category` is the code of the top-level category. */
function deadlineSubject(record: CaseRecord, category: string): DeadlineSubject {
  return { channel: record.channel, urgency: record.urgency, category, receivedOn: record.receivedOn };
}

/** Ends clocks: judged by whether they were kept, or dropped because their work fell away. */
export function stopClocks(
  file: CaseFile,
  clocks: readonly DeadlineClock[],
  at: Date,
  how: 'judged' | 'dropped',
): void {
  for (const running of file.deadlines) {
    if (running.stoppedAt || !clocks.includes(running.clock)) continue;
    running.stoppedAt = at;
    running.pausedAt = null;
    if (how === 'dropped') running.outcome = 'DROPPED';
    else running.outcome = at.getTime() <= running.dueAt.getTime() ? 'MET' : 'MISSED';
  }
}

/** Lets clocks stand still: their dates stay as they are until the case is resumed. */
export function pauseClocks(file: CaseFile, clocks: readonly DeadlineClock[], at: Date): void {
  for (const running of file.deadlines) {
    if (!running.stoppedAt && !running.pausedAt && clocks.includes(running.clock)) running.pausedAt = at;
  }
}

/** Lets paused clocks go on with the time that was left. */
export function resumeClocks(
  file: CaseFile,
  clocks: readonly DeadlineClock[],
  at: Date,
  calendar: WorkingCalendar,
): void {
  for (const paused of file.deadlines) {
    if (!paused.pausedAt || !clocks.includes(paused.clock)) continue;
    const pauses = [
      ...(paused.explanation.pauses ?? []),
      { pausedAt: paused.pausedAt.toISOString(), resumedAt: at.toISOString() },
    ];
    Object.assign(paused, recomputed(paused.explanation, calendar, pauses), { pausedAt: null });
  }
}

/** Starts a clock of a case; empty when its pack does not time it. */
export function startClock(
  file: CaseFile,
  clock: DeadlineClock,
  taken: StepTaken,
  book: RuleBook,
  category: string,
): Omit<CaseDeadlineRecord, 'id'>[] {
  const { record } = file;
  const computed = clock === 'HANDLE' ? assigned(taken) : timed(record, clock, taken, book, category);
  if (!computed) return [];
  for (const earlier of file.deadlines) if (earlier.clock === clock) earlier.isCurrent = false;
  file.deadlines = file.deadlines.filter((earlier) => earlier.isCurrent);
  return [
    {
      caseId: record.id,
      divisionCode: record.divisionCode,
      clock,
      startedAt: new Date(computed.explanation.fromAt),
      dueOn: computed.dueOn,
      dueAt: computed.dueAt,
      provisional: computed.provisional,
      explanation: computed.explanation,
      stoppedAt: null,
      pausedAt: null,
      outcome: null,
      isCurrent: true,
    },
  ];
}

function timed(
  record: CaseRecord,
  clock: DeadlineClock,
  taken: StepTaken,
  book: RuleBook,
  category: string,
): ComputedDeadline | null {
  const subject = deadlineSubject(record, category);
  if (clock === 'TOTAL' && taken.action !== 'REOPEN') {
    // A petition's total limit counts from acceptance (信访工作条例 art. 34), a hotline case's from receipt.
    const countsFrom = deadlineLine(book.packs, subject, clock)?.countsFrom ?? 'RECEIPT';
    if (countsFrom !== (taken.action === 'ACCEPT' ? 'ACCEPTANCE' : 'RECEIPT')) return null;
  }
  return deadlineOf(book, subject, clock, taken.action === 'REGISTER' ? record.receivedAt : taken.at);
}

/** The date that the dispatcher set for the person who got the case. */
function assigned({ at, dueOn }: StepTaken): ComputedDeadline | null {
  return dueOn ? personal(at, dueOn) : null;
}

/** A person's limit from the moment of assignment to a date, at the earliest that same day. */
function personal(at: Date, wanted: LocalDate): ComputedDeadline {
  const from = localDateIn(at);
  const dueOn = wanted < from ? from : wanted;
  return {
    dueOn,
    dueAt: endOfShanghaiDay(dueOn),
    provisional: false,
    explanation: {
      rule: 'local.assignment',
      amount: daysBetween(from, dueOn),
      unit: 'NATURAL_DAYS',
      roll: false,
      from,
      fromAt: at.toISOString(),
      unrolledEnd: dueOn,
      rolled: false,
      holidayName: null,
      provisionalYears: [],
    },
  };
}

/**
 * Times the clocks anew that have not stopped, after what decides the limits was corrected: each keeps its start, its
 * pauses and the time that was granted on top. A clock that is timed no more keeps the limit it has.
 */
export function retimeClocks(file: CaseFile, book: RuleBook, category: string): void {
  const { record } = file;
  const subject = deadlineSubject(record, category);
  const running = file.deadlines.filter(({ stoppedAt }) => !stoppedAt);
  for (const clock of running) {
    const line = clock.clock === 'HANDLE' ? null : deadlineLine(book.packs, subject, clock.clock);
    if (!line) continue;
    const { rule, amount, unit, roll } = line;
    Object.assign(clock, recomputed({ ...clock.explanation, rule, amount, unit, roll }, book.calendar));
  }
  refreshDue(file, []);
  const handle = running.find(({ clock }) => clock === 'HANDLE');
  // Nobody's own date lies after the case's.
  if (handle && handle.dueOn > record.dueOn) {
    Object.assign(handle, personal(new Date(handle.explanation.fromAt), record.dueOn));
  }
}

/** The case is due when its total clock is; before that one starts, when it must be accepted. */
export function refreshDue(file: CaseFile, started: readonly Omit<CaseDeadlineRecord, 'id'>[]): void {
  const current = [...file.deadlines, ...started];
  refreshAnswer(
    file.record,
    current.find((one) => one.clock === 'ACCEPT'),
  );
  if (!isOpen(file.record.state)) return;
  const due = current.find((one) => one.clock === 'TOTAL') ?? current.find((one) => one.clock === 'ACCEPT');
  if (!due) return;
  file.record.dueOn = due.dueOn;
  file.record.dueAt = due.dueAt;
  file.record.dueProvisional = due.provisional;
}

/** Until when the case is to be accepted or refused, and once it was, whether in time. */
function refreshAnswer(
  record: CaseRecord,
  clock: Pick<CaseDeadlineRecord, 'dueAt' | 'outcome'> | undefined,
): void {
  if (!clock) return;
  record.acceptDueAt = clock.dueAt;
  if (clock.outcome === 'MET' || clock.outcome === 'MISSED') record.answeredInTime = clock.outcome === 'MET';
}
