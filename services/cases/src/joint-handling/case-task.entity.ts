import { defineEntity, p, type InferEntity } from '@mikro-orm/core';

export const taskStates = ['OPEN', 'DONE', 'DECLINED', 'CANCELLED'] as const;
export type TaskState = (typeof taskStates)[number];

/** What a co-handler does for a case (联动); the case's assignee keeps the lead. */
export const CaseTaskEntity = defineEntity({
  name: 'CaseTask',
  tableName: 'case_task',
  properties: {
    id: p.string().primary(),
    caseId: p.string(),
    caseNumber: p.string(),
    divisionCode: p.string(),
    // The department that has the task, or that the person with the task works in.
    handlerDivision: p.string(),
    handlerId: p.string().nullable(),
    handlerName: p.string(),
    text: p.text(),
    dueOn: p.date(),
    state: p.string().$type<TaskState>(),
    createdAt: p.datetime(),
    createdByName: p.string(),
    result: p.text().nullable(),
    endedAt: p.datetime().nullable(),
    endedByName: p.string().nullable(),
    version: p.integer().version(),
  },
});
export type CaseTaskRecord = InferEntity<typeof CaseTaskEntity>;
