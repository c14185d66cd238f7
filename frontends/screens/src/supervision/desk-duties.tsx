import { WaitingApprovals } from '../approvals/index.ts';
import { OwnTasks } from '../tasks/index.ts';
import type { OrderDuty } from './desk-orders.ts';
import { OrdersOnDesk } from './orders-on-desk.tsx';

/** What waits for a desk beside its own cases: approvals, orders that want a move, tasks. Nothing while there is none. */
export function DeskDuties({ orders }: { orders: readonly OrderDuty[] }) {
  return (
    <>
      <WaitingApprovals />
      {orders.map((duty) => (
        <OrdersOnDesk key={duty} duty={duty} />
      ))}
      <OwnTasks />
    </>
  );
}
