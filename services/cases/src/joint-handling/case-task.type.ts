import {
  BooleanFilter,
  connectionType,
  DateTimeScalar,
  DivisionCodeScalar,
  enumFilter,
  IdFilter,
  LocalDateFilter,
  LocalDateScalar,
  Node,
  PageArgs,
  SortDirection,
  type LocalDate,
} from '@guanjia/kit';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { graphEnum } from '../case/case-enums.ts';
import { Case } from '../case/case.type.ts';
import { taskOrderFields } from './case-task-list.ts';
import { taskStates, type TaskState } from './case-task.entity.ts';

const TaskStateEnum = graphEnum('TaskState', 'What became of a co-handler’s task.', taskStates);

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'What a co-handler does for a case (联动).' })
export class CaseTask extends Node {
  @Field(() => String) caseNumber!: string;
  @Field(() => String, { description: 'The person, or the department.' }) handlerName!: string;
  @Field(() => String) text!: string;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
  @Field(() => TaskStateEnum) state!: TaskState;
  @Field(() => DateTimeScalar) createdAt!: string;
  @Field(() => String) createdByName!: string;
  @Field(() => String, { nullable: true, description: 'What was done, or why it was not.' })
  result?: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) endedAt?: string | null;
  @Field(() => String, { nullable: true }) endedByName?: string | null;
  @Field(() => Int) version!: number;
}

export const CaseTaskConnection = connectionType<CaseTask>('CaseTask', () => CaseTask);

registerEnumType(taskOrderFields, { name: 'CaseTaskOrderField' });
const StateFilter = enumFilter(TaskStateEnum, 'TaskState');

@InputType()
export class CaseTaskFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) caseId?: IdFilter;
  @Field(() => StateFilter, { nullable: true }) state?: object;
  @Field(() => IdFilter, { nullable: true }) handlerId?: IdFilter;
  @Field(() => LocalDateFilter, { nullable: true }) dueOn?: LocalDateFilter;
  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'The caller’s own, or the caller’s department’s.',
  })
  mine?: BooleanFilter;
}

@InputType()
class CaseTaskOrder {
  @Field(() => taskOrderFields) field!: keyof typeof taskOrderFields;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class CaseTaskListArgs extends PageArgs {
  @Field(() => CaseTaskFilter, { nullable: true }) filter?: CaseTaskFilter;
  @Field(() => [CaseTaskOrder], { nullable: true }) orderBy?: CaseTaskOrder[];
}

@InputType()
export class AddCaseTaskInput {
  @Field(() => ID) caseId!: string;
  @Field(() => String) text!: string;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
  @Field(() => ID, { nullable: true, description: 'The person; or give the department.' }) handlerId?: string;
  @Field(() => DivisionCodeScalar, { nullable: true }) departmentCode?: string;
}

@InputType()
export class EndCaseTaskInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { description: 'The result, or the reasons.' }) note!: string;
}

@ObjectType()
export class CaseTaskPayload {
  @Field(() => CaseTask) task!: CaseTask;
  @Field(() => Case, { nullable: true, description: 'Null when it lies outside your division.' })
  case?: Case | null;
}
