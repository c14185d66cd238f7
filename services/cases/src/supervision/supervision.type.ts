import {
  BooleanFilter,
  connectionType,
  DateTimeScalar,
  enumFilter,
  IdFilter,
  LocalDateFilter,
  LocalDateScalar,
  Node,
  PageArgs,
  SortDirection,
  StringFilter,
  Tier,
  type LocalDate,
} from '@guanjia/kit';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ClockEnum } from '../case/case-enums.ts';
import { TierFilter } from '../case/case-filter.type.ts';
import { DeadlineExplanation } from '../case/case.type.ts';
import type { DeadlineClock } from '../deadlines/deadline.rules.ts';
import { supervisionOrderFields } from './order-list.ts';
import {
  supervisionActions,
  supervisionOrderStates,
  type SupervisionAction,
  type SupervisionOrderState,
} from './supervision.rules.ts';

const named = <Name extends string>(names: readonly Name[]) =>
  Object.fromEntries(names.map((name) => [name, name])) as Record<Name, Name>;

const StateEnum = named(supervisionOrderStates);
registerEnumType(StateEnum, {
  name: 'SupervisionOrderState',
  description:
    'ISSUED: waits for a reply. REPLIED: the reply waits for a decision. RETURNED: it was rejected. CLOSED. CANCELLED: its case was voided or withdrawn.',
});
const ActionEnum = named(supervisionActions);
registerEnumType(ActionEnum, {
  name: 'SupervisionAction',
  description: 'What can be done with a supervision order.',
});
const DecisionEnum = named(['ACCEPTED', 'REJECTED'] as const);
registerEnumType(DecisionEnum, { name: 'SupervisionDecision', description: 'What became of a reply.' });
registerEnumType(supervisionOrderFields, { name: 'SupervisionOrderOrderField' });

@ObjectType({ description: 'A reply to a supervision order, and what became of it.' })
export class SupervisionReply {
  @Field(() => ID) id!: string;
  @Field(() => String) text!: string;
  @Field(() => DateTimeScalar) repliedAt!: string;
  @Field(() => String) repliedBy!: string;
  @Field(() => DecisionEnum, { nullable: true }) decision?: 'ACCEPTED' | 'REJECTED' | null;
  @Field(() => DateTimeScalar, { nullable: true }) decidedAt?: string | null;
  @Field(() => String, { nullable: true }) decidedBy?: string | null;
  @Field(() => String, { nullable: true }) decisionNote?: string | null;
}

@ObjectType({
  description: 'A next step with an order; the reason is a stable key that the frontends translate.',
})
export class AllowedSupervisionAction {
  @Field(() => ActionEnum) action!: SupervisionAction;
  @Field(() => Boolean) allowed!: boolean;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'A supervision order (督办单): a tier demands of the desk below it that a case be settled.',
})
export class SupervisionOrder extends Node {
  @Field(() => String, { description: 'Readable and unique, e.g. D2018-000001.' }) number!: string;
  @Field(() => StateEnum) state!: SupervisionOrderState;
  @Field(() => Boolean, { description: 'Issued by the platform, because a deadline was missed for long.' })
  automatic!: boolean;
  @Field(() => ClockEnum, {
    nullable: true,
    description: 'The clock whose deadline was missed; null when issued by hand.',
  })
  clock?: DeadlineClock | null;
  @Field(() => Tier) issuerTier!: Tier;
  @Field(() => String) issuerName!: string;
  @Field(() => Tier, { description: 'The tier whose desk has to reply.' }) addresseeTier!: Tier;
  @Field(() => String, { nullable: true, description: 'Null for the standard demand of an automatic order.' })
  demand?: string | null;
  @Field(() => DateTimeScalar) issuedAt!: string;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
  @Field(() => DateTimeScalar) dueAt!: string;
  @Field(() => Boolean) provisional!: boolean;
  @Field(() => DeadlineExplanation) explanation!: DeadlineExplanation;
  @Field(() => Boolean, { nullable: true, description: 'Null until there is a reply.' }) repliedInTime?:
    boolean | null;
  @Field(() => DateTimeScalar, { nullable: true }) closedAt?: string | null;
  @Field(() => Int) version!: number;
}

export const SupervisionOrderConnection = connectionType<SupervisionOrder>(
  'SupervisionOrder',
  () => SupervisionOrder,
);

const StateFilter = enumFilter(StateEnum, 'SupervisionOrderState');

@InputType()
export class SupervisionOrderFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) number?: StringFilter;
  @Field(() => IdFilter, { nullable: true }) caseId?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) divisionCode?: StringFilter;
  @Field(() => IdFilter, { nullable: true, description: 'eq or in.' }) estateId?: IdFilter;
  @Field(() => StateFilter, { nullable: true }) state?: object;
  @Field(() => BooleanFilter, { nullable: true }) automatic?: BooleanFilter;
  @Field(() => TierFilter, { nullable: true }) issuerTier?: object;
  @Field(() => TierFilter, { nullable: true }) addresseeTier?: object;
  @Field(() => LocalDateFilter, { nullable: true }) dueOn?: LocalDateFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'Neither closed nor cancelled.' })
  open?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'Waits for a reply, past its date.' })
  overdue?: BooleanFilter;
  @Field(() => [SupervisionOrderFilter], { nullable: true }) and?: SupervisionOrderFilter[];
  @Field(() => [SupervisionOrderFilter], { nullable: true }) or?: SupervisionOrderFilter[];
  @Field(() => SupervisionOrderFilter, { nullable: true }) not?: SupervisionOrderFilter;
}

@InputType()
export class SupervisionOrderOrder {
  @Field(() => supervisionOrderFields) field!: keyof typeof supervisionOrderFields;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class SupervisionOrderListArgs extends PageArgs {
  @Field(() => SupervisionOrderFilter, { nullable: true }) filter?: SupervisionOrderFilter;
  @Field(() => [SupervisionOrderOrder], { nullable: true }) orderBy?: SupervisionOrderOrder[];
}

@InputType()
export class IssueSupervisionOrderInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string;
  @Field(() => ID) caseId!: string;
  @Field(() => String, { description: 'What is demanded.' }) demand!: string;
  @Field(() => Tier, { nullable: true, description: 'The tier that holds the case, unless told.' })
  addresseeTier?: Tier;
  @Field(() => LocalDateScalar, { nullable: true, description: 'By the local rule, unless told.' })
  dueOn?: LocalDate;
}

@InputType()
export class ReplyToSupervisionOrderInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) text!: string;
}

@InputType()
export class DecideSupervisionReplyInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true, description: 'Needed for a rejection.' }) note?: string;
}

@ObjectType()
export class SupervisionOrderPayload {
  @Field(() => SupervisionOrder) supervisionOrder!: SupervisionOrder;
}
