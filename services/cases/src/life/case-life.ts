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
  'SUSPEND',
  'RESUME',
  'TRANSFER',
  'TRANSFER_OUT',
  'TAKE_BACK',
] as const;
export type CaseAction = (typeof caseActions)[number];

/** From the bottom up. */
export const tiers = [Tier.COMMUNITY, Tier.SUBDISTRICT, Tier.DISTRICT] as const;

/** What an action needs beyond the state: given with it (NOTE … AUTHORITY) or true of the case (the rest). */
export type CaseNeed =
  | 'NOTE'
  | 'ASSIGNEE'
  | 'DUE_ON'
  | 'RESULT'
  | 'SATISFACTION'
  | 'UNTIL'
  | 'DIVISION'
  | 'AUTHORITY'
  | 'TIER_ABOVE'
  | 'FOLLOW_UP_RECORDED'
  /** Nobody reviews the result, and it is not final. */
  | 'NO_REVIEW';

/** Who has to agree before an action is taken: one of the roles, at the desk or above, never who asked for it. */
export interface ApprovalNeed {
  readonly by: readonly Role[];
  /** The states in which it is needed; from the others the action is taken at once. */
  readonly from: readonly CaseState[];
  /** DISSATISFIED: only while the follow-up visit found the complainant not satisfied. */
  readonly when?: 'DISSATISFIED';
}

export interface ActionDeclaration {
  /** Empty: the action that creates the case. */
  readonly from: readonly CaseState[];
  /** BEFORE_SUSPENSION: the state that the case was suspended in. */
  readonly to: CaseState | 'BEFORE_SUSPENSION';
  /** One of these roles, at the desk that holds the case, or also at a desk above it. Empty: nobody by hand. */
  readonly roles: readonly Role[];
  readonly desk: 'HOLDING' | 'HOLDING_OR_ABOVE';
  readonly needs: readonly CaseNeed[];
  readonly approval?: ApprovalNeed;
  /** Stopped and judged: kept or missed. */
  readonly stops: readonly DeadlineClock[];
  /** Stopped without a judgement: the work they timed has fallen away. */
  readonly drops: readonly DeadlineClock[];
  readonly starts: readonly DeadlineClock[];
  /** Stand still from here on: no time of theirs passes. */
  readonly pauses?: readonly DeadlineClock[];
  /** Go on with the time that was left when they were paused. */
  readonly resumes?: readonly DeadlineClock[];
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
/** Accepted and being worked on. */
export const underWay: readonly CaseState[] = ['ACCEPTED', 'ASSIGNED', 'IN_PROGRESS', 'REOPENED'];
const voidable: readonly CaseState[] = [
  'REGISTERED',
  'NOT_ACCEPTED',
  ...underWay,
  'SUSPENDED',
  'RESOLVED',
  'CLOSED',
];
// Whatever times work that is still to be done; acceptance and follow-up lie before and after a suspension.
const pausable: readonly DeadlineClock[] = ['DISPATCH', 'HANDLE', 'TOTAL'];

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
    from: underWay,
    to: 'ACCEPTED',
    roles: caseWorkers,
    desk: 'HOLDING',
    needs: ['NOTE', 'TIER_ABOVE'],
    stops: ['DISPATCH'],
    drops: ['HANDLE'],
    starts: ['DISPATCH'],
  },
  ASSIGN: {
    from: underWay,
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
    // Who complained is not content: to leave it at that takes a reason and a second person.
    approval: { by: [Role.SUPERVISOR, Role.HEAD], from: ['RESOLVED'], when: 'DISSATISFIED' },
    stops: [],
    drops: everyClock,
    starts: [],
  },
  REOPEN: {
    from: ['RESOLVED', 'CLOSED'],
    to: 'REOPENED',
    roles: caseWorkers,
    desk: 'HOLDING_OR_ABOVE',
    needs: ['NOTE', 'NO_REVIEW'],
    stops: [],
    drops: ['FOLLOW_UP'],
    starts: ['DISPATCH', 'TOTAL'],
  },
  WITHDRAW: {
    from: ['REGISTERED', ...underWay, 'SUSPENDED'],
    to: 'WITHDRAWN',
    roles: caseWorkers,
    desk: 'HOLDING_OR_ABOVE',
    needs: ['NOTE'],
    // What was accepted does not go away on one person's word.
    approval: { by: [Role.SUPERVISOR, Role.HEAD], from: [...underWay, 'SUSPENDED'] },
    stops: [],
    drops: everyClock,
    starts: [],
  },
  VOID: {
    from: voidable,
    to: 'VOIDED',
    roles: caseWorkers,
    desk: 'HOLDING_OR_ABOVE',
    needs: ['NOTE'],
    // It leaves every denominator: two people answer for that.
    approval: { by: [Role.SUPERVISOR, Role.HEAD], from: voidable },
    stops: [],
    drops: everyClock,
    starts: [],
  },
  SUSPEND: {
    from: underWay,
    to: 'SUSPENDED',
    roles: caseWorkers,
    desk: 'HOLDING',
    needs: ['NOTE', 'UNTIL'],
    approval: { by: [Role.HEAD], from: underWay },
    stops: [],
    drops: [],
    starts: [],
    pauses: pausable,
  },
  // By a worker, or by itself on the day that the suspension was granted until.
  RESUME: {
    from: ['SUSPENDED'],
    to: 'BEFORE_SUSPENSION',
    roles: caseWorkers,
    desk: 'HOLDING_OR_ABOVE',
    needs: [],
    stops: [],
    drops: [],
    starts: [],
    resumes: pausable,
  },
  // Whoever took the case in accepts it first (首接负责); the other division's desk gets it with its total clock running.
  TRANSFER: {
    from: underWay,
    to: 'ACCEPTED',
    roles: caseWorkers,
    desk: 'HOLDING',
    needs: ['NOTE', 'DIVISION'],
    stops: ['DISPATCH'],
    drops: ['HANDLE'],
    starts: ['DISPATCH'],
  },
  TRANSFER_OUT: {
    from: ['REGISTERED', ...underWay],
    to: 'TRANSFERRED',
    roles: caseWorkers,
    desk: 'HOLDING',
    needs: ['NOTE', 'AUTHORITY'],
    stops: [],
    drops: everyClock,
    starts: [],
  },
  // Follows from a jurisdiction objection that was confirmed; see transfers/.
  TAKE_BACK: {
    from: ['ACCEPTED'],
    to: 'ACCEPTED',
    roles: [],
    desk: 'HOLDING',
    needs: ['NOTE'],
    stops: [],
    drops: ['DISPATCH'],
    starts: ['DISPATCH'],
  },
};

/** Whether `action`, taken on a case as it stands, waits for somebody's approval; it is asked for with a reason. */
export function needsApproval(
  action: CaseAction,
  { state, dissatisfied }: { readonly state: CaseState; readonly dissatisfied: boolean },
): boolean {
  const { approval } = caseLife[action];
  if (!approval?.from.includes(state)) return false;
  return approval.when === undefined || dissatisfied;
}

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
