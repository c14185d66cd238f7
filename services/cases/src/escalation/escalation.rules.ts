import { addDays, localDateIn, Tier } from '@guanjia/kit';
import { shanghaiInstant } from '../calendar/office-time.ts';
import type { WorkingCalendar } from '../calendar/working-calendar.rules.ts';
import type { Urgency } from '../deadlines/deadline-pack.ts';
import { officeHours } from '../deadlines/limit-end.rules.ts';
import { deadline, type DeadlineClock, type DeadlineUnit } from '../deadlines/deadline.rules.ts';
import { standsAtOrAbove } from '../life/case-life.ts';
import {
  escalationStages,
  packOn,
  type EscalationPack,
  type EscalationStage,
  type Span,
  type Warning,
} from './escalation-pack.ts';

/** A running deadline, as far as its escalation depends on it. */
export interface WatchedDeadline {
  readonly clock: DeadlineClock;
  readonly startedAt: Date;
  readonly dueAt: Date;
  readonly unit: DeadlineUnit;
  readonly urgency: Urgency;
  /** The tier whose desk holds the case. */
  readonly tier: Tier;
}

export interface PlannedStage<Stage extends EscalationStage = EscalationStage> {
  readonly stage: Stage;
  readonly at: Date;
}

/** What is planned around a deadline, earliest first. Stages of tiers that hold the case or stand below it fall away. */
export function escalationPlan(
  watched: WatchedDeadline,
  packs: readonly EscalationPack[],
  calendar: WorkingCalendar,
): readonly PlannedStage[] {
  const line = packOn(packs, localDateIn(watched.startedAt))?.lines.find(
    (candidate) =>
      candidate.clocks.includes(watched.clock) &&
      (candidate.urgencies?.includes(watched.urgency) ?? true) &&
      (candidate.units?.includes(watched.unit) ?? true),
  );
  if (!line) return [];
  return escalationStages.flatMap((stage): PlannedStage[] => {
    if (stage === 'WARNING') {
      return line.warning ? [{ stage, at: warnAt(line.warning, watched, calendar) }] : [];
    }
    const span = line.after[stage];
    if (!span || !reaches(stage, watched.tier)) return [];
    return [{ stage, at: momentAfter(span, watched.dueAt, calendar) }];
  });
}

function reaches(stage: EscalationStage, holding: Tier): boolean {
  if (stage === 'SUBDISTRICT') return !standsAtOrAbove(holding, Tier.SUBDISTRICT);
  // Nobody orders the own desk, and over the district's no other stands here.
  if (stage === 'SUPERVISION_ORDER') return holding !== Tier.DISTRICT;
  if (stage === 'DISTRICT') return !standsAtOrAbove(holding, Tier.DISTRICT);
  return true;
}

/** What has to be done now, earliest first, and when to look again; null when everything is done. */
export function stagesDue<Stage extends EscalationStage>(
  plan: readonly PlannedStage<Stage>[],
  taken: ReadonlySet<EscalationStage>,
  now: Date,
): { due: readonly Stage[]; nextAt: Date | null } {
  const open = plan.filter(({ stage }) => !taken.has(stage));
  const late = open.some(({ stage, at }) => stage === 'OVERDUE' && at <= now) || taken.has('OVERDUE');
  // A warning that comes after the deadline warns of nothing.
  const useful = open.filter(({ stage }) => stage !== 'WARNING' || !late);
  const later = useful.filter(({ at }) => at > now).map(({ at }) => at.getTime());
  return {
    due: useful.filter(({ at }) => at <= now).map(({ stage }) => stage),
    nextAt: later.length > 0 ? new Date(Math.min(...later)) : null,
  };
}

function warnAt(warning: Warning, { startedAt, dueAt }: WatchedDeadline, calendar: WorkingCalendar): Date {
  const length = dueAt.getTime() - startedAt.getTime();
  const share = 'percentLeft' in warning ? warning.percentLeft : 20;
  const byShare = new Date(dueAt.getTime() - (length * share) / 100);
  if ('percentLeft' in warning) return byShare;
  let date = localDateIn(dueAt);
  for (let left = warning.workingDaysBefore; left > 0;) {
    date = addDays(date, -1);
    if (calendar.day(date).working) left -= 1;
  }
  const opening = shanghaiInstant(date, opens);
  // A deadline too short for that is warned of by its share.
  return opening > startedAt ? opening : byShare;
}

const [[opens]] = officeHours as readonly [readonly [number, number]];

/** A moment after a deadline; in working days, when the offices open on that day. */
function momentAfter({ amount, unit }: Span, dueAt: Date, calendar: WorkingCalendar): Date {
  // A deadline is kept to the very moment of dueAt.
  if (amount === 0) return new Date(dueAt.getTime() + 1);
  const end = deadline({ rule: 'local.escalation', amount, unit, roll: false }, dueAt, calendar);
  return unit === 'HOURS' || unit === 'WORKING_HOURS' ? end.dueAt : shanghaiInstant(end.dueOn, opens);
}
