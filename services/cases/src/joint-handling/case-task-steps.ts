import {
  newId,
  notFound,
  PlatformError,
  requireVersion,
  type LocalDate,
  type RequestContext,
  type WriteSession,
} from '@guanjia/kit';
import { sql } from 'kysely';
import type { CaseRecord } from '../case/case.entity.ts';
import { reachEveryDivision } from '../case/move-case.ts';
import { openCaseFile } from '../case/open-case-file.ts';
import { recordEvent } from '../case/record-event.ts';
import { missing } from '../case/step-asked.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { CaseTaskEntity, type CaseTaskRecord, type TaskState } from './case-task.entity.ts';
import { judgeHandler, judgeLead } from './case-task.rules.ts';
import { tellOfTaskEnded, tellOfTaskGiven } from './tell-of-task.ts';
import type { DivisionRefTable, StaffRefTable } from '../generated/tables.ts';

export interface TaskAsked {
  readonly caseId: string;
  readonly text: string;
  readonly dueOn: LocalDate;
  readonly handlerId?: string | undefined;
  readonly departmentCode?: string | undefined;
}

/** Hands a task to a co-handler; answers its id. Throws NOT_FOUND, FORBIDDEN, RULE_VIOLATED or INVALID_INPUT. */
export function addCaseTask(context: RequestContext, asked: TaskAsked): Promise<string> {
  requireDepartment(context);
  return context.write('addCaseTask', async (session) => {
    const { record } = await openCaseFile(session, asked.caseId);
    refuseFor(judgeLead(record, session.caller));
    const text = asked.text.trim();
    if (!text) throw missing('text', 'taskTextMissing');
    if (asked.dueOn < session.clock.today()) {
      throw new PlatformError('RULE_VIOLATED', 'The due date lies in the past.', {
        reason: 'dueInPast',
        field: 'dueOn',
      });
    }
    const task = session.em.create(CaseTaskEntity, {
      id: newId('CaseTask'),
      caseId: record.id,
      caseNumber: record.number,
      divisionCode: record.divisionCode,
      ...(await handlerOf(session, asked)),
      text,
      dueOn: asked.dueOn,
      state: 'OPEN',
      createdAt: session.clock.now(),
      createdByName: session.caller.name,
      version: 1,
    });
    leaveTrace(session, record, task, 'TASK_ADDED');
    await tellOfTaskGiven(session, { ...task, ...leadOf(record) });
    return task.id;
  });
}

export interface TaskEnding {
  readonly id: string;
  readonly version: number;
  readonly note?: string | undefined;
}

/** The co-handler reports the result, or declines with reasons. Throws like addCaseTask. */
export function endTask(
  context: RequestContext,
  operation: string,
  state: 'DONE' | 'DECLINED',
  asked: TaskEnding,
): Promise<void> {
  return end(context, operation, state, asked, async (session, task) => {
    refuseFor(judgeHandler(task, session.caller));
    // The case may be in a division that the co-handler does not see: only its history is written to.
    await reachEveryDivision(session);
    return (await openCaseFile(session, task.caseId)).record;
  });
}

/** The lead's desk takes a task back. Throws like addCaseTask. */
export function cancelTask(context: RequestContext, asked: TaskEnding): Promise<void> {
  return end(context, 'cancelCaseTask', 'CANCELLED', asked, async (session, task) => {
    const { record } = await openCaseFile(session, task.caseId);
    refuseFor(task.state === 'OPEN' ? judgeLead(record, session.caller) : 'taskEnded');
    return record;
  });
}

async function end(
  context: RequestContext,
  operation: string,
  state: Exclude<TaskState, 'OPEN'>,
  { id, version, note }: TaskEnding,
  judged: (session: WriteSession, task: CaseTaskRecord) => Promise<CaseRecord>,
): Promise<void> {
  requireDepartment(context);
  await context.write(operation, async (session) => {
    const task = await session.em.findOne(CaseTaskEntity, { id });
    if (!task) throw notFound('CaseTask', id);
    requireVersion(task, version);
    const record = await judged(session, task);
    const result = note?.trim();
    if (!result) throw missing('note', state === 'DONE' ? 'resultMissing' : 'noteMissing');
    Object.assign(task, {
      state,
      result,
      endedAt: session.clock.now(),
      endedByName: session.caller.name,
    });
    leaveTrace(session, record, task, `TASK_${state}`);
    if (state !== 'CANCELLED') await tellOfTaskEnded(session, { ...task, ...leadOf(record), state });
  });
}

type TaskEvent = 'TASK_ADDED' | 'TASK_DONE' | 'TASK_DECLINED' | 'TASK_CANCELLED';

const leadOf = ({ number, divisionCode, tier, assigneeId }: CaseRecord) => ({
  number,
  divisionCode,
  tier,
  assigneeId,
});

function leaveTrace(session: WriteSession, record: CaseRecord, task: CaseTaskRecord, type: TaskEvent): void {
  const { id, handlerName, handlerId, handlerDivision, dueOn, state, result, text } = task;
  recordEvent(session, record, {
    type,
    at: session.clock.now(),
    note: result ?? text,
    data: { taskId: id, handlerName, dueOn },
  });
  session.emit({
    type: 'CaseTaskChanged',
    subjectId: record.id,
    divisionCode: record.divisionCode,
    data: { id: record.id, taskId: id, handlerId: handlerId ?? null, handlerDivision, dueOn, state },
  });
}

/** The named person, or the department; one of the two. */
async function handlerOf(
  session: WriteSession,
  { handlerId, departmentCode }: TaskAsked,
): Promise<Pick<CaseTaskRecord, 'handlerId' | 'handlerName' | 'handlerDivision'>> {
  if (handlerId) {
    const [person] = await session.rows<Pick<StaffRefTable, 'name' | 'divisionCode'>>(sql`
      select name, division_code as "divisionCode" from staff_ref where id = ${handlerId} and active`);
    if (person) return { handlerId, handlerName: person.name, handlerDivision: person.divisionCode };
    throw new PlatformError('NOT_FOUND', 'There is no such person on the staff.', {
      reason: 'staffNotFound',
      field: 'handlerId',
    });
  }
  if (!departmentCode) throw missing('handlerId', 'taskHandlerMissing');
  const [division] = await session.rows<Pick<DivisionRefTable, 'name'>>(
    sql`select name from division_ref where code = ${departmentCode}`,
  );
  if (division) return { handlerId: null, handlerName: division.name, handlerDivision: departmentCode };
  throw new PlatformError('NOT_FOUND', `There is no division ${departmentCode}.`, {
    reason: 'divisionUnknown',
    field: 'departmentCode',
  });
}

function refuseFor(reason: string | null): void {
  if (!reason) return;
  const code = ['roleMissing', 'notYourDesk', 'notYourTask'].includes(reason)
    ? 'FORBIDDEN'
    : 'ILLEGAL_TRANSITION';
  throw new PlatformError(code, `This is not possible for the task now: ${reason}.`, { reason });
}
