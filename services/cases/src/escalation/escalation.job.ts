import { defineJob } from '@guanjia/kit';
import { markOverdueOrders } from '../supervision/overdue-orders.ts';
import { escalateAll } from './escalate.ts';

/** Escalation runs by itself: every minute, on one instance or several. What is due is judged by the platform's clock. */
export const escalate = defineJob({
  name: 'cases.escalate',
  schedule: '* * * * *',
  retries: 0,
  handle: ({ open, log }) =>
    open(async (context) => {
      const steps = await escalateAll(context);
      const orders = await markOverdueOrders(context);
      if (steps + orders > 0) log.info({ steps, orders }, 'deadlines were escalated');
    }),
});
