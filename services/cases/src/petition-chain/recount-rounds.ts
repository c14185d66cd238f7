import type { LocalDate, WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { lockedFor, movesOf, type Recount, type Recounted } from '../calendar/deadline-moves.ts';
import type { ComputedDeadline, DeadlineExplanation } from '../deadlines/deadline.rules.ts';

interface RunningLimit {
  id: string;
  caseId: string;
  number: string;
  divisionCode: string;
  what: 'OPINION' | 'REQUEST';
  dueOn: LocalDate;
  dueAt: string;
  provisional: boolean;
  explanation: DeadlineExplanation;
}

/** The running limits of petitions' rounds over another calendar. */
export async function recountRounds(recount: Recount): Promise<Recounted> {
  const running = await recount.rows<RunningLimit>(sql`
    select r.id, r.case_id as "caseId", c.number, r.division_code as "divisionCode", l.*
    from petition_round r join case_record c on c.id = r.case_id cross join lateral (values
      ('OPINION', r.due_on, r.due_at, r.provisional, r.explanation, r.given_at is null),
      ('REQUEST', r.request_due_on, r.request_due_at, r.request_provisional, r.request_explanation,
        c.petition_stage in ('OPINION_DELIVERED', 'REVIEW_DELIVERED'))
    ) as l(what, "dueOn", "dueAt", provisional, explanation, runs)
    where r.is_current and l.runs and l.explanation is not null
      and (l.provisional or l."dueOn" >= ${recount.since}::date)
    order by c.id ${lockedFor(recount, 'c, r')}`);
  return movesOf(recount, running, 'PETITION', store);
}

async function store(
  session: WriteSession,
  { id, caseId, number, divisionCode, what, dueOn }: RunningLimit,
  now: ComputedDeadline,
): Promise<void> {
  const at = now.dueAt.toISOString();
  const explanation = JSON.stringify(now.explanation);
  await session.rows(
    what === 'OPINION'
      ? sql`update petition_round set due_on = ${now.dueOn}, due_at = ${at}, provisional = ${now.provisional},
          explanation = ${explanation}::jsonb where id = ${id}`
      : sql`update petition_round set request_due_on = ${now.dueOn}, request_due_at = ${at},
          request_provisional = ${now.provisional}, request_explanation = ${explanation}::jsonb where id = ${id}`,
  );
  session.emit({
    type: 'CaseDeadlineMoved',
    subjectId: caseId,
    divisionCode,
    data: { id: caseId, number, clock: what, from: dueOn, to: now.dueOn, provisional: now.provisional },
  });
}
