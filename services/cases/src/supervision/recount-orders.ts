import type { LocalDate, WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { lockedFor, movesOf, type Recount, type Recounted } from '../calendar/deadline-moves.ts';
import type { ComputedDeadline, DeadlineExplanation } from '../deadlines/deadline.rules.ts';

interface RunningOrder {
  id: string;
  caseId: string;
  number: string;
  divisionCode: string;
  dueOn: LocalDate;
  dueAt: string;
  provisional: boolean;
  explanation: DeadlineExplanation;
}

/** The limits of open supervision orders over another calendar. The dates that somebody set by hand stay. */
export async function recountOrders(recount: Recount): Promise<Recounted> {
  const open = await recount.rows<RunningOrder>(sql`
    select o.id, o.case_id as "caseId", o.number, o.division_code as "divisionCode", o.due_on as "dueOn",
      o.due_at as "dueAt", o.provisional, o.explanation
    from supervision_order o join case_record c on c.id = o.case_id
    where o.state in ('ISSUED', 'REPLIED', 'RETURNED') and o.explanation->>'rule' <> 'local.supervisionByHand'
      and (o.provisional or o.due_on >= ${recount.since}::date)
    order by c.id, o.id ${lockedFor(recount, 'c, o')}`);
  return movesOf(recount, open, 'SUPERVISION_ORDER', store);
}

async function store(
  session: WriteSession,
  { id, caseId, number, divisionCode, dueOn: from }: RunningOrder,
  { dueOn: to, dueAt, provisional, explanation }: ComputedDeadline,
): Promise<void> {
  // Told of as late by a date that was not: it is told again should it come to that.
  await session.rows(sql`
    update supervision_order set due_on = ${to}, due_at = ${dueAt.toISOString()}, provisional = ${provisional},
      explanation = ${JSON.stringify(explanation)}::jsonb, version = version + 1,
      overdue_told_at = case when ${dueAt.toISOString()}::timestamptz < overdue_told_at then overdue_told_at end
    where id = ${id}`);
  session.emit({
    type: 'SupervisionOrderDeadlineMoved',
    subjectId: id,
    divisionCode,
    data: { id, caseId, number, from, to, provisional },
  });
}
