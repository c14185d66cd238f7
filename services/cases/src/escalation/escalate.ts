import type { RequestContext, Tier, WriteSession } from '@guanjia/kit';
import { sql } from 'kysely';
import { recordEvent } from '../case/record-event.ts';
import type { Urgency } from '../deadlines/deadline-pack.ts';
import type { DeadlineClock, DeadlineUnit } from '../deadlines/deadline.rules.ts';
import { isFinal, type CaseState } from '../life/case-life.ts';
import { tell } from '../notices/tell.ts';
import { issueOrder } from '../supervision/issue-order.ts';
import { openOrderOf } from '../supervision/open-order.ts';
import { issuerOf } from '../supervision/supervision.rules.ts';
import type { EscalationStage } from './escalation-pack.ts';
import { escalationPlan, stagesDue } from './escalation.rules.ts';
import { orderLimitFrom } from './order-limit.ts';
import { stageEvents, tidingsOfStages } from './stage-effects.ts';
import { escalateInTurns, type Surroundings } from './watch-turns.ts';

/** A watch whose time has come, with the deadline and the case behind it. */
export interface Watched {
  deadlineId: string;
  clock: DeadlineClock;
  startedAt: string;
  dueAt: string;
  dueOn: string;
  unit: DeadlineUnit;
  caseId: string;
  number: string;
  state: CaseState;
  tier: Tier;
  urgency: Urgency;
  divisionCode: string;
  estateId: string | null;
  assigneeId: string | null;
  taken: EscalationStage[];
}

/** Deadlines in one transaction: few enough that a case is locked for a moment only. */
const BATCH = 25;

/** Takes every step of escalation of cases that is due by the platform's clock; answers how many there were. */
export function escalateAll(context: RequestContext): Promise<number> {
  return escalateInTurns(context, { operation: 'escalate', take: takeWatched, escalate: escalateOne });
}

/**
 * The watches that are due, locked with their cases. Locked ones are passed over: somebody works on the case right now,
 * or another instance escalates it. The case is locked first, as every step in its life locks it first.
 */
async function takeWatched(session: WriteSession, now: Date): Promise<Watched[]> {
  return session.rows<Watched>(sql`
    with due as materialized (
      select w.deadline_id, c.id, c.number, c.state, c.tier, c.urgency, c.division_code, c.estate_id, c.assignee_id
      from escalation_watch w join case_record c on c.id = w.case_id
      where w.next_at <= ${now.toISOString()}::timestamptz order by w.next_at limit ${sql.lit(BATCH)}
      for update of c, w skip locked)
    select d.id as "deadlineId", d.clock, d.started_at as "startedAt", d.due_at as "dueAt", d.due_on as "dueOn",
      d.explanation->>'unit' as unit, due.id as "caseId", due.number, due.state, due.tier, due.urgency,
      due.division_code as "divisionCode", due.estate_id as "estateId", due.assignee_id as "assigneeId",
      array(select s.stage from escalation_step s where s.deadline_id = d.id) as taken
    from due join case_deadline d on d.id = due.deadline_id
    order by d.due_at, d.id`);
}

async function escalateOne(session: WriteSession, one: Watched, around: Surroundings): Promise<number> {
  const { now, packs, calendar } = around;
  const resting = isFinal(one.state) || one.state === 'SUSPENDED';
  const deadline = { ...one, startedAt: new Date(one.startedAt), dueAt: new Date(one.dueAt) };
  const plan = escalationPlan(deadline, packs, calendar);
  const { due, nextAt } = resting
    ? // Its clocks should stand still; should one run all the same, nothing comes of it but another look tomorrow.
      { due: [], nextAt: new Date(now.getTime() + 86_400_000) }
    : stagesDue(plan, new Set(one.taken), now);
  await session.rows(sql`
    update escalation_watch set next_at = ${nextAt?.toISOString() ?? null}::timestamptz
    where deadline_id = ${one.deadlineId}`);
  const taken: EscalationStage[] = [];
  for (const stage of due) {
    if (!(await record(session, one, stage))) continue;
    if (await act(session, one, stage, around)) taken.push(stage);
  }
  await tell(session, tidingsOfStages(taken, one));
  return taken.length;
}

/** Whether this is the first time that the step is taken: the database decides. */
async function record(session: WriteSession, one: Watched, stage: EscalationStage): Promise<boolean> {
  const rows = await session.rows(sql`
    insert into escalation_step (deadline_id, stage, case_id, division_code, clock, due_at, taken_at)
    values (${one.deadlineId}, ${stage}, ${one.caseId}, ${one.divisionCode}, ${one.clock}, ${one.dueAt}::timestamptz,
      ${session.clock.now().toISOString()}::timestamptz)
    on conflict do nothing returning stage`);
  return rows.length > 0;
}

/** Does what a stage is there for; false where nothing is left to do. */
async function act(
  session: WriteSession,
  one: Watched,
  stage: EscalationStage,
  around: Surroundings,
): Promise<boolean> {
  const { caseId, divisionCode, clock, dueOn } = one;
  const { now } = around;
  const orderId = stage === 'SUPERVISION_ORDER' ? await orderFor(session, one, around) : null;
  if (stage === 'SUPERVISION_ORDER' && !orderId) return false;
  const event = stageEvents[stage];
  if (event) {
    recordEvent(
      session,
      { id: caseId, divisionCode },
      { type: event, at: now, note: null, data: { clock, dueOn, stage, ...(orderId ? { orderId } : {}) } },
    );
  }
  session.emit({
    type: 'CaseEscalated',
    subjectId: caseId,
    divisionCode,
    data: { id: caseId, number: one.number, estateId: one.estateId, clock, stage, dueOn, tier: one.tier },
  });
  return true;
}

/** Orders the desk that holds the case; null while another order about it is open, or nobody stands above the desk. */
async function orderFor(
  session: WriteSession,
  one: Watched,
  { packs, calendar, now }: Surroundings,
): Promise<string | null> {
  const issuerTier = issuerOf(one.tier);
  if (issuerTier === null || (await openOrderOf(session, one.caseId))) return null;
  return issueOrder(session, {
    about: { ...one, id: one.caseId },
    missed: { deadlineId: one.deadlineId, clock: one.clock, dueOn: one.dueOn },
    demand: null,
    issuerTier,
    issuerName: session.caller.name,
    addresseeTier: one.tier,
    due: orderLimitFrom(packs, now, calendar),
  });
}
