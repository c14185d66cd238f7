import type { LocalDate, WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { lockedFor, movesOf, type Recount, type Recounted } from '../calendar/deadline-moves.ts';
import type { ComputedDeadline, DeadlineExplanation } from '../deadlines/deadline.rules.ts';

interface RunningObjection {
  id: string;
  caseId: string;
  number: string;
  toDivision: string;
  dueOn: LocalDate;
  dueAt: string;
  provisional: boolean;
  explanation: DeadlineExplanation;
}

/** The last days for objections to transfers, while one is possible, over another calendar. */
export async function recountObjections(recount: Recount): Promise<Recounted> {
  const open = await recount.rows<RunningObjection>(sql`
    select t.id, t.case_id as "caseId", c.number, t.to_division as "toDivision", t.objection_due_on as "dueOn",
      t.objection_due_at as "dueAt", t.objection_provisional as provisional, t.objection_explanation as explanation
    from case_transfer t join case_record c on c.id = t.case_id
    where t.state = 'OPEN' and t.objection_explanation is not null
      and (t.objection_provisional or t.objection_due_on >= ${recount.since}::date)
    order by c.id, t.id ${lockedFor(recount, 'c, t')}`);
  return movesOf(recount, open, 'TRANSFER_OBJECTION', store);
}

async function store(
  session: WriteSession,
  { id, caseId, number, toDivision, dueOn: from }: RunningObjection,
  { dueOn: to, dueAt, provisional, explanation }: ComputedDeadline,
): Promise<void> {
  await session.rows(sql`
    update case_transfer set objection_due_on = ${to}, objection_due_at = ${dueAt.toISOString()},
      objection_provisional = ${provisional}, objection_explanation = ${JSON.stringify(explanation)}::jsonb,
      version = version + 1
    where id = ${id}`);
  session.emit({
    type: 'CaseDeadlineMoved',
    subjectId: caseId,
    divisionCode: toDivision,
    data: { id: caseId, number, clock: 'OBJECTION', from, to, provisional },
  });
}
