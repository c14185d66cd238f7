import type { SupervisionOrderRecord } from './supervision.entity.ts';

/** The whole state of an order as other services get it from the feed: credit evaluation counts these. No free text. */
export function orderState(order: SupervisionOrderRecord, estateId: string | null): Record<string, unknown> {
  return {
    id: order.id,
    number: order.number,
    version: order.version,
    caseId: order.caseId,
    estateId,
    divisionCode: order.divisionCode,
    automatic: order.automatic,
    clock: order.clock ?? null,
    issuerTier: order.issuerTier,
    addresseeTier: order.addresseeTier,
    state: order.state,
    issuedOn: order.issuedOn,
    dueOn: order.dueOn,
    repliedInTime: order.repliedInTime ?? null,
    overdue: order.overdueToldAt !== null && order.overdueToldAt !== undefined,
  };
}
