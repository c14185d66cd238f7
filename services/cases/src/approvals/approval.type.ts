import {
  BooleanFilter,
  connectionType,
  DateTimeScalar,
  enumFilter,
  IdFilter,
  LocalDateScalar,
  Node,
  PageArgs,
  SortDirection,
  StringFilter,
  Tier,
  type LocalDate,
} from '@guanjia/kit';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { graphEnum } from '../case/case-enums.ts';
import { Case } from '../case/case.type.ts';
import {
  ApprovalKindEnum,
  ApprovalStateEnum,
  type ApprovalKind,
  type ApprovalState,
} from './approval-kinds.ts';
import { approvalOrderFields, type ApprovalOrderField } from './approval-list.ts';
import type { Decision } from './decide-approval.ts';

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'A request that somebody else has to agree to.' })
export class Approval extends Node {
  @Field(() => ApprovalKindEnum) kind!: ApprovalKind;
  @Field(() => ApprovalStateEnum) state!: ApprovalState;
  @Field(() => Tier, { description: 'The desk that held the case when it was asked for.' }) tier!: Tier;
  @Field(() => DateTimeScalar) requestedAt!: string;
  @Field(() => String) requestedByName!: string;
  @Field(() => String) reason!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Until when to suspend.' })
  until?: LocalDate | null;
  @Field(() => Int, { nullable: true, description: 'How many days to extend by.' }) days?: number | null;
  @Field(() => DateTimeScalar, { nullable: true }) decidedAt?: string | null;
  @Field(() => String, { nullable: true }) decidedByName?: string | null;
  @Field(() => String, { nullable: true }) decisionNote?: string | null;
  @Field(() => Boolean) mayDecide!: boolean;
  @Field(() => String, {
    nullable: true,
    description: 'Why the caller may not decide: a stable key that the frontends translate.',
  })
  mayNotDecideReason?: string | null;
  @Field(() => Boolean, { description: 'The caller asked for it, and nobody has decided.' })
  mayRetract!: boolean;
  @Field(() => Int) version!: number;
}

export const ApprovalConnection = connectionType<Approval>('Approval', () => Approval);

registerEnumType(approvalOrderFields, { name: 'ApprovalOrderField' });
const KindFilter = enumFilter(ApprovalKindEnum, 'ApprovalKind');
const StateFilter = enumFilter(ApprovalStateEnum, 'ApprovalState');
const DecisionEnum = graphEnum<Decision>('Decision', 'What becomes of a request.', ['APPROVE', 'REFUSE']);

@InputType()
export class ApprovalFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => KindFilter, { nullable: true }) kind?: object;
  @Field(() => StateFilter, { nullable: true }) state?: object;
  @Field(() => IdFilter, { nullable: true }) caseId?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) divisionCode?: StringFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'Asked for by the caller.' })
  mine?: BooleanFilter;
  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'Waits for a decision that the caller may make.',
  })
  forMe?: BooleanFilter;
  @Field(() => [ApprovalFilter], { nullable: true }) and?: ApprovalFilter[];
  @Field(() => [ApprovalFilter], { nullable: true }) or?: ApprovalFilter[];
  @Field(() => ApprovalFilter, { nullable: true }) not?: ApprovalFilter;
}

@InputType()
class ApprovalOrder {
  @Field(() => approvalOrderFields) field!: ApprovalOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class ApprovalListArgs extends PageArgs {
  @Field(() => ApprovalFilter, { nullable: true }) filter?: ApprovalFilter;
  @Field(() => [ApprovalOrder], { nullable: true }) orderBy?: ApprovalOrder[];
}

@InputType()
export class RetractApprovalInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'The version that the decision is based on.' }) version!: number;
  @Field(() => String, { nullable: true }) note?: string;
}

@InputType()
export class DecideApprovalInput extends RetractApprovalInput {
  @Field(() => DecisionEnum, { description: 'A refusal needs a note.' }) decision!: Decision;
}

@ObjectType()
export class ApprovalPayload {
  @Field(() => Approval) approval!: Approval;
  @Field(() => Case, { nullable: true }) case?: Case | null;
}
