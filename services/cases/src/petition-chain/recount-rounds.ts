import type { LocalDate, WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { lockedFor, type DeadlineMove, type Recount, type Recounted } from '../calendar/deadline-moves.ts';
import { recomputed, type DeadlineExplanation } from '../deadlines/deadline.rules.ts';

interface RunningLimit {
  id: string;
  caseId: string;
  number: string;
  divisionCode: string;
  what: 'OPINION' | 'REQUEST';
  dueOn: LocalDate;
  provisional: boolean;
  explanation: DeadlineExplanation;
}

/** The running limits of petitions' rounds over another calendar. */
export async function recountRounds(recount: Recount): Promise<Recounted> {
  const running = await recount.rows<RunningLimit>(sql`
    select r.id, r.case_id as "caseId", c.number, r.division_code as "divisionCode", l.*
    from petition_round r join case_record c on c.id = r.case_id cross join lateral (values
      ('OPINION', r.due_on, r.provisional, r.explanation, r.given_at is null),
      ('REQUEST', r.request_due_on, r.request_provisional, r.request_explanation,
        c.petition_stage in ('OPINION_DELIVERED', 'REVIEW_DELIVERED'))
    ) as l(what, "dueOn", provisional, explanation, runs)
    where r.is_current and l.runs and l.explanation is not null
      and (l.provisional or l."dueOn" >= ${recount.since}::date)
    order by c.id ${lockedFor(recount, 'c, r')}`);
  const moves: DeadlineMove[] = [];
  for (const row of running) {
    const now = recomputed(row.explanation, await recount.calendarFor(row.explanation));
    if (now.dueOn === row.dueOn && now.provisional === row.provisional) continue;
    moves.push({
      subject: { caseId: row.caseId },
      number: row.number,
      clock: null,
      from: row.dueOn,
      to: now.dueOn,
      wasProvisional: row.provisional,
      provisional: now.provisional,
      store: (session) => store(session, row, now),
    });
  }
  return { examined: running.length, moves };
}

async function store(
  session: WriteSession,
  { id, caseId, number, divisionCode, what, dueOn }: RunningLimit,
  now: ReturnType<typeof recomputed>,
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
