import type { WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { lockedFor, type DeadlineMove, type Recount, type Recounted } from '../calendar/deadline-moves.ts';
import { recomputed, type DeadlineExplanation } from '../deadlines/deadline.rules.ts';
import type { CollectivePetitionTable } from '../generated/tables.ts';

interface RunningBatch extends Pick<
  CollectivePetitionTable,
  'id' | 'number' | 'divisionCode' | 'dueOn' | 'provisional' | 'explanation'
> {
  explanation: DeadlineExplanation;
}

/** The dates of open collective petitions over another calendar. */
export async function recountBatches(recount: Recount): Promise<Recounted> {
  const open = await recount.rows<RunningBatch>(sql`
    select id, number, division_code as "divisionCode", due_on as "dueOn", provisional, explanation
    from collective_petition
    where state in ('RECEIVED', 'ACCEPTED') and (provisional or due_on >= ${recount.since}::date)
    order by id ${lockedFor(recount, 'collective_petition')}`);
  const moves: DeadlineMove[] = [];
  for (const batch of open) {
    const { id, number, dueOn, provisional, explanation } = batch;
    const now = recomputed(explanation, await recount.calendarFor(explanation));
    if (now.dueOn === dueOn && now.provisional === provisional) continue;
    moves.push({
      subject: { petitionId: id },
      number,
      clock: null,
      limit: 'PETITION',
      from: dueOn,
      to: now.dueOn,
      wasProvisional: provisional,
      provisional: now.provisional,
      store: (session) => store(session, batch, now),
    });
  }
  return { examined: open.length, moves };
}

async function store(
  session: WriteSession,
  { id, number, divisionCode, dueOn: from }: RunningBatch,
  now: ReturnType<typeof recomputed>,
): Promise<void> {
  await session.rows(sql`
    update collective_petition set due_on = ${now.dueOn}, due_at = ${now.dueAt.toISOString()},
      provisional = ${now.provisional}, explanation = ${JSON.stringify(now.explanation)}::jsonb,
      version = version + 1, updated_at = ${session.clock.now()}
    where id = ${id}`);
  session.emit({
    type: 'CollectivePetitionDeadlineMoved',
    subjectId: id,
    divisionCode,
    data: { id, number, from, to: now.dueOn, provisional: now.provisional },
  });
}
