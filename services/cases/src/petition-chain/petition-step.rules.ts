import { Tier, type LocalDate, type Role } from '@guanjia/kit';
import { isResolved, standsAtOrAbove, tierAbove, type CaseState } from '../life/case-life.ts';
import {
  petitionChain,
  type PetitionAction,
  type PetitionClock,
  type PetitionStage,
} from './petition-chain.ts';

/** What the rules need to know of a petition. */
export interface PetitionStanding {
  readonly stage: PetitionStage;
  readonly caseState: CaseState;
  /** The desk that holds the case. */
  readonly tier: Tier;
  /** Who gave the opinion before, or gives the one asked for; null: an authority above the platform's tiers. */
  readonly opinionTier: Tier | null;
  /** The last day for the request that is possible now; null when none is. */
  readonly requestDueOn: LocalDate | null;
}

export interface PetitionActor {
  readonly tier: Tier;
  readonly roles: readonly Role[];
}

export type PetitionRefusal =
  | 'notFromThisStage'
  | 'roleMissing'
  | 'notYourDesk'
  | 'caseNotResolved'
  | 'reviewRequestLate'
  | 'reReviewRequestLate';

export type PetitionVerdict =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly code: 'FORBIDDEN' | 'ILLEGAL_TRANSITION' | 'RULE_VIOLATED';
      readonly reason: PetitionRefusal;
    };

/** The tier that reviews an opinion: the one above who gave it (信访工作条例 art. 35); null lies above the platform. */
export function reviewerOf(opinionTier: Tier | null): Tier | null {
  return opinionTier && tierAbove(opinionTier);
}

/** The desk that does the reviewing tier's part: an authority above the platform's acts through the topmost tier here. */
export function deskOf(tier: Tier | null): Tier {
  return tier ?? Tier.DISTRICT;
}

/** Whether `actor` may take `action` now; `on` is the day that counts for a request. */
export function judgePetition(
  standing: PetitionStanding,
  actor: PetitionActor,
  action: PetitionAction,
  on: LocalDate,
): PetitionVerdict {
  const { from, roles, desk, needs } = petitionChain[action];
  if (!from.includes(standing.stage)) return refuse('ILLEGAL_TRANSITION', 'notFromThisStage');
  if (!roles.some((role) => actor.roles.includes(role))) return refuse('FORBIDDEN', 'roleMissing');
  const atDesk = {
    HOLDING: () => actor.tier === standing.tier,
    HOLDING_OR_ABOVE: () => standsAtOrAbove(actor.tier, standing.tier),
    REVIEWING: () => actor.tier === deskOf(standing.opinionTier),
  }[desk]();
  if (!atDesk) return refuse('FORBIDDEN', 'notYourDesk');
  if (needs.includes('CASE_RESOLVED') && !isResolved(standing.caseState)) {
    return refuse('RULE_VIOLATED', 'caseNotResolved');
  }
  if (needs.includes('IN_TIME') && (standing.requestDueOn === null || on > standing.requestDueOn)) {
    const review = action === 'REQUEST_REVIEW';
    return refuse('RULE_VIOLATED', review ? 'reviewRequestLate' : 'reReviewRequestLate');
  }
  return { allowed: true };
}

function refuse(code: 'FORBIDDEN' | 'ILLEGAL_TRANSITION' | 'RULE_VIOLATED', reason: PetitionRefusal) {
  return { allowed: false, code, reason } as const;
}

/** Where an action leads, and the clocks that run from then on. The caller has judged it allowed. */
export function petitionStep(
  stage: PetitionStage,
  running: ReadonlySet<PetitionClock>,
  action: PetitionAction,
): { readonly stage: PetitionStage; readonly running: ReadonlySet<PetitionClock> } {
  const { from, to, starts, stops } = petitionChain[action];
  if (!from.includes(stage)) throw new RangeError(`${action} does not lead out of ${stage}`);
  if (action === 'RESTART') return { stage: to, running: new Set() };
  const kept = [...running].filter((clock) => clock !== stops);
  return { stage: to, running: new Set(starts ? [...kept, starts] : kept) };
}

/** Whether the case can be reopened: not while somebody reviews its result, and never once it is final. */
export function mayRestart(stage: PetitionStage): boolean {
  return stage === 'HANDLING' || petitionChain.RESTART.from.includes(stage);
}
