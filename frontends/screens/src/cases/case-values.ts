import { TIERS } from '@guanjia/ui';
import type { RefusalReason, Satisfaction, SettlementLevel } from '../generated/graphql.ts';

/** What can be chosen of a case, in the order in which it is offered everywhere. */

/** From below. */
export const SETTLEMENT_LEVELS: readonly SettlementLevel[] = ['ESTATE', ...TIERS];
export const REFUSAL_REASONS: readonly RefusalReason[] = [
  'NOT_PROPERTY_MATTER',
  'OUTSIDE_JURISDICTION',
  'IN_LITIGATION',
  'FINAL_ALREADY',
  'DUPLICATE',
  'UNCLEAR',
  'OTHER',
];
export const SATISFACTIONS: readonly Satisfaction[] = [
  'SATISFIED',
  'BASICALLY_SATISFIED',
  'DISSATISFIED',
  'UNREACHED',
];
