import type {
  Channel,
  RefusalReason,
  Satisfaction,
  SettlementLevel,
  Tier,
  Urgency,
} from '../generated/graphql.ts';

/** What can be chosen of a case, in the order in which it is offered everywhere. */

export const CHANNELS: readonly Channel[] = [
  'CALL',
  'VISIT',
  'HOTLINE',
  'MAYOR_MAILBOX',
  'LETTER',
  'ONLINE',
  'PATROL',
];
export const URGENCIES: readonly Urgency[] = ['NORMAL', 'URGENT', 'EMERGENCY', 'COMPLEX'];
export const TIERS: readonly Tier[] = ['COMMUNITY', 'SUBDISTRICT', 'DISTRICT'];
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
