import { defineJob, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import { endOfPause } from '../deadlines/clock-pause.rules.ts';
import { openCaseFile } from './open-case-file.ts';
import { carryOut } from './take-step.ts';
import type { CaseRecordTable } from '../generated/tables.ts';

const MOST_AT_ONCE = 500;

/**
 * Lets cases go on whose suspension ends today or has ended, each in a transaction of its own; answers how many. Two
 * instances may do it at once: each case is locked, and looked at again, before it goes on.
 */
export async function resumeDueSuspensions(context: RequestContext): Promise<number> {
  const today = context.clock.today();
  const due = await context.rows<Pick<CaseRecordTable, 'id'>>(sql`
    select id from case_record where suspended_until <= ${today}::date order by suspended_until limit ${MOST_AT_ONCE}`);
  let resumed = 0;
  for (const { id } of due) {
    const done = await context.write('resumeCase', async (session) => {
      const file = await openCaseFile(session, id);
      const { suspendedUntil } = file.record;
      if (!suspendedUntil || suspendedUntil > today) return false;
      await carryOut(session, file, {
        action: 'RESUME',
        at: endOfPause(suspendedUntil, session.clock.now()),
        note: null,
      });
      return true;
    });
    if (done) resumed += 1;
  }
  return resumed;
}

/** Every ten minutes: a suspension is granted until a day, not an hour. */
export const resumeSuspended = defineJob({
  name: 'cases.resumeSuspended',
  schedule: '*/10 * * * *',
  async handle({ open, log }) {
    const resumed = await open(resumeDueSuspensions);
    if (resumed > 0) log.info({ resumed }, 'suspended cases go on');
  },
});
