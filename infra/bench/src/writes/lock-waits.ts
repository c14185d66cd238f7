import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '@guanjia/postgres';

/** What a role's sessions did in the moments that were looked at. */
export interface SessionSamples {
  /** Sessions that were running a statement. */
  active: number;
  /** Of those, by what they waited for: `Lock:advisory`, `LWLock:WALWrite`, … */
  waits: Record<string, number>;
}

const EVERY_MS = 5;

/** Looks into pg_stat_activity again and again while `work` runs. */
export async function sampleSessions(
  adminUrl: string,
  role: string,
  work: () => Promise<unknown>,
): Promise<SessionSamples> {
  const samples: SessionSamples = { active: 0, waits: {} };
  await withClient(adminUrl, async (admin) => {
    let done = false;
    const looking = (async () => {
      while (!done) {
        const { rows } = await admin.query<{ wait: string | null }>(
          `select wait_event_type || ':' || wait_event as wait from pg_stat_activity
           where usename = $1 and state = 'active' and application_name <> 'guanjia-sequencer'`,
          [role],
        );
        samples.active += rows.length;
        for (const { wait } of rows) if (wait) samples.waits[wait] = (samples.waits[wait] ?? 0) + 1;
        await pause(EVERY_MS);
      }
    })();
    await work();
    done = true;
    await looking;
  });
  return samples;
}

/** How often a session waited for another one's transaction. */
export function lockWaits({ waits }: SessionSamples): number {
  return Object.entries(waits).reduce(
    (sum, [wait, times]) => sum + (wait.startsWith('Lock:') ? times : 0),
    0,
  );
}
