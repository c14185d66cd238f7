import type { LocalDate, WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { CalendarFor } from '../calendar/load-calendar-year.ts';
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

/** Recomputes the running limits of petitions' rounds that a year touches; answers how many moved. */
export async function recomputeRounds(
  session: WriteSession,
  year: number,
  calendarFor: CalendarFor,
): Promise<number> {
  const running = await session.rows<RunningLimit>(sql`
    select r.id, r.case_id as "caseId", c.number, r.division_code as "divisionCode", l.*
    from petition_round r join case_record c on c.id = r.case_id cross join lateral (values
      ('OPINION', r.due_on, r.provisional, r.explanation, r.given_at is null),
      ('REQUEST', r.request_due_on, r.request_provisional, r.request_explanation,
        c.petition_stage in ('OPINION_DELIVERED', 'REVIEW_DELIVERED'))
    ) as l(what, "dueOn", provisional, explanation, runs)
    where r.is_current and l.runs and l.explanation is not null
      and (l.provisional or l."dueOn" >= make_date(${year}::int, 1, 1))
    order by c.id for update of c, r`);
  let moved = 0;
  for (const row of running) {
    const now = recomputed(row.explanation, await calendarFor(row.explanation));
    if (now.dueOn === row.dueOn && now.provisional === row.provisional) continue;
    await store(session, row, now);
    moved += 1;
  }
  return moved;
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
