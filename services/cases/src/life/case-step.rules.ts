import type { Role, Tier } from '@guanjia/kit';
import type { DeadlineClock } from '../deadlines/deadline.rules.ts';
import type { CaseAction, CaseNeed, CaseState } from './case-life.ts';
import { caseLife, standsAtOrAbove, tierAbove } from './case-life.ts';

/** What the rules need to know of a case. */
export interface CaseStanding {
  readonly state: CaseState;
  /** The tier whose desk holds the case now. */
  readonly tier: Tier;
  readonly assigneeId: string | null;
  readonly followUpRecorded: boolean;
  readonly reopenedCount: number;
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
  'notFromThisState' | 'roleMissing' | 'notYourDesk' | 'noTierAbove' | 'followUpMissing';

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

function unmetBy(standing: CaseStanding, need: CaseNeed): CaseRefusal | null {
  if (need === 'TIER_ABOVE' && tierAbove(standing.tier) === null) return 'noTierAbove';
  if (need === 'FOLLOW_UP_RECORDED' && !standing.followUpRecorded) return 'followUpMissing';
  return null;
}

/** The case after an action, and what happens to its clocks. The caller has judged it allowed. */
export interface CaseStep {
  readonly standing: CaseStanding;
  readonly stops: readonly DeadlineClock[];
  readonly drops: readonly DeadlineClock[];
  readonly starts: readonly DeadlineClock[];
}

/** Takes `action`; `assignee` is who gets the case, with the tier they work at (ASSIGN only). */
export function step(
  standing: CaseStanding,
  action: CaseAction,
  assignee: { readonly id: string; readonly tier: Tier } | null = null,
): CaseStep {
  const { from, to, stops, drops, starts } = caseLife[action];
  if (!from.includes(standing.state)) {
    throw new RangeError(`${action} does not lead out of ${standing.state}`);
  }
  return {
    standing: { ...standing, ...changes(standing, action, assignee), state: to },
    stops,
    drops,
    starts,
  };
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
    case 'RECORD_FOLLOW_UP':
      return { followUpRecorded: true };
    case 'REOPEN':
      return { followUpRecorded: false, assigneeId: null, reopenedCount: standing.reopenedCount + 1 };
    default:
      return {};
  }
}

/** The clocks that run after a step: those that ran before, less the stopped and dropped, plus the started. */
export function runningAfter(running: ReadonlySet<DeadlineClock>, taken: CaseStep): Set<DeadlineClock> {
  const after = new Set(running);
  for (const clock of [...taken.stops, ...taken.drops]) after.delete(clock);
  for (const clock of taken.starts) after.add(clock);
  return after;
}
