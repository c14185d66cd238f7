import type { Subgraph } from '@guanjia/kit';
import { withClient } from '@guanjia/postgres';
import { escalate } from '../escalation/escalation.job.ts';

/**
 * Two instances are in the middle of a transaction of escalation when one of them is cut off, as by a power cut.
 * Answers who is left.
 */
export async function cutOneOffAtWork(
  instances: readonly [Subgraph, Subgraph],
  adminUrl: string,
): Promise<Subgraph> {
  const runs = await withClient(adminUrl, async (client) => {
    await client.query('begin');
    // Steps are recorded by now, notices have to wait.
    await client.query('lock table notice in share mode');
    const running = instances.map((instance) =>
      instance.runJob(escalate, {}).then(
        () => true,
        () => false,
      ),
    );
    let waiting: { pid: number }[] = [];
    while (waiting.length < instances.length) {
      waiting = await withClient(
        adminUrl,
        async (other) =>
          (
            await other.query<{ pid: number }>(`select pid from pg_stat_activity
              where datname = current_database() and wait_event_type = 'Lock'`)
          ).rows,
      );
    }
    await client.query('select pg_terminate_backend($1)', [waiting[0]?.pid]);
    await client.query('commit');
    return Promise.all(running);
  });
  const left = instances.filter((_instance, place) => runs[place]);
  if (left.length !== 1 || !left[0]) throw new Error(`${left.length} of two instances finished their run.`);
  return left[0];
}
