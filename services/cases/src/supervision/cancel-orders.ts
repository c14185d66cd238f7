import type { WriteSession } from '@guanjia/kit';
import { LockMode } from '@mikro-orm/core';
import type { CaseRecord } from '../case/case.entity.ts';
import { recordEvent } from '../case/record-event.ts';
import { desk, tell } from '../notices/tell.ts';
import { orderState } from './order-state.ts';
import { SupervisionOrderEntity, type SupervisionOrderRecord } from './supervision.entity.ts';
import { supervisors } from './supervision.rules.ts';

/** Cancels the orders about a case that was voided or withdrawn: nobody answers for it any more. The case is locked. */
export async function cancelOrders(session: WriteSession, about: CaseRecord): Promise<void> {
  if (about.state !== 'VOIDED' && about.state !== 'WITHDRAWN') return;
  const orders = await session.em.find(
    SupervisionOrderEntity,
    { caseId: about.id, state: { $in: ['ISSUED', 'REPLIED', 'RETURNED'] } },
    { lockMode: LockMode.PESSIMISTIC_WRITE, orderBy: { id: 'asc' } },
  );
  for (const order of orders) await cancel(session, order, about);
}

async function cancel(
  session: WriteSession,
  order: SupervisionOrderRecord,
  about: CaseRecord,
): Promise<void> {
  const at = session.clock.now();
  order.state = 'CANCELLED';
  order.closedAt = at;
  await session.em.flush();
  const data = { orderId: order.id };
  recordEvent(session, about, { type: 'SUPERVISION_CANCELLED', at, note: null, data });
  const { id, number, caseId, divisionCode, dueOn, addresseeTier, issuerTier } = order;
  const note = {
    kind: 'SUPERVISION_ORDER_CANCELLED' as const,
    caseId,
    orderId: id,
    params: { case: about.number, order: number, dueOn },
  };
  await tell(session, [
    { ...note, to: desk(divisionCode, addresseeTier) },
    ...(issuerTier === addresseeTier ? [] : [{ ...note, to: desk(divisionCode, issuerTier, supervisors) }]),
  ]);
  session.emit({
    type: 'SupervisionOrderCancelled',
    subjectId: id,
    divisionCode,
    data: orderState(order, about.estateId ?? null),
  });
}
