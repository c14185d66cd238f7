import type { LocalDate, WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import type { CalendarFor } from '../calendar/load-calendar-year.ts';
import { recomputed, type DeadlineExplanation } from '../deadlines/deadline.rules.ts';

interface RunningBatch {
  id: string;
  number: string;
  divisionCode: string;
  dueOn: LocalDate;
  provisional: boolean;
  explanation: DeadlineExplanation;
}

/** Recomputes the dates of open collective petitions that a year touches; answers how many moved. */
export async function recomputeBatches(
  session: WriteSession,
  year: number,
  calendarFor: CalendarFor,
): Promise<number> {
  const open = await session.rows<RunningBatch>(sql`
    select id, number, division_code as "divisionCode", due_on as "dueOn", provisional, explanation
    from collective_petition
    where state in ('RECEIVED', 'ACCEPTED') and (provisional or due_on >= make_date(${year}::int, 1, 1))
    order by id for update`);
  let moved = 0;
  for (const { id, number, divisionCode, dueOn, provisional, explanation } of open) {
    const now = recomputed(explanation, await calendarFor(explanation));
    if (now.dueOn === dueOn && now.provisional === provisional) continue;
    await session.rows(sql`
      update collective_petition set due_on = ${now.dueOn}, due_at = ${now.dueAt.toISOString()},
        provisional = ${now.provisional}, explanation = ${JSON.stringify(now.explanation)}::jsonb,
        version = version + 1
      where id = ${id}`);
    session.emit({
      type: 'CollectivePetitionDeadlineMoved',
      subjectId: id,
      divisionCode,
      data: { id, number, from: dueOn, to: now.dueOn, provisional: now.provisional },
    });
    moved += 1;
  }
  return moved;
}
