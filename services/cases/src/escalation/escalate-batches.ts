import type { LocalDate, RequestContext, Tier, WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { noteBatchEvent } from '../collective-petition/batch-event.ts';
import type { BatchClock } from '../collective-petition/batch-life.ts';
import type { DeadlineUnit } from '../deadlines/deadline.rules.ts';
import { tell } from '../notices/tell.ts';
import { batchStageEvents, batchTidings, type BatchStage } from './batch-stage-effects.ts';
import { escalationPlan, stagesDue } from './escalation.rules.ts';
import { escalateInTurns, type Surroundings } from './watch-turns.ts';

/** An open collective petition whose time to be looked at has come, and the clock that runs in it. */
export interface WatchedBatch {
  id: string;
  number: string;
  divisionCode: string;
  estateId: string | null;
  clock: BatchClock;
  startedAt: string;
  dueAt: string;
  dueOn: LocalDate;
  unit: DeadlineUnit;
  /** Whose desk holds it. */
  tier: Tier;
  /** Of the running clock. */
  taken: BatchStage[];
}

const BATCHES_AT_ONCE = 25;

/** Takes every step of escalation of collective petitions that is due; answers how many there were. */
export function escalateAllBatches(context: RequestContext): Promise<number> {
  return escalateInTurns(context, {
    operation: 'escalateCollectivePetitions',
    take: takeWatched,
    escalate: escalateOne,
  });
}

/** Locked ones are passed over: somebody works on the batch right now, or another instance escalates it. */
function takeWatched(session: WriteSession, now: Date): Promise<WatchedBatch[]> {
  return session.rows<WatchedBatch>(sql`
    with due as materialized (
      select id, case state when 'RECEIVED' then 'ACCEPT' else 'TOTAL' end as clock
      from collective_petition where escalate_at <= ${now.toISOString()}::timestamptz
      order by escalate_at limit ${sql.lit(BATCHES_AT_ONCE)} for update skip locked)
    select p.id, p.number, p.division_code as "divisionCode", p.estate_id as "estateId", due.clock,
      coalesce(p.accepted_at, p.received_at) as "startedAt", p.due_at as "dueAt", p.due_on as "dueOn",
      p.explanation->>'unit' as unit,
      p.tier,
      array(select s.stage from collective_petition_escalation s
        where s.petition_id = p.id and s.clock = due.clock) as taken
    from due join collective_petition p on p.id = due.id order by p.due_at, p.id`);
}

async function escalateOne(
  session: WriteSession,
  batch: WatchedBatch,
  { packs, calendar, now }: Surroundings,
): Promise<number> {
  const { startedAt, dueAt } = batch;
  const deadline = { ...batch, startedAt: new Date(startedAt), dueAt: new Date(dueAt) };
  const plan = escalationPlan({ ...deadline, urgency: 'NORMAL' }, packs, calendar).flatMap(({ stage, at }) =>
    stage === 'SUPERVISION_ORDER' ? [] : [{ stage, at }],
  );
  const { due, nextAt } = stagesDue(plan, new Set(batch.taken), now);
  await session.rows(sql`
    update collective_petition set escalate_at = ${nextAt?.toISOString() ?? null}::timestamptz
    where id = ${batch.id}`);
  let steps = 0;
  for (const stage of due) {
    if (!(await record(session, batch, stage))) continue;
    await act(session, batch, stage);
    steps += 1;
  }
  return steps;
}

/** Whether this is the first time that the step is taken: the database decides. */
async function record(session: WriteSession, batch: WatchedBatch, stage: BatchStage): Promise<boolean> {
  const rows = await session.rows(sql`
    insert into collective_petition_escalation (petition_id, clock, stage, division_code, due_at, taken_at)
    values (${batch.id}, ${batch.clock}, ${stage}, ${batch.divisionCode}, ${batch.dueAt}::timestamptz,
      ${session.clock.now().toISOString()}::timestamptz)
    on conflict do nothing returning stage`);
  return rows.length > 0;
}

async function act(session: WriteSession, batch: WatchedBatch, stage: BatchStage): Promise<void> {
  const { id, number, divisionCode, estateId, clock, dueOn, tier } = batch;
  await tell(session, [batchTidings(stage, batch)]);
  if (stage === 'SUBDISTRICT' || stage === 'DISTRICT') {
    await session.rows(sql`update collective_petition set tier = ${stage} where id = ${id}`);
  }
  const type = batchStageEvents[stage];
  if (type) noteBatchEvent(session, batch, { type, note: null, data: { clock, dueOn, stage } });
  session.emit({
    type: 'CollectivePetitionEscalated',
    subjectId: id,
    divisionCode,
    data: { id, number, estateId, clock, stage, dueOn, tier },
  });
}
