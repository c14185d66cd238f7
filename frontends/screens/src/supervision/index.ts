/**
 * What every department's desk shows beside its own cases: `@guanjia/screens/supervision`: notices, approvals,
 * supervision orders, tasks of joint handling, and who has how much to do.
 */
export { NoticeListPage } from '../notices/notice-list-page.tsx';
export { SourceTags } from '../cases/source-tags.tsx';
export { DeskSection } from '../desk/desk-section.tsx';
export { FollowUpsOnDesk } from '../desk/follow-ups-on-desk.tsx';
export { WorkloadPanel } from '../workload/workload-panel.tsx';
export { DeskDuties } from './desk-duties.tsx';
export { isOpenOrder } from './open-order.ts';
export { IssueOrder } from './issue-order.tsx';
export type { OrderedCase } from './issue-order.tsx';
export { SupervisionOrderListPage } from './order-list-page.tsx';
