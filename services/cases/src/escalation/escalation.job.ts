import { defineJob } from '@guanjia/kit';
import { tellOfOverdueTasks } from '../joint-handling/tell-of-task.ts';
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
      const tasks = await tellOfOverdueTasks(context);
      if (steps + batchSteps + orders + tasks > 0)
        log.info({ steps, batchSteps, orders, tasks }, 'deadlines were escalated');
    }),
});
