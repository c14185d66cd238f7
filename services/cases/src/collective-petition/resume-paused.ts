import { defineJob, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import { carryOutBatchStep, openBatch } from './petition-steps.ts';
import type { CollectivePetitionTable } from '../generated/tables.ts';

const MOST_AT_ONCE = 500;

/** Lets batches go on whose pause ends today or has ended; answers how many. Each is locked and looked at again. */
async function resumePausedBatches(context: RequestContext): Promise<number> {
  const today = context.clock.today();
  const due = await context.rows<Pick<CollectivePetitionTable, 'id'>>(sql`
    select id from collective_petition where paused_until <= ${today}::date order by paused_until limit ${MOST_AT_ONCE}`);
  let resumed = 0;
  for (const { id } of due) {
    const done = await context.write('resumeCollectivePetition', async (session) => {
      const petition = await openBatch(session, id);
      if (!petition.pausedUntil || petition.pausedUntil > today) return false;
      await carryOutBatchStep(session, petition, 'RESUME', {});
      return true;
    });
    if (done) resumed += 1;
  }
  return resumed;
}

/** Every ten minutes, as for cases: a pause is granted until a day, not an hour. */
export const resumePaused = defineJob({
  name: 'cases.resumePausedBatches',
  schedule: '*/10 * * * *',
  async handle({ open, log }) {
    const resumed = await open(resumePausedBatches);
    if (resumed > 0) log.info({ resumed }, 'paused collective petitions go on');
  },
});
