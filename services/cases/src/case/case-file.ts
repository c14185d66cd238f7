import { localDateIn, type LocalDate, type Tier } from '@guanjia/kit';
import type { RuleBook } from '../deadlines/rule-book.ts';
import type { DeadlineClock } from '../deadlines/deadline.rules.ts';
import type { CaseAction } from '../life/case-life.ts';
import { step, type CaseStanding } from '../life/case-step.rules.ts';
import { pauseClocks, refreshDue, resumeClocks, startClock, stopClocks } from './case-clocks.ts';
import type { CaseEventType, RefusalReason, Satisfaction, SettlementLevel } from './case-enums.ts';
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
  readonly result?: { readonly text: string; readonly level: SettlementLevel };
  readonly satisfaction?: Satisfaction;
  readonly refusalReason?: RefusalReason;
  /** SUSPEND: the date on which it goes on by itself. */
  readonly until?: LocalDate;
  /** TRANSFER and TAKE_BACK: the division that gets it; TRANSFER_OUT: the authority, by name. */
  readonly destination?: {
    readonly divisionCode?: string;
    readonly authority?: string;
    readonly tier?: Tier;
  };
  /** Who asked for it, when it needed an approval. */
  readonly requestedBy?: string;
}

/** What a step adds; the caller gives it ids and stores it. */
export interface StepTrace {
  readonly event: { readonly type: CaseEventType; readonly data: Record<string, unknown> };
  readonly deadlines: readonly Omit<CaseDeadlineRecord, 'id'>[];
  readonly resolution: {
    text: string;
    level: SettlementLevel;
    resolvedOn: LocalDate;
    onTime: boolean;
  } | null;
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
  SUSPEND: 'SUSPENDED',
  RESUME: 'RESUMED',
  TRANSFER: 'TRANSFERRED',
  TRANSFER_OUT: 'TRANSFERRED_OUT',
  TAKE_BACK: 'TAKEN_BACK',
};

export function standingOf(record: CaseRecord): CaseStanding {
  return {
    state: record.state,
    tier: record.tier,
    assigneeId: record.assigneeId ?? null,
    followUpRecorded: record.followUpAt !== null && record.followUpAt !== undefined,
    dissatisfied: record.followUpSatisfaction === 'DISSATISFIED',
    reopenedCount: record.reopenedCount,
    suspendedFrom: record.suspendedFrom ?? null,
    petitionStage: record.petitionStage ?? null,
  };
}

/**
 * Takes a step that the rules have allowed: changes the case's row, stops and starts its clocks, and answers what
 * happened. The same function writes the life of a case today and the lives of the demo district.
 */
export function advance(file: CaseFile, taken: StepTaken, book: RuleBook, category: string): StepTrace {
  const { record } = file;
  const before = { state: record.state, tier: record.tier, divisionCode: record.divisionCode };
  const next = step(standingOf(record), taken.action, taken.assignee ?? null);
  record.state = next.standing.state;
  record.tier = next.standing.tier;
  record.assigneeId = next.standing.assigneeId;
  if (taken.assignee) record.assigneeName = taken.assignee.name;
  if (next.standing.assigneeId === null) record.assigneeName = null;
  record.reopenedCount = next.standing.reopenedCount;
  record.suspendedFrom = next.standing.suspendedFrom;
  record.petitionStage = next.standing.petitionStage;
  if (taken.destination?.divisionCode) record.divisionCode = taken.destination.divisionCode;
  if (taken.destination?.tier) record.tier = taken.destination.tier;
  const resolution = recordOutcome(file, taken);
  stopClocks(file, next.stops, taken.at, 'judged');
  stopClocks(file, next.drops, taken.at, 'dropped');
  pauseClocks(file, next.pauses, taken.at);
  if (!record.archived) resumeClocks(file, next.resumes, taken.at, book.calendar);
  const deadlines = startClocks(file, next.starts, taken, book, category);
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
  const deadlines = startClocks(file, ['ACCEPT', 'TOTAL'], taken, book, category);
  refreshDue(file, deadlines);
  return {
    event: { type: 'REGISTERED', data: { to: record.state, tier: record.tier, channel: record.channel } },
    deadlines,
    resolution: null,
  };
}

/** Starts clocks; those of an archive record stand still from their first moment. */
function startClocks(
  file: CaseFile,
  clocks: readonly DeadlineClock[],
  taken: StepTaken,
  book: RuleBook,
  category: string,
): Omit<CaseDeadlineRecord, 'id'>[] {
  const started = clocks.flatMap((clock) => startClock(file, clock, taken, book, category));
  return file.record.archived ? started.map((one) => ({ ...one, pausedAt: one.startedAt })) : started;
}

function recordOutcome(
  file: CaseFile,
  { action, at, note, result, satisfaction, until, refusalReason, destination }: StepTaken,
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
        resolvedLevel: result.level,
      });
      return { ...result, resolvedOn: on, onTime };
    }
    case 'RECORD_FOLLOW_UP':
      Object.assign(record, { followUpSatisfaction: satisfaction, followUpNote: note, followUpAt: at });
      return null;
    case 'REOPEN':
      Object.assign(record, {
        resolvedAt: null,
        resolvedOn: null,
        resolvedOnTime: null,
        resolvedLevel: null,
      });
      Object.assign(record, { followUpSatisfaction: null, followUpNote: null, followUpAt: null });
      if (file.resolution) Object.assign(file.resolution, { reopenedAt: at, reopenedOn: on });
      return null;
    case 'SUSPEND':
      Object.assign(record, {
        suspendedAt: record.archived ? record.suspendedAt : at,
        suspendedUntil: until,
      });
      return null;
    case 'RESUME':
      Object.assign(record, {
        suspendedAt: record.archived ? record.suspendedAt : null,
        suspendedUntil: null,
      });
      return null;
    case 'REFUSE':
    case 'WITHDRAW':
    case 'VOID':
    case 'TRANSFER_OUT':
      Object.assign(record, { endedAt: at, endedOn: on, suspendedAt: null, suspendedUntil: null });
      if (refusalReason) record.refusalReason = refusalReason;
      if (destination?.authority) record.transferredTo = destination.authority;
      return null;
    default:
      return null;
  }
}

function eventData(
  before: Pick<CaseRecord, 'state' | 'tier' | 'divisionCode'>,
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
    resolvedLevel: taken.result?.level,
    satisfaction: taken.satisfaction,
    refusalReason: taken.refusalReason,
    until: taken.until,
    fromDivision: before.divisionCode === record.divisionCode ? undefined : before.divisionCode,
    toDivision: before.divisionCode === record.divisionCode ? undefined : record.divisionCode,
    authority: taken.destination?.authority,
    requestedBy: taken.requestedBy,
  };
  return Object.fromEntries(Object.entries(entries).filter(([, value]) => value !== undefined));
}
