import { localDateIn, newId, type LocalDate, type Tier, type WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { ComputedDeadline, DeadlineClock } from '../deadlines/deadline.rules.ts';
import { desk, tell } from '../notices/tell.ts';
import { orderState } from './order-state.ts';
import { SupervisionOrderEntity, type SupervisionOrderRecord } from './supervision.entity.ts';
import { supervisors } from './supervision.rules.ts';

export interface OrderedCase {
  readonly id: string;
  readonly number: string;
  readonly divisionCode: string;
  readonly estateId: string | null;
  readonly assigneeId: string | null;
}

export interface OrderToIssue {
  readonly about: OrderedCase;
  /** The deadline that was missed; without it the order is issued by hand. */
  readonly missed: {
    readonly deadlineId: string;
    readonly clock: DeadlineClock;
    readonly dueOn: LocalDate;
  } | null;
  readonly demand: string | null;
  readonly issuerTier: Tier;
  readonly issuerName: string;
  readonly addresseeTier: Tier;
  readonly due: ComputedDeadline;
}

/** Writes an order with its number, tells the addressee's desk, who holds the case and the issuer's, and records the event. */
export async function issueOrder(session: WriteSession, given: OrderToIssue): Promise<string> {
  const { about, missed, due, ...rest } = given;
  const at = session.clock.now();
  const issuedOn = localDateIn(at);
  const [place] = await session.rows<{ place: string }>(
    sql`select nextval('supervision_order_number') as place`,
  );
  const id = newId('SupervisionOrder');
  const order: SupervisionOrderRecord = session.em.create(SupervisionOrderEntity, {
    ...rest,
    ...due,
    id,
    number: `D${issuedOn.slice(0, 4)}-${String(place?.place).padStart(6, '0')}`,
    caseId: about.id,
    divisionCode: about.divisionCode,
    automatic: missed !== null,
    deadlineId: missed?.deadlineId ?? null,
    clock: missed?.clock ?? null,
    issuedAt: at,
    issuedOn,
    state: 'ISSUED',
    repliedInTime: null,
    closedAt: null,
    overdueToldAt: null,
    version: 1,
  });
  await session.em.flush();
  const note = {
    kind: 'SUPERVISION_ORDER_ISSUED' as const,
    caseId: about.id,
    orderId: id,
    params: { case: about.number, order: order.number, dueOn: order.dueOn, tier: given.issuerTier },
  };
  await tell(session, [
    { ...note, to: desk(about.divisionCode, given.addresseeTier) },
    ...(about.assigneeId ? [{ ...note, to: { staffId: about.assigneeId } }] : []),
    ...(missed && given.issuerTier !== given.addresseeTier
      ? [{ ...note, to: desk(about.divisionCode, given.issuerTier, supervisors) }]
      : []),
  ]);
  session.emit({
    type: 'SupervisionOrderIssued',
    subjectId: id,
    divisionCode: about.divisionCode,
    data: orderState(order, about.estateId),
  });
  return id;
}
