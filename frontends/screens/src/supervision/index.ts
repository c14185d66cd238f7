/**
 * What every department's desk shows beside its own cases: `@guanjia/screens/supervision`: notices, approvals,
 * supervision orders, tasks of joint handling, and who has how much to do.
 */
export { WaitingApprovals } from '../approvals/waiting-approvals.tsx';
export { NoticeListPage } from '../notices/notice-list-page.tsx';
export { OwnTasks } from '../tasks/own-tasks.tsx';
export { WorkloadPanel } from '../workload/workload-panel.tsx';
export { IssueOrder } from './issue-order.tsx';
export type { OrderedCase } from './issue-order.tsx';
export { SupervisionOrderListPage } from './order-list-page.tsx';
export { OrdersOnDesk } from './orders-on-desk.tsx';
