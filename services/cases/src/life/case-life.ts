import { Role, Tier } from '@guanjia/kit';
import type { DeadlineClock } from '../deadlines/deadline.rules.ts';

/**
 * The life of a case, declared once: which action leads from which state to which, who may take it, what it
 * needs, and which clocks it stops and starts. Resolvers, allowed actions, tests and documentation read this.
 */
export const caseStates = [
  'REGISTERED',
  'ACCEPTED',
  'NOT_ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'RESOLVED',
  'CLOSED',
  'REOPENED',
  'WITHDRAWN',
  'VOIDED',
  'SUSPENDED',
  'TRANSFERRED',
] as const;
export type CaseState = (typeof caseStates)[number];

export const caseActions = [
  'REGISTER',
  'ACCEPT',
  'REFUSE',
  'PASS_UP',
  'ASSIGN',
  'START',
  'RESOLVE',
  'RECORD_FOLLOW_UP',
  'CLOSE',
  'REOPEN',
  'WITHDRAW',
  'VOID',
] as const;
export type CaseAction = (typeof caseActions)[number];

/** From the bottom up. */
export const tiers = [Tier.COMMUNITY, Tier.SUBDISTRICT, Tier.DISTRICT] as const;

/** What an action needs beyond the state: given with it (NOTE … SATISFACTION) or true of the case (the rest). */
export type CaseNeed =
  'NOTE' | 'ASSIGNEE' | 'DUE_ON' | 'RESULT' | 'SATISFACTION' | 'TIER_ABOVE' | 'FOLLOW_UP_RECORDED';

export interface ActionDeclaration {
  /** Empty: the action that creates the case. */
  readonly from: readonly CaseState[];
  readonly to: CaseState;
  /** One of these roles, at the desk that holds the case, or also at a desk above it. */
  readonly roles: readonly Role[];
  readonly desk: 'HOLDING' | 'HOLDING_OR_ABOVE';
  readonly needs: readonly CaseNeed[];
  /** Stopped and judged: kept or missed. */
  readonly stops: readonly DeadlineClock[];
  /** Stopped without a judgement: the work they timed has fallen away. */
  readonly drops: readonly DeadlineClock[];
  readonly starts: readonly DeadlineClock[];
}

export const openStates = [
  'REGISTERED',
  'ACCEPTED',
  'ASSIGNED',
  'IN_PROGRESS',
  'REOPENED',
  'SUSPENDED',
] as const;
export const resolvedStates = ['RESOLVED', 'CLOSED'] as const;
/** No clock runs in these. */
export const finalStates = ['NOT_ACCEPTED', 'CLOSED', 'WITHDRAWN', 'VOIDED', 'TRANSFERRED'] as const;

/** Who works on cases at a desk. */
export const caseWorkers: readonly Role[] = [Role.HANDLER, Role.SUPERVISOR, Role.HEAD];
const everyClock: readonly DeadlineClock[] = ['ACCEPT', 'DISPATCH', 'HANDLE', 'FOLLOW_UP', 'TOTAL'];

// SUSPENDED and TRANSFERRED have no action leading to them yet; they need approvals (cases issue).
export const caseLife: Readonly<Record<CaseAction, ActionDeclaration>> = {
  REGISTER: {
    from: [],
    to: 'REGISTERED',
    roles: [Role.HANDLER],
    desk: 'HOLDING',
    needs: [],
    stops: [],
    drops: [],
    starts: ['ACCEPT', 'TOTAL'],
  },
  ACCEPT: {
    from: ['REGISTERED'],
    to: 'ACCEPTED',
    roles: caseWorkers,
    desk: 'HOLDING',
    needs: [],
    stops: ['ACCEPT'],
    drops: [],
    starts: ['DISPATCH', 'TOTAL'],
  },
  REFUSE: {
    from: ['REGISTERED'],
    to: 'NOT_ACCEPTED',
    roles: caseWorkers,
    desk: 'HOLDING',
    needs: ['NOTE'],
    stops: ['ACCEPT'],
    drops: ['TOTAL'],
    starts: [],
  },
  // The next tier accepts by taking it over: without an assignee the case waits there for dispatch.
  PASS_UP: {
    from: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED'],
    to: 'ACCEPTED',
    roles: caseWorkers,
    desk: 'HOLDING',
    needs: ['NOTE', 'TIER_ABOVE'],
    stops: ['DISPATCH'],
    drops: ['HANDLE'],
    starts: ['DISPATCH'],
  },
  ASSIGN: {
    from: ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED'],
    to: 'ASSIGNED',
    roles: caseWorkers,
    desk: 'HOLDING_OR_ABOVE',
    needs: ['ASSIGNEE', 'DUE_ON'],
    stops: ['DISPATCH'],
    drops: ['HANDLE'],
    starts: ['HANDLE'],
  },
  START: {
    from: ['ASSIGNED'],
    to: 'IN_PROGRESS',
    roles: caseWorkers,
    desk: 'HOLDING',
    needs: [],
    stops: [],
    drops: [],
    starts: [],
  },
  RESOLVE: {
    from: ['ASSIGNED', 'IN_PROGRESS'],
    to: 'RESOLVED',
    roles: caseWorkers,
    desk: 'HOLDING',
    needs: ['RESULT'],
    stops: ['HANDLE', 'TOTAL'],
    drops: [],
    starts: ['FOLLOW_UP'],
  },
  RECORD_FOLLOW_UP: {
    from: ['RESOLVED'],
    to: 'RESOLVED',
    roles: caseWorkers,
    desk: 'HOLDING_OR_ABOVE',
    needs: ['SATISFACTION'],
    stops: ['FOLLOW_UP'],
    drops: [],
    starts: [],
  },
  CLOSE: {
    from: ['RESOLVED'],
    to: 'CLOSED',
    roles: caseWorkers,
    desk: 'HOLDING_OR_ABOVE',
    needs: ['FOLLOW_UP_RECORDED'],
    stops: [],
    drops: everyClock,
    starts: [],
  },
  REOPEN: {
    from: ['RESOLVED', 'CLOSED'],
    to: 'REOPENED',
    roles: caseWorkers,
    desk: 'HOLDING_OR_ABOVE',
    needs: ['NOTE'],
    stops: [],
    drops: ['FOLLOW_UP'],
    starts: ['DISPATCH', 'TOTAL'],
  },
  WITHDRAW: {
    from: ['REGISTERED', 'ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED'],
    to: 'WITHDRAWN',
    roles: caseWorkers,
    desk: 'HOLDING_OR_ABOVE',
    needs: ['NOTE'],
    stops: [],
    drops: everyClock,
    starts: [],
  },
  VOID: {
    from: [
      'REGISTERED',
      'ACCEPTED',
      'NOT_ACCEPTED',
      'ASSIGNED',
      'IN_PROGRESS',
      'RESOLVED',
      'CLOSED',
      'REOPENED',
    ],
    to: 'VOIDED',
    roles: [Role.SUPERVISOR, Role.HEAD],
    desk: 'HOLDING_OR_ABOVE',
    needs: ['NOTE'],
    stops: [],
    drops: everyClock,
    starts: [],
  },
};

export function isOpen(state: CaseState): boolean {
  return (openStates as readonly CaseState[]).includes(state);
}

export function isResolved(state: CaseState): boolean {
  return (resolvedStates as readonly CaseState[]).includes(state);
}

export function isFinal(state: CaseState): boolean {
  return (finalStates as readonly CaseState[]).includes(state);
}

/** Whether tier `one` stands at or above tier `other` (community < subdistrict < district). */
export function standsAtOrAbove(one: Tier, other: Tier): boolean {
  return tiers.indexOf(one) >= tiers.indexOf(other);
}

export function tierAbove(tier: Tier): Tier | null {
  return tiers[tiers.indexOf(tier) + 1] ?? null;
}
