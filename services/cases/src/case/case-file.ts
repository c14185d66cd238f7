import { daysBetween, localDateIn, type LocalDate, type Tier } from '@guanjia/kit';
import { endOfShanghaiDay } from '../calendar/office-time.ts';
import { deadlineLine, type DeadlineSubject } from '../deadlines/deadline-pack.ts';
import type { ComputedDeadline, DeadlineClock } from '../deadlines/deadline.rules.ts';
import { deadlineOf, type RuleBook } from '../deadlines/rule-book.ts';
import { isOpen, type CaseAction } from '../life/case-life.ts';
import { step, type CaseStanding } from '../life/case-step.rules.ts';
import type { CaseEventType, Satisfaction } from './case-enums.ts';
import type { CaseDeadlineRecord, CaseRecord } from './case.entity.ts';

/** A case with what a step may change besides its own row. */
export interface CaseFile {
  readonly record: CaseRecord;
  /** The deadlines that are current; a step stops them and puts new ones in their place. */
  deadlines: CaseDeadlineRecord[];
  /** The resolution that stands, when there is one. */
  resolution: { reopenedAt?: Date | null; reopenedOn?: LocalDate | null } | null;
}

export interface StepTaken {
  readonly action: CaseAction;
  readonly at: Date;
  readonly note: string | null;
  readonly assignee?: { readonly id: string; readonly name: string; readonly tier: Tier };
  readonly dueOn?: LocalDate;
  readonly result?: { readonly text: string; readonly tier: Tier };
  readonly satisfaction?: Satisfaction;
}

/** What a step adds; the caller gives it ids and stores it. */
export interface StepTrace {
  readonly event: { readonly type: CaseEventType; readonly data: Record<string, unknown> };
  readonly deadlines: readonly Omit<CaseDeadlineRecord, 'id'>[];
  readonly resolution: { text: string; tier: Tier; resolvedOn: LocalDate; onTime: boolean } | null;
}

const eventTypes: Record<CaseAction, CaseEventType> = {
  REGISTER: 'REGISTERED',
  ACCEPT: 'ACCEPTED',
  REFUSE: 'NOT_ACCEPTED',
  PASS_UP: 'PASSED_UP',
  ASSIGN: 'ASSIGNED',
  START: 'STARTED',
  RESOLVE: 'RESOLVED',
  RECORD_FOLLOW_UP: 'FOLLOWED_UP',
  CLOSE: 'CLOSED',
  REOPEN: 'REOPENED',
  WITHDRAW: 'WITHDRAWN',
  VOID: 'VOIDED',
};

export function standingOf(record: CaseRecord): CaseStanding {
  return {
    state: record.state,
    tier: record.tier,
    assigneeId: record.assigneeId ?? null,
    followUpRecorded: record.followUpAt !== null && record.followUpAt !== undefined,
    reopenedCount: record.reopenedCount,
  };
}

/** What decides a case's time limits; `category` is the code of the top-level category. */
export function deadlineSubject(record: CaseRecord, category: string): DeadlineSubject {
  return { channel: record.channel, urgency: record.urgency, category, receivedOn: record.receivedOn };
}

/**
 * Takes a step that the rules have allowed: changes the case's row, stops and starts its clocks, and answers what
 * happened. The same function writes the life of a case today and the lives of the demo district.
 */
export function advance(file: CaseFile, taken: StepTaken, book: RuleBook, category: string): StepTrace {
  const { record } = file;
  const before = { state: record.state, tier: record.tier };
  const next = step(standingOf(record), taken.action, taken.assignee ?? null);
  record.state = next.standing.state;
  record.tier = next.standing.tier;
  record.assigneeId = next.standing.assigneeId;
  if (taken.assignee) record.assigneeName = taken.assignee.name;
  if (next.standing.assigneeId === null) record.assigneeName = null;
  record.reopenedCount = next.standing.reopenedCount;
  const resolution = recordOutcome(file, taken);
  stopClocks(file, next.stops, taken.at, 'judged');
  stopClocks(file, next.drops, taken.at, 'dropped');
  const deadlines = next.starts.flatMap((clock) => startClock(file, clock, taken, book, category));
  refreshDue(file, deadlines);
  record.updatedAt = taken.at;
  return {
    event: { type: eventTypes[taken.action], data: eventData(before, record, taken) },
    deadlines,
    resolution,
  };
}

/** The trace of a case's first step: its row has just been made. */
export function registration(file: CaseFile, book: RuleBook, category: string): StepTrace {
  const { record } = file;
  const taken: StepTaken = { action: 'REGISTER', at: record.registeredAt, note: null };
  const deadlines = (['ACCEPT', 'TOTAL'] as const).flatMap((clock) =>
    startClock(file, clock, taken, book, category),
  );
  refreshDue(file, deadlines);
  return {
    event: { type: 'REGISTERED', data: { to: record.state, tier: record.tier, channel: record.channel } },
    deadlines,
    resolution: null,
  };
}

function recordOutcome(
  file: CaseFile,
  { action, at, note, result, satisfaction }: StepTaken,
): StepTrace['resolution'] {
  const { record } = file;
  const on = localDateIn(at);
  switch (action) {
    case 'ACCEPT':
      Object.assign(record, { acceptedAt: at, acceptedOn: on });
      return null;
    case 'RESOLVE': {
      if (!result) throw new RangeError('RESOLVE needs a result');
      const onTime = at.getTime() <= record.dueAt.getTime();
      Object.assign(record, {
        resolvedAt: at,
        resolvedOn: on,
        resolvedOnTime: onTime,
        resolvedTier: result.tier,
      });
      return { ...result, resolvedOn: on, onTime };
    }
    case 'RECORD_FOLLOW_UP':
      Object.assign(record, { followUpSatisfaction: satisfaction, followUpNote: note, followUpAt: at });
      return null;
    case 'REOPEN':
      Object.assign(record, { resolvedAt: null, resolvedOn: null, resolvedOnTime: null, resolvedTier: null });
      Object.assign(record, { followUpSatisfaction: null, followUpNote: null, followUpAt: null });
      if (file.resolution) Object.assign(file.resolution, { reopenedAt: at, reopenedOn: on });
      return null;
    case 'REFUSE':
    case 'WITHDRAW':
    case 'VOID':
      Object.assign(record, { endedAt: at, endedOn: on });
      return null;
    default:
      return null;
  }
}

function stopClocks(
  file: CaseFile,
  clocks: readonly DeadlineClock[],
  at: Date,
  how: 'judged' | 'dropped',
): void {
  for (const running of file.deadlines) {
    if (running.stoppedAt || !clocks.includes(running.clock)) continue;
    running.stoppedAt = at;
    if (how === 'dropped') running.outcome = 'DROPPED';
    else running.outcome = at.getTime() <= running.dueAt.getTime() ? 'MET' : 'MISSED';
  }
}

function startClock(
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
  if (!dueOn) return null;
  const from = localDateIn(at);
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

/** The case is due when its total clock is; before that one starts, when it must be accepted. */
function refreshDue(file: CaseFile, started: readonly Omit<CaseDeadlineRecord, 'id'>[]): void {
  if (!isOpen(file.record.state)) return;
  const current = [...file.deadlines, ...started];
  const due = current.find((one) => one.clock === 'TOTAL') ?? current.find((one) => one.clock === 'ACCEPT');
  if (!due) return;
  file.record.dueOn = due.dueOn;
  file.record.dueAt = due.dueAt;
  file.record.dueProvisional = due.provisional;
}

function eventData(
  before: Pick<CaseRecord, 'state' | 'tier'>,
  record: CaseRecord,
  taken: StepTaken,
): Record<string, unknown> {
  const entries = {
    from: before.state,
    to: record.state,
    tier: record.tier,
    fromTier: before.tier === record.tier ? undefined : before.tier,
    assigneeId: taken.assignee?.id,
    assigneeName: taken.assignee?.name,
    dueOn: taken.dueOn,
    result: taken.result?.text,
    resolvedTier: taken.result?.tier,
    satisfaction: taken.satisfaction,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
