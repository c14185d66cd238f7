import { defineList, defineLoader, groupedByKey, SortDirection } from '@guanjia/kit';
import { sql } from 'kysely';
import type { TaskState } from './case-task.entity.ts';
import type { CaseTaskTable } from '../generated/tables.ts';

export interface TaskRow extends Pick<
  CaseTaskTable,
  | 'id'
  | 'caseId'
  | 'caseNumber'
  | 'handlerDivision'
  | 'handlerId'
  | 'handlerName'
  | 'text'
  | 'dueOn'
  | 'state'
  | 'createdAt'
  | 'createdByName'
  | 'result'
  | 'endedAt'
  | 'endedByName'
  | 'version'
> {
  state: TaskState;
}

const columns = {
  id: 't.id',
  caseId: 't.case_id',
  caseNumber: 't.case_number',
  handlerDivision: 't.handler_division',
  handlerId: 't.handler_id',
  handlerName: 't.handler_name',
  text: 't.text',
  dueOn: 't.due_on',
  state: 't.state',
  createdAt: 't.created_at',
  createdByName: 't.created_by_name',
  result: 't.result',
  endedAt: 't.ended_at',
  endedByName: 't.ended_by_name',
  version: 't.version',
} as const;

export const taskOrderFields = { DUE_ON: 'DUE_ON', CREATED_AT: 'CREATED_AT' } as const;

export const taskList = defineList<TaskRow, keyof typeof taskOrderFields>({
  from: 'case_task',
  columns,
  orders: { DUE_ON: 'dueOn', CREATED_AT: 'createdAt' },
  defaultOrder: [{ field: 'DUE_ON', direction: SortDirection.ASC }],
  filters: {
    id: 't.id',
    caseId: 't.case_id',
    state: 't.state',
    handlerId: 't.handler_id',
    dueOn: 't.due_on',
    // A department's own tasks, and those of its people.
    mine: (
      asked: { eq: boolean },
      { caller },
    ) => sql`(t.handler_id is not distinct from ${caller.staffId ?? ''}
      or (t.handler_id is null and t.handler_division = ${caller.division})) = ${asked.eq}`,
  },
});

const everyColumn = sql.raw(
  Object.entries(columns)
    .map(([name, expression]) => `${expression} as "${name}"`)
    .join(', '),
);

/** The tasks of cases, oldest first. */
export const tasksOfCase = defineLoader<string, TaskRow[]>(async (caseIds, context) =>
  groupedByKey(
    caseIds,
    await context.rows<TaskRow>(sql`
      select ${everyColumn} from case_task t where t.case_id = any(${caseIds}) order by t.created_at, t.id`),
    (row) => row.caseId,
  ),
);
