import type { RequestContext, WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { desk, tell } from '../notices/tell.ts';
import { orderState } from './order-state.ts';
import { SupervisionOrderEntity } from './supervision.entity.ts';
import { supervisors } from './supervision.rules.ts';

const BATCH = 25;

/** Marks the orders whose reply is late and tells both sides, once for each order; answers how many. */
export async function markOverdueOrders(context: RequestContext): Promise<number> {
  let marked = 0;
  for (;;) {
    const batch = await context.write('escalate', markBatch);
    marked += batch;
    if (batch < BATCH) return marked;
  }
}

interface LateOrder {
  id: string;
  caseNumber: string;
  estateId: string | null;
}

async function markBatch(session: WriteSession): Promise<number> {
  const now = session.clock.now();
  const late = await session.rows<LateOrder>(sql`
    select o.id, c.number as "caseNumber", c.estate_id as "estateId"
    from supervision_order o join case_record c on c.id = o.case_id
    where o.state in ('ISSUED', 'RETURNED') and o.overdue_told_at is null and o.due_at < ${now.toISOString()}::timestamptz
    order by o.due_at limit ${sql.lit(BATCH)} for update of o skip locked`);
  for (const { id, caseNumber, estateId } of late) {
    const order = await session.em.findOneOrFail(SupervisionOrderEntity, { id });
    order.overdueToldAt = now;
    await session.em.flush();
    const { divisionCode, caseId, number, dueOn, issuerTier, addresseeTier } = order;
    const note = {
      kind: 'SUPERVISION_ORDER_OVERDUE' as const,
      caseId,
      orderId: id,
      params: { case: caseNumber, order: number, dueOn },
    };
    await tell(session, [
      { ...note, to: desk(divisionCode, addresseeTier) },
      ...(issuerTier === addresseeTier ? [] : [{ ...note, to: desk(divisionCode, issuerTier, supervisors) }]),
    ]);
    session.emit({
      type: 'SupervisionOrderOverdue',
      subjectId: id,
      divisionCode,
      data: orderState(order, estateId),
    });
  }
  return late.length;
}
