import { addDays, localDateIn, PlatformError, Tier, type LocalDate, type WriteSession } from '@guanjia/kit';
import { caseLife, needsApproval, type CaseAction } from '../life/case-life.ts';
import { endOfPause } from '../deadlines/clock-pause.rules.ts';
import { requireTasksEnded } from '../joint-handling/open-tasks.ts';
import { requireNotFinal } from '../petition-chain/final-petitions.ts';
import { assigneeFor } from './assignee.ts';
import { standingOf, type StepTaken } from './case-file.ts';
import type { CaseRecord } from './case.entity.ts';
import type { OpenCaseFile } from './open-case-file.ts';
import type { RefusalReason, Satisfaction, SettlementLevel } from './case-enums.ts';

/** What comes with a step from outside; which of it a step needs, its declaration says. */
export interface StepAsked {
  readonly id: string;
  readonly version: number;
  readonly note?: string | undefined;
  readonly assigneeId?: string;
  readonly dueOn?: LocalDate;
  readonly text?: string;
  readonly level?: SettlementLevel | undefined;
  readonly satisfaction?: Satisfaction;
  readonly reason?: RefusalReason | undefined;
  readonly until?: LocalDate;
}

/** What was asked, checked against what the action needs. Throws INVALID_INPUT, NOT_FOUND or RULE_VIOLATED. */
export async function stepTaken(
  session: WriteSession,
  { record, pending }: OpenCaseFile,
  action: CaseAction,
  asked: StepAsked,
): Promise<StepTaken> {
  const { needs } = caseLife[action];
  const note = asked.note?.trim() || null;
  if (!note && (needs.includes('NOTE') || needsApproval(action, standingOf(record)))) {
    throw missing('note', 'noteMissing');
  }
  const base = { action, at: session.clock.now(), note };
  switch (action) {
    case 'ACCEPT':
      await requireNotFinal(session, record);
      return base;
    case 'ASSIGN': {
      if (!asked.assigneeId) throw missing('assigneeId', 'assigneeMissing');
      if (!asked.dueOn) throw missing('dueOn', 'dueOnMissing');
      requireDueOn(record, asked.dueOn, base.at);
      return { ...base, assignee: await assigneeFor(session, record, asked.assigneeId), dueOn: asked.dueOn };
    }
    case 'RESOLVE': {
      const text = asked.text?.trim();
      if (!text) throw missing('text', 'resultMissing');
      if (pending.tasks) await requireTasksEnded(session, record.id, note);
      const level = asked.level ?? session.caller.tier;
      requireSettledAt(level, record);
      return { ...base, result: { text, level } };
    }
    case 'RECORD_FOLLOW_UP':
      if (!asked.satisfaction) throw missing('satisfaction', 'satisfactionMissing');
      return { ...base, satisfaction: asked.satisfaction };
    case 'REFUSE':
      return { ...base, refusalReason: asked.reason ?? 'OTHER' };
    case 'SUSPEND': {
      if (!asked.until) throw missing('until', 'untilMissing');
      requireUntil(asked.until, base.at);
      return { ...base, until: asked.until };
    }
    case 'RESUME':
      return { ...base, at: endOfPause(record.suspendedUntil, base.at) };
    default:
      return base;
  }
}

/** Within the estate (不出小区) is settled what is at its community's desk, of an estate that the case names. */
function requireSettledAt(level: SettlementLevel, { tier, estateId }: CaseRecord): void {
  if (level !== 'ESTATE' || (tier === Tier.COMMUNITY && estateId !== null)) return;
  throw new PlatformError(
    'RULE_VIOLATED',
    'Only a case of an estate that is at its community was settled within the estate.',
    { reason: 'notSettledInEstate', field: 'level' },
  );
}

/** A person's date lies between today and the case's own; a case that is late already may get any later date. */
function requireDueOn(record: CaseRecord, dueOn: LocalDate, now: Date): void {
  const today = localDateIn(now);
  const details = { field: 'dueOn', params: { dueOn, today, caseDueOn: record.dueOn } };
  if (dueOn < today) {
    throw new PlatformError('RULE_VIOLATED', 'The due date lies in the past.', {
      reason: 'dueInPast',
      ...details,
    });
  }
  if (dueOn > record.dueOn && record.dueOn >= today) {
    throw new PlatformError('RULE_VIOLATED', `The case itself is due on ${record.dueOn}.`, {
      reason: 'dueAfterCase',
      ...details,
    });
  }
}

// A platform limit against forgotten cases: no law gives one.
const LONGEST_SUSPENSION_DAYS = 180;

/** A suspension ends after today and within half a year; a longer one is asked for again. */
function requireUntil(until: LocalDate, now: Date): void {
  const today = localDateIn(now);
  const latest = addDays(today, LONGEST_SUSPENSION_DAYS);
  if (until > today && until <= latest) return;
  throw new PlatformError('RULE_VIOLATED', `Suspend until a day after today and by ${latest}.`, {
    reason: 'untilOutOfRange',
    field: 'until',
    params: { until, today, latest },
  });
}

/** A required field that was not filled in. */
export function missing(field: string, reason: string): PlatformError {
  return new PlatformError('INVALID_INPUT', `Fill in ${field}.`, { reason, field });
}
