import { listArgs, type Connection, type RequestContext } from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { caseList, type CaseRow } from '../case/case-list.ts';
import { Case } from '../case/case.type.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { Division, StaffMember } from '../references/stubs.ts';
import { taskList, tasksOfCase, type TaskRow } from './case-task-list.ts';
import { judgeHandler, judgeLead } from './case-task.rules.ts';
import { addCaseTask, cancelTask, endTask } from './case-task-steps.ts';
import {
  AddCaseTaskInput,
  CaseTask,
  CaseTaskConnection,
  CaseTaskListArgs,
  CaseTaskPayload,
  EndCaseTaskInput,
} from './case-task.type.ts';

interface Changed {
  task: TaskRow | null;
  case: CaseRow | null;
}

@Resolver(() => CaseTask)
export class CaseTaskResolver {
  @Query(() => CaseTaskConnection, { description: 'Tasks of your division’s cases, and those given to it.' })
  caseTasks(
    @Args(() => CaseTaskListArgs) args: CaseTaskListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<TaskRow>> {
    requireDepartment(context);
    return taskList.page(context, listArgs(args));
  }

  @FieldResolver(() => Case, { nullable: true, description: 'Null when it lies outside your division.' })
  case(@Root() { caseId }: TaskRow, @Ctx() context: RequestContext): Promise<CaseRow | null> {
    return caseList.byId(context).load(caseId);
  }

  @FieldResolver(() => StaffMember, { nullable: true })
  handler(@Root() { handlerId }: TaskRow): StaffMember | null {
    return handlerId ? { id: handlerId } : null;
  }

  @FieldResolver(() => Division)
  department(@Root() { handlerDivision }: TaskRow): Division {
    return { code: handlerDivision };
  }

  @FieldResolver(() => Boolean)
  overdue(@Root() { state, dueOn }: TaskRow, @Ctx() { clock }: RequestContext): boolean {
    return state === 'OPEN' && dueOn < clock.today();
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may finish or decline it.' })
  mayEnd(@Root() row: TaskRow, @Ctx() { caller }: RequestContext): boolean {
    return judgeHandler(row, caller) === null;
  }

  @Mutation(() => CaseTaskPayload, {
    description: 'To a person or a department; the assignee keeps the lead.',
  })
  async addCaseTask(
    @Arg('input', () => AddCaseTaskInput) input: AddCaseTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    return changed(context, await addCaseTask(context, input));
  }

  @Mutation(() => CaseTaskPayload)
  async finishCaseTask(
    @Arg('input', () => EndCaseTaskInput) input: EndCaseTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    await endTask(context, 'finishCaseTask', 'DONE', input);
    return changed(context, input.id);
  }

  @Mutation(() => CaseTaskPayload)
  async declineCaseTask(
    @Arg('input', () => EndCaseTaskInput) input: EndCaseTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    await endTask(context, 'declineCaseTask', 'DECLINED', input);
    return changed(context, input.id);
  }

  @Mutation(() => CaseTaskPayload, { description: 'The lead’s desk takes it back.' })
  async cancelCaseTask(
    @Arg('input', () => EndCaseTaskInput) input: EndCaseTaskInput,
    @Ctx() context: RequestContext,
  ): Promise<Changed> {
    await cancelTask(context, input);
    return changed(context, input.id);
  }
}

@Resolver(() => Case)
export class TasksOfCase {
  @FieldResolver(() => [CaseTask], { description: 'What co-handlers do for it, oldest first.' })
  tasks(@Root() { id }: CaseRow, @Ctx() context: RequestContext): Promise<TaskRow[]> | readonly TaskRow[] {
    return context.caller.kind === 'CLIENT' ? [] : tasksOfCase(context).load(id);
  }

  @FieldResolver(() => Boolean, { description: 'Whether the caller may hand out and cancel its tasks.' })
  mayAddTasks(@Root() row: CaseRow, @Ctx() { caller }: RequestContext): boolean {
    return judgeLead(row, caller) === null;
  }
}

async function changed(context: RequestContext, id: string): Promise<Changed> {
  const task = await taskList.byId(context).load(id);
  return { task, case: task && (await caseList.byId(context).load(task.caseId)) };
}
