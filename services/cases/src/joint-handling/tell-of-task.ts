import {
  covers,
  scopeRange,
  type LocalDate,
  type RequestContext,
  type Tier,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import { desk, tell, type Recipient, type Tidings } from '../notices/tell.ts';
import type { DivisionRefTable } from '../generated/tables.ts';

/** What the notices about a task say of it and of its case. */
export interface ToldTask {
  readonly caseId: string;
  readonly number: string;
  readonly divisionCode: string;
  readonly tier: Tier;
  readonly assigneeId?: string | null;
  readonly handlerId?: string | null;
  readonly handlerName: string;
  readonly handlerDivision: string;
  readonly dueOn: LocalDate;
}

/** Tells the co-handler, a person or a department, of a task to do. */
export async function tellOfTaskGiven(session: WriteSession, task: ToldTask): Promise<void> {
  const { number, dueOn } = task;
  const params = { case: number, dueOn, name: session.caller.name };
  await tell(session, [{ ...(await toHandler(session, task)), kind: 'TASK_GIVEN', params }]);
}

/** Tells the lead that a task is done or was declined. */
export async function tellOfTaskEnded(
  session: WriteSession,
  task: ToldTask & { readonly state: 'DONE' | 'DECLINED' },
): Promise<void> {
  const { caseId, number, handlerName: name, state } = task;
  await tell(session, [
    { to: lead(task), caseId, kind: 'TASK_ENDED', params: { case: number, name, task: state } },
  ]);
}

const MOST_AT_ONCE = 100;

/** Tells co-handlers and leads of open tasks whose day is over, each once; answers how many tasks there were. */
export async function tellOfOverdueTasks(context: RequestContext): Promise<number> {
  let told = 0;
  for (;;) {
    const batch = await context.write('tellOfOverdueTasks', tellOfSome);
    told += batch;
    if (batch < MOST_AT_ONCE) return told;
  }
}

async function tellOfSome(session: WriteSession): Promise<number> {
  const late = await session.rows<ToldTask>(sql`
    update case_task t set overdue_told_at = ${session.clock.now().toISOString()}::timestamptz
    from case_record c
    where c.id = t.case_id and t.id in (
      select id from case_task
      where state = 'OPEN' and overdue_told_at is null and due_on < ${session.clock.today()}::date
      order by due_on limit ${sql.lit(MOST_AT_ONCE)} for update skip locked)
    returning t.case_id as "caseId", c.number, c.division_code as "divisionCode", c.tier, c.assignee_id as "assigneeId",
      t.handler_id as "handlerId", t.handler_name as "handlerName", t.handler_division as "handlerDivision",
      t.due_on as "dueOn"`);
  for (const task of late) {
    const { caseId, number, handlerName: name, dueOn } = task;
    const note = { kind: 'TASK_OVERDUE' as const, params: { case: number, name, dueOn } };
    await tell(session, [
      { ...(await toHandler(session, task)), ...note },
      { to: lead(task), caseId, ...note },
    ]);
  }
  return late.length;
}

/** The co-handler; a notice leads to the case only where the co-handler sees it. */
async function toHandler(
  session: WriteSession,
  { handlerId, handlerDivision, caseId, divisionCode }: ToldTask,
): Promise<Pick<Tidings, 'to' | 'caseId'>> {
  const seen = covers(scopeRange(handlerDivision), divisionCode) ? { caseId } : {};
  if (handlerId) return { to: { staffId: handlerId }, ...seen };
  const [department] = await session.rows<Pick<DivisionRefTable, 'level'> & { level: Tier }>(
    sql`select level from division_ref where code = ${handlerDivision}`,
  );
  if (!department) throw new Error(`There is no division ${handlerDivision}.`);
  return { to: desk(handlerDivision, department.level), ...seen };
}

/** Whoever has the case, else the desk that holds it. */
function lead({ assigneeId, divisionCode, tier }: ToldTask): Recipient {
  return assigneeId ? { staffId: assigneeId } : desk(divisionCode, tier);
}
