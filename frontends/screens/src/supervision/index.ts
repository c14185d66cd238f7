/** Supervision orders, and what waits on a desk beside cases. */
export { CaseOrders } from './case-orders.tsx';
export { DeskDuties } from './desk-duties.tsx';
export { IssueOrder } from './issue-order.tsx';
export type { OrderedCase } from './issue-order.tsx';
export { isOpenOrder } from './open-order.ts';
export { SupervisionOrderListPage } from './order-list-page.tsx';
