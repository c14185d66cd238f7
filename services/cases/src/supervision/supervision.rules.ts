import { Role, type Tier } from '@guanjia/kit';
import { caseWorkers, standsAtOrAbove, tierAbove } from '../life/case-life.ts';

export const supervisionOrderStates = ['ISSUED', 'REPLIED', 'RETURNED', 'CLOSED', 'CANCELLED'] as const;
export type SupervisionOrderState = (typeof supervisionOrderStates)[number];

export const supervisionActions = ['REPLY', 'ACCEPT_REPLY', 'REJECT_REPLY'] as const;
export type SupervisionAction = (typeof supervisionActions)[number];

interface ActionDeclaration {
  readonly from: readonly SupervisionOrderState[];
  readonly to: SupervisionOrderState;
  readonly roles: readonly Role[];
  /** Whose move it is: the desk that the order is addressed to, or the tier that issued it and those above. */
  readonly desk: 'ADDRESSEE' | 'ISSUER_OR_ABOVE';
}

/** Who orders, and who judges the replies. */
export const supervisors: readonly Role[] = [Role.SUPERVISOR, Role.HEAD];

/** The life of a supervision order. A rejected reply leaves it to the addressee again, within the same time limit. */
export const supervisionLife: Readonly<Record<SupervisionAction, ActionDeclaration>> = {
  REPLY: { from: ['ISSUED', 'RETURNED'], to: 'REPLIED', roles: caseWorkers, desk: 'ADDRESSEE' },
  ACCEPT_REPLY: { from: ['REPLIED'], to: 'CLOSED', roles: supervisors, desk: 'ISSUER_OR_ABOVE' },
  REJECT_REPLY: { from: ['REPLIED'], to: 'RETURNED', roles: supervisors, desk: 'ISSUER_OR_ABOVE' },
};

export interface OrderStanding {
  readonly state: SupervisionOrderState;
  readonly issuerTier: Tier;
  readonly addresseeTier: Tier;
}

export type SupervisionVerdict =
  | { readonly allowed: true }
  | {
      readonly allowed: false;
      readonly code: 'FORBIDDEN' | 'ILLEGAL_TRANSITION';
      readonly reason: 'notFromThisState' | 'roleMissing' | 'notYourDesk';
    };

/** Whether somebody may take an action on an order now; row scope has already been applied. */
export function judgeSupervision(
  order: OrderStanding,
  actor: { readonly tier: Tier; readonly roles: readonly Role[] },
  action: SupervisionAction,
): SupervisionVerdict {
  const declared = supervisionLife[action];
  if (!declared.from.includes(order.state)) {
    return { allowed: false, code: 'ILLEGAL_TRANSITION', reason: 'notFromThisState' };
  }
  if (!declared.roles.some((role) => actor.roles.includes(role))) {
    return { allowed: false, code: 'FORBIDDEN', reason: 'roleMissing' };
  }
  const atDesk =
    declared.desk === 'ADDRESSEE'
      ? actor.tier === order.addresseeTier
      : standsAtOrAbove(actor.tier, order.issuerTier);
  return atDesk ? { allowed: true } : { allowed: false, code: 'FORBIDDEN', reason: 'notYourDesk' };
}

/** Who orders a desk: the tier above it; null for the district, as nobody orders the own desk. */
export function issuerOf(addressee: Tier): Tier | null {
  return tierAbove(addressee);
}
