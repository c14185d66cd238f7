import {
  BooleanFilter,
  enumFilter,
  JSONScalar,
  Tier,
  connectionType,
  DateTimeScalar,
  DivisionCodeScalar,
  IdFilter,
  IntFilter,
  LocalDateFilter,
  LocalDateScalar,
  Node,
  PageArgs,
  SortDirection,
  StringFilter,
  type LocalDate,
} from '@guanjia/kit';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { graphEnum } from '../case/case-enums.ts';
import { DeadlineExplanation } from '../case/case.type.ts';
import { batchEventTypes, type BatchEventType } from './batch-event.ts';
import { petitionStandings, type PetitionStandingName } from './petition-standing.ts';
import { batchActions, batchStates, type BatchAction, type BatchState } from './batch-life.ts';

export type OfferedBatchAction = Exclude<BatchAction, 'REGISTER'>;
export const offeredBatchActions = batchActions.filter((action) => action !== 'REGISTER');

export const CollectivePetitionStateEnum = graphEnum(
  'CollectivePetitionState',
  'Where a collective petition is in its life.',
  batchStates,
);
const CollectivePetitionActionEnum = graphEnum<OfferedBatchAction>(
  'CollectivePetitionAction',
  'What can be done with a collective petition.',
  offeredBatchActions,
);
const CollectivePetitionEventTypeEnum = graphEnum(
  'CollectivePetitionEventType',
  'What happened to a collective petition.',
  batchEventTypes,
);

@ObjectType({ description: 'When it is not allowed, the reason is a stable key.' })
export class CollectivePetitionAllowedAction {
  @Field(() => CollectivePetitionActionEnum) action!: OfferedBatchAction;
  @Field(() => Boolean) allowed!: boolean;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@ObjectType({ description: 'What happened to a collective petition, never changed afterwards.' })
export class CollectivePetitionEvent {
  @Field(() => ID) id!: string;
  @Field(() => CollectivePetitionEventTypeEnum) type!: BatchEventType;
  @Field(() => DateTimeScalar) occurredAt!: string;
  @Field(() => String, { nullable: true, description: 'Null when the platform did it by itself.' })
  actorName?: string | null;
  @Field(() => Tier) actorTier!: Tier;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => JSONScalar) data!: Record<string, unknown>;
}

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'A collective petition: one batch of persons. A batch is not a case.',
})
export class CollectivePetition extends Node {
  @Field(() => String) number!: string;
  @Field(() => String) subject!: string;
  @Field(() => Int, { description: 'How many came.' }) persons!: number;
  @Field(() => [String], { description: 'At most five, masked; none once they were erased.' })
  representatives!: string[];
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When the representatives’ names were erased: they are kept for a set time only.',
  })
  representativesErasedOn?: LocalDate | null;
  @Field(() => LocalDateScalar) receivedOn!: LocalDate;
  @Field(() => CollectivePetitionStateEnum) state!: BatchState;
  @Field(() => Tier, { description: 'Whose desk holds it.' }) tier!: Tier;
  @Field(() => LocalDateScalar, { nullable: true }) acceptedOn?: LocalDate | null;
  @Field(() => Boolean, { nullable: true, description: 'Null until it is accepted.' })
  acceptedInTime?: boolean | null;
  @Field(() => LocalDateScalar, { description: 'Of the clock that runs: acceptance, then the total limit.' })
  dueOn!: LocalDate;
  @Field(() => Boolean, { description: 'True while a calendar year it needs is not loaded.' })
  provisional!: boolean;
  @Field(() => DeadlineExplanation) explanation!: DeadlineExplanation;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Its clock stands still until this date.' })
  pausedUntil?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was withdrawn.' })
  endedOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) resolvedOn?: LocalDate | null;
  @Field(() => Boolean, { nullable: true, description: 'Null until it is resolved.' }) onTime?:
    boolean | null;
  @Field(() => String, { nullable: true }) result?: string | null;
  @Field(() => Int) version!: number;
}

export const CollectivePetitionConnection = connectionType<CollectivePetition>(
  'CollectivePetition',
  () => CollectivePetition,
);

const StateFilter = enumFilter(CollectivePetitionStateEnum, 'CollectivePetitionState');

const PetitionStandingEnum = graphEnum<PetitionStandingName>(
  'CollectivePetitionStanding',
  'How a collective petition counted on a date. OPEN: neither resolved nor withdrawn; OVERDUE: open, not paused, and past the date of the clock that ran.',
  petitionStandings,
);

@InputType({
  description:
    'How a collective petition counted on a date: the rows behind a figure. Everything in it is what was so on that day, whatever has become of it since.',
})
export class CollectivePetitionStandingFilter {
  @Field(() => LocalDateScalar) on!: LocalDate;
  @Field(() => PetitionStandingEnum) standing!: PetitionStandingName;
  @Field(() => StringFilter, { nullable: true, description: 'The division that held it.' })
  divisionCode?: StringFilter;
  @Field(() => IdFilter, { nullable: true }) estateId?: IdFilter;
  @Field(() => LocalDateFilter, { nullable: true }) receivedOn?: LocalDateFilter;
  @Field(() => LocalDateFilter, { nullable: true }) resolvedOn?: LocalDateFilter;
  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'Whether it was recorded after that day that it was so.',
  })
  recordedLater?: BooleanFilter;
}

@InputType()
export class CollectivePetitionFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) divisionCode?: StringFilter;
  @Field(() => IdFilter, { nullable: true }) estateId?: IdFilter;
  @Field(() => IntFilter, { nullable: true }) persons?: IntFilter;
  @Field(() => LocalDateFilter, { nullable: true }) receivedOn?: LocalDateFilter;
  @Field(() => LocalDateFilter, { nullable: true }) resolvedOn?: LocalDateFilter;
  @Field(() => StringFilter, { nullable: true }) number?: StringFilter;
  @Field(() => StringFilter, { nullable: true }) subject?: StringFilter;
  @Field(() => StateFilter, { nullable: true }) state?: object;
  @Field(() => LocalDateFilter, { nullable: true }) dueOn?: LocalDateFilter;
  @Field(() => BooleanFilter, { nullable: true }) paused?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true }) overdue?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true }) onTime?: BooleanFilter;
  @Field(() => CollectivePetitionStandingFilter, { nullable: true }) asOf?: CollectivePetitionStandingFilter;
  @Field(() => [CollectivePetitionFilter], { nullable: true }) and?: CollectivePetitionFilter[];
  @Field(() => [CollectivePetitionFilter], { nullable: true }) or?: CollectivePetitionFilter[];
  @Field(() => CollectivePetitionFilter, { nullable: true }) not?: CollectivePetitionFilter;
}

export const petitionOrderFields = {
  RECEIVED_ON: 'RECEIVED_ON',
  PERSONS: 'PERSONS',
  DUE_ON: 'DUE_ON',
} as const;
registerEnumType(petitionOrderFields, { name: 'CollectivePetitionOrderField' });

@InputType()
export class CollectivePetitionOrder {
  @Field(() => petitionOrderFields) field!: keyof typeof petitionOrderFields;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class CollectivePetitionListArgs extends PageArgs {
  @Field(() => CollectivePetitionFilter, { nullable: true }) filter?: CollectivePetitionFilter;
  @Field(() => [CollectivePetitionOrder], { nullable: true }) orderBy?: CollectivePetitionOrder[];
}

@InputType()
export class RegisterCollectivePetitionInput {
  @Field(() => String, { nullable: true }) idempotencyKey?: string;
  @Field(() => ID, { nullable: true }) estateId?: string;
  @Field(() => DivisionCodeScalar, { nullable: true }) divisionCode?: string;
  @Field(() => String) subject!: string;
  @Field(() => Int, { description: 'At least 5.' }) persons!: number;
  @Field(() => [String], { description: '1 to 5 names.' }) representatives!: string[];
  @Field(() => DateTimeScalar, { nullable: true }) receivedAt?: string;
  @Field(() => [ID], { nullable: true, description: 'Cases that the batch is about.' }) caseIds?: string[];
}

@InputType()
export class ResolveCollectivePetitionInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String) result!: string;
}

@InputType()
export class CollectivePetitionStepInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'The version that the step is based on.' }) version!: number;
  @Field(() => String, { nullable: true }) note?: string;
}

@InputType()
export class PauseCollectivePetitionInput extends CollectivePetitionStepInput {
  @Field(() => LocalDateScalar, { description: 'Its clock goes on by itself on this date.' })
  until!: LocalDate;
}

@InputType()
export class CollectivePetitionCasesInput extends CollectivePetitionStepInput {
  @Field(() => [ID], { description: '1 to 100 cases.' }) caseIds!: string[];
}

@ObjectType()
export class CollectivePetitionPayload {
  @Field(() => CollectivePetition) collectivePetition!: CollectivePetition;
}

@InputType()
export class RevealRepresentativesInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Why it is needed; goes into the audit log.' }) reason!: string;
}

@ObjectType()
export class RepresentativesPayload {
  @Field(() => [String], { description: 'In the clear.' }) representatives!: string[];
}
