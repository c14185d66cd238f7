import {
  defineList,
  defineLoader,
  groupedByKey,
  SortDirection,
  type Comparison,
  type Tier,
} from '@guanjia/kit';
import { sql } from 'kysely';
import type { DeadlineClock, DeadlineExplanation } from '../deadlines/deadline.rules.ts';
import type { SupervisionOrderState } from './supervision.rules.ts';
import type { SupervisionOrderTable, SupervisionReplyTable } from '../generated/tables.ts';

/** An order as lists read it. */
export interface SupervisionOrderRow extends Pick<
  SupervisionOrderTable,
  | 'id'
  | 'number'
  | 'caseId'
  | 'divisionCode'
  | 'automatic'
  | 'clock'
  | 'issuerTier'
  | 'issuerName'
  | 'addresseeTier'
  | 'demand'
  | 'issuedAt'
  | 'dueOn'
  | 'dueAt'
  | 'provisional'
  | 'explanation'
  | 'state'
  | 'repliedInTime'
  | 'closedAt'
  | 'version'
> {
  clock: DeadlineClock | null;
  issuerTier: Tier;
  addresseeTier: Tier;
  explanation: DeadlineExplanation;
  state: SupervisionOrderState;
}

export const supervisionOrderFields = { ISSUED_AT: 'ISSUED_AT', DUE_AT: 'DUE_AT' } as const;

export const supervisionOrderList = defineList<SupervisionOrderRow, keyof typeof supervisionOrderFields>({
  from: 'supervision_order',
  columns: {
    id: 't.id',
    number: 't.number',
    caseId: 't.case_id',
    divisionCode: 't.division_code',
    automatic: 't.automatic',
    clock: 't.clock',
    issuerTier: 't.issuer_tier',
    issuerName: 't.issuer_name',
    addresseeTier: 't.addressee_tier',
    demand: 't.demand',
    issuedAt: 't.issued_at',
    dueOn: 't.due_on',
    dueAt: 't.due_at',
    provisional: 't.provisional',
    explanation: 't.explanation',
    state: 't.state',
    repliedInTime: 't.replied_in_time',
    closedAt: 't.closed_at',
    version: 't.version',
  },
  orders: { ISSUED_AT: 'issuedAt', DUE_AT: 'dueAt' },
  defaultOrder: [{ field: 'ISSUED_AT', direction: SortDirection.DESC }],
  filters: {
    id: 't.id',
    number: 't.number',
    caseId: 't.case_id',
    divisionCode: 't.division_code',
    estateId: (asked: Comparison) => sql<boolean>`exists (select 1 from case_record c where c.id = t.case_id
      and ${asked.in ? sql<boolean>`c.estate_id = any(${asked.in})` : sql<boolean>`c.estate_id = ${asked.eq}`})`,
    state: 't.state',
    automatic: 't.automatic',
    issuerTier: 't.issuer_tier',
    addresseeTier: 't.addressee_tier',
    dueOn: 't.due_on',
    open: (asked: { eq: boolean }) => sql`(t.state not in ('CLOSED', 'CANCELLED')) = ${asked.eq}`,
    overdue: (asked: { eq: boolean }, { clock }) =>
      sql`(t.state in ('ISSUED', 'RETURNED') and t.due_at < ${clock.now().toISOString()}::timestamptz) = ${asked.eq}`,
  },
});

/** The orders about cases, newest first; a case has few. */
export const ordersOfCase = defineLoader<string, SupervisionOrderRow[]>(async (caseIds, context) => {
  const found = await context.rows<Pick<SupervisionOrderTable, 'id' | 'caseId'>>(sql`
    select id, case_id as "caseId" from supervision_order where case_id = any(${caseIds}) order by issued_at desc, id desc`);
  const rows = await supervisionOrderList.byId(context).loadMany(found.map(({ id }) => id));
  const orders = rows.filter((row): row is SupervisionOrderRow => row !== null && !(row instanceof Error));
  return groupedByKey(caseIds, orders, (row) => row.caseId);
});

export interface SupervisionReplyRow extends Pick<
  SupervisionReplyTable,
  | 'id'
  | 'orderId'
  | 'text'
  | 'repliedAt'
  | 'repliedBy'
  | 'decision'
  | 'decidedAt'
  | 'decidedBy'
  | 'decisionNote'
> {
  decision: 'ACCEPTED' | 'REJECTED' | null;
}

/** The replies to orders, oldest first. */
export const repliesOfOrder = defineLoader<string, SupervisionReplyRow[]>(async (orderIds, context) =>
  groupedByKey(
    orderIds,
    await context.rows<SupervisionReplyRow>(sql`
      select id, order_id as "orderId", text, replied_at as "repliedAt", replied_by as "repliedBy", decision,
        decided_at as "decidedAt", decided_by as "decidedBy", decision_note as "decisionNote"
      from supervision_reply where order_id = any(${orderIds}) order by replied_at, id`),
    (row) => row.orderId,
  ),
);
