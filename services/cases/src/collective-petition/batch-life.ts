import { Role, type Tier } from '@guanjia/kit';
import { caseWorkers, standsAtOrAbove } from '../life/case-life.ts';

/**
 * The life of a collective petition, declared once. It is no case: its complaints are cases with lives of their own.
 * Two clocks, one after the other: acceptance, then the total limit from acceptance (信访工作条例 arts 23 and 34).
 * A batch is with a desk: that of who registered it, then of who accepted it, or of the tier that it was escalated to.
 * Every step is taken at that desk or above.
 */
export const batchStates = ['RECEIVED', 'ACCEPTED', 'RESOLVED', 'WITHDRAWN'] as const;
export type BatchState = (typeof batchStates)[number];

export const batchActions = [
  'REGISTER',
  'ACCEPT',
  'PAUSE',
  'RESUME',
  'RESOLVE',
  'WITHDRAW',
  'LINK_CASES',
  'UNLINK_CASES',
] as const;
export type BatchAction = (typeof batchActions)[number];

export type BatchClock = 'ACCEPT' | 'TOTAL';
export type BatchNeed = 'NOTE' | 'UNTIL' | 'RESULT' | 'CASES' | 'RUNNING' | 'PAUSED';

export interface BatchStepDeclaration {
  /** Empty: the action that creates the batch. */
  readonly from: readonly BatchState[];
  /** STAYS: the state does not change. */
  readonly to: BatchState | 'STAYS';
  readonly roles: readonly Role[];
  /** Instead of `roles` once it is accepted. */
  readonly acceptedRoles?: readonly Role[];
  readonly needs: readonly BatchNeed[];
  readonly stops?: BatchClock;
  /** Stopped without a verdict: there is nothing left to be in time for. */
  readonly drops?: readonly BatchClock[];
  readonly starts?: BatchClock;
  readonly pauses?: BatchClock;
  readonly resumes?: BatchClock;
}

export const openBatchStates: readonly BatchState[] = ['RECEIVED', 'ACCEPTED'];

export const batchLife: Readonly<Record<BatchAction, BatchStepDeclaration>> = {
  REGISTER: { from: [], to: 'RECEIVED', roles: caseWorkers, needs: [], starts: 'ACCEPT' },
  ACCEPT: {
    from: ['RECEIVED'],
    to: 'ACCEPTED',
    roles: caseWorkers,
    needs: [],
    stops: 'ACCEPT',
    starts: 'TOTAL',
  },
  // As with cases it takes a head to let the clock stand still.
  PAUSE: {
    from: ['ACCEPTED'],
    to: 'STAYS',
    roles: [Role.HEAD],
    needs: ['NOTE', 'UNTIL', 'RUNNING'],
    pauses: 'TOTAL',
  },
  // By hand, or by itself on the day that it was paused until.
  RESUME: { from: ['ACCEPTED'], to: 'STAYS', roles: caseWorkers, needs: ['PAUSED'], resumes: 'TOTAL' },
  RESOLVE: {
    from: ['ACCEPTED'],
    to: 'RESOLVED',
    roles: caseWorkers,
    needs: ['RESULT', 'RUNNING'],
    stops: 'TOTAL',
  },
  WITHDRAW: {
    from: openBatchStates,
    to: 'WITHDRAWN',
    roles: caseWorkers,
    // It ends what the district counts, as with cases: not by one handler alone.
    acceptedRoles: [Role.SUPERVISOR, Role.HEAD],
    needs: ['NOTE'],
    drops: ['ACCEPT', 'TOTAL'],
  },
  LINK_CASES: { from: openBatchStates, to: 'STAYS', roles: caseWorkers, needs: ['CASES'] },
  UNLINK_CASES: { from: openBatchStates, to: 'STAYS', roles: caseWorkers, needs: ['CASES'] },
};

export interface BatchStanding {
  readonly state: BatchState;
  readonly paused: boolean;
  /** The tier whose desk holds it. */
  readonly tier: Tier;
}

interface Actor {
  readonly tier: Tier;
  readonly roles: readonly Role[];
}

export type BatchVerdict =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly code: 'FORBIDDEN' | 'ILLEGAL_TRANSITION';
      readonly reason:
        | 'notFromThisState'
        | 'roleMissing'
        | 'batchAtOtherDesk'
        | 'batchPaused'
        | 'batchNotPaused'
        | 'alreadyResolved';
    };

/** Whether `actor` may take `action` now; row scope has been applied. */
export function judgeBatch(
  { state, paused, tier }: BatchStanding,
  actor: Actor,
  action: BatchAction,
): BatchVerdict {
  const declared = batchLife[action];
  const refuse = (
    code: 'FORBIDDEN' | 'ILLEGAL_TRANSITION',
    reason: Exclude<BatchVerdict, { allowed: true }>['reason'],
  ) => ({ allowed: false, code, reason }) as const;
  if (!declared.from.includes(state)) {
    const again = action === 'RESOLVE' && state === 'RESOLVED';
    return refuse('ILLEGAL_TRANSITION', again ? 'alreadyResolved' : 'notFromThisState');
  }
  const roles = (state === 'ACCEPTED' && declared.acceptedRoles) || declared.roles;
  if (!roles.some((role) => actor.roles.includes(role))) return refuse('FORBIDDEN', 'roleMissing');
  if (!standsAtOrAbove(actor.tier, tier)) return refuse('FORBIDDEN', 'batchAtOtherDesk');
  if (declared.needs.includes('RUNNING') && paused) return refuse('ILLEGAL_TRANSITION', 'batchPaused');
  if (declared.needs.includes('PAUSED') && !paused) return refuse('ILLEGAL_TRANSITION', 'batchNotPaused');
  return { allowed: true };
}

/** The batch after an action by somebody of `actorTier`. The caller has judged it allowed. */
export function batchStep(
  { state, paused, tier }: BatchStanding,
  action: BatchAction,
  actorTier: Tier,
): BatchStanding {
  const { from, to } = batchLife[action];
  if (!from.includes(state)) throw new RangeError(`${action} does not lead out of ${state}`);
  const stays = to === 'STAYS';
  return {
    state: stays ? state : to,
    paused: action === 'PAUSE' || (stays && action !== 'RESUME' && paused),
    tier: action === 'ACCEPT' ? actorTier : tier,
  };
}
