/**
 * What every department's desk shows beside its own cases: `@guanjia/screens/supervision`: notices, approvals,
 * supervision orders, tasks of joint handling, and who has how much to do.
 */
export { SourceTags } from '../case-summary/index.ts';
export { DeskSection, FollowUpsOnDesk } from '../desk/index.ts';
export { NoticeListPage } from '../notices/index.ts';
export { DeskDuties, isOpenOrder, IssueOrder, SupervisionOrderListPage } from '../supervision/index.ts';
export type { OrderedCase } from '../supervision/index.ts';
export { WorkloadPanel } from '../workload/index.ts';
