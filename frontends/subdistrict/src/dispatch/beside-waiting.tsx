import { lazyPart } from '@guanjia/ui';

const supervision = () => import('@guanjia/screens/supervision');

/** Approvals, orders and tasks follow once the desk stands: most days there are none. */
export const OrdersOnDesk = lazyPart(() => supervision().then((m) => m.OrdersOnDesk));
export const OwnTasks = lazyPart(() => supervision().then((m) => m.OwnTasks));
export const WaitingApprovals = lazyPart(() => supervision().then((m) => m.WaitingApprovals));
export const WorkloadPanel = lazyPart(() => supervision().then((m) => m.WorkloadPanel));
