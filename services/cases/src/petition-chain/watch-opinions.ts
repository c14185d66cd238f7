import { addDays, defineJob, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import { tell } from '../notices/tell.ts';
import { toReviewers, type ToldRound } from './tell-of-petition.ts';

/** Natural days before its opinion is due that a reviewing desk is told. */
const WARNED_BEFORE = 3;
const MOST_AT_ONCE = 500;

interface Watched extends ToldRound {
  id: string;
  late: boolean;
}

/** Tells reviewing desks of opinions that are due soon or late, each once; answers how many were told. */
async function tellOfDueOpinions(context: RequestContext): Promise<number> {
  const now = context.clock.now().toISOString();
  const soon = addDays(context.clock.today(), WARNED_BEFORE);
  const due = await context.rows<Watched>(sql`
    select r.id, r.case_id as "caseId", c.number, r.division_code as "divisionCode", r.kind, r.tier,
      r.due_on as "dueOn", r.due_at < ${now}::timestamptz as late
    from petition_round r join case_record c on c.id = r.case_id
    where r.is_current and r.given_at is null and c.state <> 'VOIDED' and r.due_on <= ${soon}::date
      and r.told_of is distinct from (case when r.due_at < ${now}::timestamptz then 'LATE' else 'SOON' end)
    order by r.due_on limit ${MOST_AT_ONCE}`);
  let told = 0;
  for (const round of due) {
    const state = round.late ? 'LATE' : 'SOON';
    const done = await context.write('tellOfDueOpinion', async (session) => {
      // Only the one that marks it tells: two instances may have seen the same round.
      const marked = await session.rows(sql`
        update petition_round set told_of = ${state}
        where id = ${round.id} and given_at is null and told_of is distinct from ${state} returning id`);
      if (marked.length === 0) return false;
      await tell(session, [
        toReviewers(round.late ? 'PETITION_OPINION_OVERDUE' : 'PETITION_OPINION_DUE', round),
      ]);
      return true;
    });
    if (done) told += 1;
  }
  return told;
}

/** Every ten minutes: opinions are due by the day. */
export const watchOpinions = defineJob({
  name: 'cases.watchPetitionOpinions',
  schedule: '*/10 * * * *',
  async handle({ open, log }) {
    const told = await open(tellOfDueOpinions);
    if (told > 0) log.info({ told }, 'reviewing desks were told of opinions that are due');
  },
});
