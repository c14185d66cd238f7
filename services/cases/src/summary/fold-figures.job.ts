import { defineJob } from '@guanjia/kit';
import { sql } from 'kysely';

/**
 * Every minute, and after each part of a ledger: what changed goes into the roll-ups, so that reads find little beside them
 * and no writer has to do it.
 */
export const foldCaseFigures = defineJob({
  name: 'cases.foldFigures',
  schedule: '* * * * *',
  retries: 0,
  handle: ({ open }) =>
    open((context) =>
      context.write('foldFigures', async (session) => {
        await session.rows(sql`select fold_case_figures()`);
      }),
    ),
});
