import { defineJob, Tier, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import type { DivisionRefTable } from '../generated/tables.ts';

/** The rows are counted by several statements: what is changed meanwhile looks like drift, and is gone the next time. */
const ATTEMPTS = 3;

/** Counts all cases anew and answers by how many rows the roll-ups differ; drift is told to each district's auditors. */
async function checkFigures(context: RequestContext): Promise<number> {
  let drifted = 0;
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    drifted = await context.write('checkFigures', async (session) => {
      // Two million cases take longer than a request may.
      await session.rows(sql`select set_config('statement_timeout', '0', true)`);
      const [counted] = await session.rows<{ drifted: number }>(
        sql`select recount_case_figures(false) as drifted`,
      );
      return counted?.drifted ?? 0;
    });
    if (drifted === 0) return 0;
  }
  await context.write('checkFigures', async (session) => {
    const districts = await session.rows<Pick<DivisionRefTable, 'code'>>(
      sql`select code from division_ref where level = ${Tier.DISTRICT} order by code`,
    );
    for (const { code } of districts) {
      session.audit({ action: 'figuresDrifted', divisionCode: code, details: { rows: drifted } });
    }
  });
  return drifted;
}

/** Every night: the roll-ups against the rows. It repairs nothing, so that the cause can still be found. */
export const checkCaseFigures = defineJob({
  name: 'cases.checkFigures',
  schedule: '40 2 * * *',
  retries: 0,
  longestRunSeconds: 3_600,
  async handle({ open, log }) {
    const drifted = await open(checkFigures);
    if (drifted > 0) log.error({ drifted }, 'the roll-ups differ from the cases: recount_case_figures(true)');
  },
});
