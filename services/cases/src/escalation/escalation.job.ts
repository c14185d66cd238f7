import { defineJob } from '@guanjia/kit';
import { markOverdueOrders } from '../supervision/overdue-orders.ts';
import { escalateAll } from './escalate.ts';
import { escalateAllBatches } from './escalate-batches.ts';

/** Escalation runs by itself: every minute, on one instance or several. What is due is judged by the platform's clock. */
export const escalate = defineJob({
  name: 'cases.escalate',
  schedule: '* * * * *',
  retries: 0,
  handle: ({ open, log }) =>
    open(async (context) => {
      const steps = await escalateAll(context);
      const batchSteps = await escalateAllBatches(context);
      const orders = await markOverdueOrders(context);
      if (steps + batchSteps + orders > 0)
        log.info({ steps, batchSteps, orders }, 'deadlines were escalated');
    }),
});
