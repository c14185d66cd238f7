import { covers, Role, scopeRange, type Tier } from '@guanjia/kit';
import type { TimeLimit } from '../deadlines/deadline.rules.ts';
import { caseWorkers, standsAtOrAbove, type CaseState } from '../life/case-life.ts';

/**
 * OPEN: the receiving desk may object. TAKEN_OVER: it has gone to work instead. OBJECTED: the transferor answers.
 * RETURNED: the objection was confirmed. INSISTED: the common superior tier decides; UPHELD: it let the transfer stand.
 * HANDED_OVER: to an authority outside, where nobody here can answer.
 */
export const transferStates = [
  'OPEN',
  'TAKEN_OVER',
  'OBJECTED',
  'INSISTED',
  'UPHELD',
  'RETURNED',
  'HANDED_OVER',
] as const;
export type TransferState = (typeof transferStates)[number];

/** 信访工作条例 (2022): whoever gets a case that is not its own objects within 5 working days, with reasons. */
export const objectionLimit: TimeLimit = {
  rule: 'transfer.objection',
  amount: 5,
  unit: 'WORKING_DAYS',
  roll: false,
};

/** What the rules need of a transfer. */
export interface TransferStanding {
  readonly state: TransferState;
  readonly tier: Tier;
  readonly fromDivision: string;
  readonly toDivision?: string | null;
  readonly objectionDueAt?: Date | string | null;
}

interface Actor {
  readonly division: string;
  readonly tier: Tier;
  readonly roles: readonly Role[];
}

const works = (actor: Actor) => caseWorkers.some((role) => actor.roles.includes(role));

/** Why `actor` cannot object to a case's latest transfer now; null when they can. */
export function judgeObjection(
  transfer: TransferStanding | null,
  { state, tier }: { readonly state: CaseState; readonly tier: Tier },
  actor: Actor,
  now: Date,
): string | null {
  if (!transfer?.toDivision) return 'notTransferred';
  if (transfer.state === 'TAKEN_OVER') return 'takenOver';
  if (transfer.state !== 'OPEN' || state !== 'ACCEPTED') return 'transferSettled';
  if (!works(actor)) return 'roleMissing';
  if (actor.tier !== tier || !covers(scopeRange(actor.division), transfer.toDivision)) return 'notYourDesk';
  return transfer.objectionDueAt && now > new Date(transfer.objectionDueAt) ? 'objectionTooLate' : null;
}

/** Why `actor` cannot answer the objection; only the desk that transferred the case does. */
export function judgeAnswer(transfer: TransferStanding, actor: Actor): string | null {
  if (transfer.state !== 'OBJECTED') return 'noObjection';
  if (!works(actor)) return 'roleMissing';
  const own = actor.tier === transfer.tier && covers(scopeRange(actor.division), transfer.fromDivision);
  return own ? null : 'notYourDesk';
}

/** Why `actor` cannot decide between two desks that disagree: a supervisor or head of a tier above both does. */
export function judgeSuperior(transfer: TransferStanding, actor: Actor): string | null {
  if (transfer.state !== 'INSISTED') return 'notDisputed';
  if (![Role.SUPERVISOR, Role.HEAD].some((role) => actor.roles.includes(role))) return 'roleMissing';
  const range = scopeRange(actor.division);
  const above = actor.tier !== transfer.tier && standsAtOrAbove(actor.tier, transfer.tier);
  const both = covers(range, transfer.fromDivision) && covers(range, transfer.toDivision ?? '');
  return above && both ? null : 'notYourDesk';
}
