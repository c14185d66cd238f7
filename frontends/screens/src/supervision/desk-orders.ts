import type { SupervisionOrderFilter, Tier } from '../generated/graphql.ts';

/** What a desk may have to do with orders: reply to those from above, decide on the replies to its own. */
export type OrderDuty = 'toReply' | 'toDecide';

/** The orders that wait for a move of a tier's desk. The database shows each department only its own division's. */
export function deskOrders(duty: OrderDuty, tier: Tier): SupervisionOrderFilter {
  return duty === 'toReply'
    ? { state: { in: ['ISSUED', 'RETURNED'] }, addresseeTier: { eq: tier } }
    : { state: { eq: 'REPLIED' }, issuerTier: { eq: tier } };
}
