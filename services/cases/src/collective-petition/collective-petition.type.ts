import {
  BooleanFilter,
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

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'A collective petition: one batch of persons. A batch is not a case.',
})
export class CollectivePetition extends Node {
  @Field(() => String) number!: string;
  @Field(() => String) subject!: string;
  @Field(() => Int, { description: 'How many came.' }) persons!: number;
  @Field(() => [String], { description: 'At most five, masked.' }) representatives!: string[];
  @Field(() => LocalDateScalar) receivedOn!: LocalDate;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
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

@InputType()
export class CollectivePetitionFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) divisionCode?: StringFilter;
  @Field(() => IdFilter, { nullable: true }) estateId?: IdFilter;
  @Field(() => IntFilter, { nullable: true }) persons?: IntFilter;
  @Field(() => LocalDateFilter, { nullable: true }) receivedOn?: LocalDateFilter;
  @Field(() => LocalDateFilter, { nullable: true }) resolvedOn?: LocalDateFilter;
  @Field(() => BooleanFilter, { nullable: true }) onTime?: BooleanFilter;
  @Field(() => [CollectivePetitionFilter], { nullable: true }) and?: CollectivePetitionFilter[];
  @Field(() => [CollectivePetitionFilter], { nullable: true }) or?: CollectivePetitionFilter[];
  @Field(() => CollectivePetitionFilter, { nullable: true }) not?: CollectivePetitionFilter;
}

export const petitionOrderFields = { RECEIVED_ON: 'RECEIVED_ON', PERSONS: 'PERSONS' } as const;
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

@ObjectType()
export class CollectivePetitionPayload {
  @Field(() => CollectivePetition) collectivePetition!: CollectivePetition;
}
