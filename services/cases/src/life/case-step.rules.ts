import type { Role, Tier } from '@guanjia/kit';
import type { DeadlineClock } from '../deadlines/deadline.rules.ts';
import { mayRestart } from '../petition-chain/petition-step.rules.ts';
import type { PetitionStage } from '../petition-chain/petition-chain.ts';
import type { CaseAction, CaseNeed, CaseState } from './case-life.ts';
import { caseLife, standsAtOrAbove, tierAbove } from './case-life.ts';

/** What the rules need to know of a case. */
export interface CaseStanding {
  readonly state: CaseState;
  /** The tier whose desk holds the case now. */
  readonly tier: Tier;
  readonly assigneeId: string | null;
  readonly followUpRecorded: boolean;
  /** The follow-up visit found the complainant not satisfied with the resolution that stands. */
  readonly dissatisfied: boolean;
  readonly reopenedCount: number;
  /** The state that it goes back to when it is resumed; null unless it is suspended. */
  readonly suspendedFrom: CaseState | null;
  /** How far a petition's opinion has come; null before one is given, and for what is no petition. */
  readonly petitionStage: PetitionStage | null;
}

/** What the rules need to know of the person who acts; row scope has already been applied. */
export interface Actor {
  readonly tier: Tier;
  readonly roles: readonly Role[];
}

/** `reason` is a stable key that the interface translates. */
export type Verdict =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly code: 'FORBIDDEN' | 'ILLEGAL_TRANSITION' | 'RULE_VIOLATED';
      readonly reason: CaseRefusal;
    };

export type CaseRefusal =
  | 'notFromThisState'
  | 'roleMissing'
  | 'notYourDesk'
  | 'noTierAbove'
  | 'followUpMissing'
  | 'ownRequest'
  | 'petitionUnderReview'
  | 'petitionFinal';

/** Whether `actor` may take `action` on the case now, before what is given with it has been looked at. */
export function judge(standing: CaseStanding, actor: Actor, action: CaseAction): Verdict {
  const declared = caseLife[action];
  if (!declared.from.includes(standing.state)) {
    return { allowed: false, code: 'ILLEGAL_TRANSITION', reason: 'notFromThisState' };
  }
  if (!declared.roles.some((role) => actor.roles.includes(role))) {
    return { allowed: false, code: 'FORBIDDEN', reason: 'roleMissing' };
  }
  const atDesk =
    declared.desk === 'HOLDING' ? actor.tier === standing.tier : standsAtOrAbove(actor.tier, standing.tier);
  if (!atDesk) return { allowed: false, code: 'FORBIDDEN', reason: 'notYourDesk' };
  for (const need of declared.needs) {
    const reason = unmetBy(standing, need);
    if (reason) return { allowed: false, code: 'RULE_VIOLATED', reason };
  }
  return { allowed: true };
}

/** What is decided on: who has to agree, the desk that the case is at, and who asked. */
export interface DecisionAsked {
  readonly by: readonly Role[];
  readonly tier: Tier;
  readonly requesterId: string;
}

/** Whether `actor` may decide on a request: one of the roles, at the desk or above, and somebody else than who asked. */
export function judgeDecision(
  { by, tier, requesterId }: DecisionAsked,
  actor: Actor & { readonly id: string },
): Verdict {
  if (!by.some((role) => actor.roles.includes(role))) {
    return { allowed: false, code: 'FORBIDDEN', reason: 'roleMissing' };
  }
  if (!standsAtOrAbove(actor.tier, tier)) return { allowed: false, code: 'FORBIDDEN', reason: 'notYourDesk' };
  if (actor.id === requesterId) return { allowed: false, code: 'FORBIDDEN', reason: 'ownRequest' };
  return { allowed: true };
}

function unmetBy(standing: CaseStanding, need: CaseNeed): CaseRefusal | null {
  if (need === 'TIER_ABOVE' && tierAbove(standing.tier) === null) return 'noTierAbove';
  if (need === 'FOLLOW_UP_RECORDED' && !standing.followUpRecorded) return 'followUpMissing';
  if (need === 'NO_REVIEW' && !mayRestart(standing.petitionStage ?? 'HANDLING')) {
    return standing.petitionStage === 'FINAL' ? 'petitionFinal' : 'petitionUnderReview';
  }
  return null;
}

/** The case after an action, and what happens to its clocks. The caller has judged it allowed. */
export interface CaseStep {
  readonly standing: CaseStanding;
  readonly stops: readonly DeadlineClock[];
  readonly drops: readonly DeadlineClock[];
  readonly starts: readonly DeadlineClock[];
  readonly pauses: readonly DeadlineClock[];
  readonly resumes: readonly DeadlineClock[];
}

/** Takes `action`; `assignee` is who gets the case, with the tier they work at (ASSIGN only). */
export function step(
  standing: CaseStanding,
  action: CaseAction,
  assignee: { readonly id: string; readonly tier: Tier } | null = null,
): CaseStep {
  const { from, to, stops, drops, starts, pauses = [], resumes = [] } = caseLife[action];
  if (!from.includes(standing.state)) {
    throw new RangeError(`${action} does not lead out of ${standing.state}`);
  }
  return {
    standing: {
      ...standing,
      ...changes(standing, action, assignee),
      state: to === 'BEFORE_SUSPENSION' ? before(standing) : to,
      suspendedFrom: to === 'SUSPENDED' ? standing.state : null,
    },
    stops,
    drops,
    starts,
    pauses,
    resumes,
  };
}

function before({ suspendedFrom }: CaseStanding): CaseState {
  if (suspendedFrom) return suspendedFrom;
  throw new RangeError('A suspended case knows the state that it was suspended in');
}

function changes(
  standing: CaseStanding,
  action: CaseAction,
  assignee: { readonly id: string; readonly tier: Tier } | null,
): Partial<CaseStanding> {
  switch (action) {
    case 'ASSIGN':
      if (!assignee) throw new RangeError('ASSIGN needs an assignee');
      return { assigneeId: assignee.id, tier: assignee.tier };
    case 'PASS_UP':
      return { assigneeId: null, tier: tierAbove(standing.tier) ?? standing.tier };
    case 'TRANSFER':
    case 'TAKE_BACK':
      return { assigneeId: null };
    case 'RECORD_FOLLOW_UP':
      return { followUpRecorded: true };
    case 'REOPEN':
      return {
        petitionStage: null,
        followUpRecorded: false,
        dissatisfied: false,
        assigneeId: null,
        reopenedCount: standing.reopenedCount + 1,
      };
    default:
      return {};
  }
}

/** What a case's clocks do: those that run, and those that stand still until the case is resumed. */
export interface ClockFace {
  readonly running: ReadonlySet<DeadlineClock>;
  readonly paused: ReadonlySet<DeadlineClock>;
}

/** The clocks after a step. A paused clock can be stopped or dropped like a running one. */
export function clocksAfter({ running, paused }: ClockFace, taken: CaseStep): ClockFace {
  const ended = [...taken.stops, ...taken.drops];
  const pausing = taken.pauses.filter((clock) => running.has(clock));
  const resuming = taken.resumes.filter((clock) => paused.has(clock));
  const without = (clocks: ReadonlySet<DeadlineClock>, gone: readonly DeadlineClock[]) =>
    [...clocks].filter((clock) => !gone.includes(clock));
  return {
    running: new Set([...without(running, [...ended, ...pausing]), ...resuming, ...taken.starts]),
    paused: new Set([...without(paused, [...ended, ...resuming]), ...pausing]),
  };
}
