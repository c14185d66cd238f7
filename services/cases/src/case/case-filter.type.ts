import {
  BooleanFilter,
  DateTimeFilter,
  enumFilter,
  IdFilter,
  LocalDateFilter,
  LocalDateScalar,
  PageArgs,
  SortDirection,
  StringFilter,
  Tier,
  type LocalDate,
} from '@guanjia/kit';
import { ArgsType, Field, InputType, registerEnumType } from 'type-graphql';
import {
  CaseStandingEnum,
  CaseStateEnum,
  ChannelEnum,
  PetitionStageEnum,
  RefusalReasonEnum,
  UrgencyEnum,
  type CaseStandingName,
  SettlementLevelEnum,
} from './case-enums.ts';
import { caseOrderFields, type CaseOrderField } from './case-list.ts';

registerEnumType(caseOrderFields, { name: 'CaseOrderField' });

const CaseStateFilter = enumFilter(CaseStateEnum, 'CaseState');
const ChannelFilter = enumFilter(ChannelEnum, 'Channel');
const UrgencyFilter = enumFilter(UrgencyEnum, 'Urgency');
const RefusalReasonFilter = enumFilter(RefusalReasonEnum, 'RefusalReason');
const PetitionStageFilter = enumFilter(PetitionStageEnum, 'PetitionStage');
export const TierFilter = enumFilter(Tier, 'Tier');
const SettlementLevelFilter = enumFilter(SettlementLevelEnum, 'SettlementLevel');

@InputType({
  description:
    'How a case counted on a date: the rows behind a figure. Everything in it is what was so on that day, whatever has become of the case since.',
})
export class CaseStandingFilter {
  @Field(() => LocalDateScalar) on!: LocalDate;
  @Field(() => CaseStandingEnum) standing!: CaseStandingName;
  @Field(() => StringFilter, { nullable: true, description: 'The division that held the case.' })
  divisionCode?: StringFilter;
  @Field(() => ChannelFilter, { nullable: true }) channel?: object;
  @Field(() => TierFilter, { nullable: true }) tier?: object;
  @Field(() => IdFilter, { nullable: true, description: 'The top-level category.' }) categoryId?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) estateId?: IdFilter;
  @Field(() => IdFilter, {
    nullable: true,
    description: 'The company that managed the estate on the day of the complaint.',
  })
  companyId?: IdFilter;
  @Field(() => IdFilter, { nullable: true, description: 'The company that manages the estate now.' })
  companyNowId?: IdFilter;
  @Field(() => LocalDateFilter, { nullable: true }) receivedOn?: LocalDateFilter;
  @Field(() => LocalDateFilter, { nullable: true }) acceptedOn?: LocalDateFilter;
  @Field(() => LocalDateFilter, { nullable: true, description: 'Of the resolution that stood.' })
  resolvedOn?: LocalDateFilter;
  @Field(() => SettlementLevelFilter, { nullable: true, description: 'Of the resolution that stood.' })
  resolvedLevel?: object;
  @Field(() => BooleanFilter, {
    nullable: true,
    description: 'Whether it was recorded after that day that it was so.',
  })
  recordedLater?: BooleanFilter;
}

@InputType()
export class CaseFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) number?: StringFilter;
  @Field(() => CaseStateFilter, { nullable: true }) state?: object;
  @Field(() => ChannelFilter, { nullable: true }) channel?: object;
  @Field(() => StringFilter, {
    nullable: true,
    description: 'startsWith the significant digits lists all below.',
  })
  divisionCode?: StringFilter;
  @Field(() => IdFilter, { nullable: true }) estateId?: IdFilter;
  @Field(() => IdFilter, { nullable: true, description: 'The company that manages the estate now.' })
  companyId?: IdFilter;
  @Field(() => IdFilter, { nullable: true, description: 'A top-level category stands for all below it.' })
  categoryId?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) assigneeId?: IdFilter;
  @Field(() => TierFilter, { nullable: true }) tier?: object;
  @Field(() => UrgencyFilter, { nullable: true }) urgency?: object;
  @Field(() => DateTimeFilter, { nullable: true }) receivedAt?: DateTimeFilter;
  @Field(() => LocalDateFilter, { nullable: true }) receivedOn?: LocalDateFilter;
  @Field(() => LocalDateFilter, { nullable: true }) acceptedOn?: LocalDateFilter;
  @Field(() => LocalDateFilter, { nullable: true }) dueOn?: LocalDateFilter;
  @Field(() => LocalDateFilter, { nullable: true }) resolvedOn?: LocalDateFilter;
  @Field(() => SettlementLevelFilter, { nullable: true, description: 'Where it was settled.' })
  resolvedLevel?: object;
  @Field(() => RefusalReasonFilter, { nullable: true }) refusalReason?: object;
  @Field(() => IdFilter, { nullable: true }) duplicateOfId?: IdFilter;
  @Field(() => LocalDateFilter, { nullable: true }) suspendedUntil?: LocalDateFilter;
  @Field(() => PetitionStageFilter, {
    nullable: true,
    description: 'Of petitions that an opinion was given on.',
  })
  petitionStage?: object;
  @Field(() => BooleanFilter, { nullable: true, description: 'Archive records (归档件).' })
  archived?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true }) open?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true }) overdue?: BooleanFilter;
  @Field(() => TierFilter, {
    nullable: true,
    description: 'The tier above that was told of a deadline which is still missed; eq or in.',
  })
  escalatedTo?: object;
  @Field(() => CaseStandingFilter, { nullable: true }) asOf?: CaseStandingFilter;
  @Field(() => IdFilter, { nullable: true }) collectivePetitionId?: IdFilter;
  @Field(() => String, {
    nullable: true,
    description:
      'Words that all stand in text, place, number, source number or estate name; or the caller’s whole phone number. A single character is looked for in the last 31 days only.',
  })
  search?: string;
  @Field(() => [CaseFilter], { nullable: true }) and?: CaseFilter[];
  @Field(() => [CaseFilter], { nullable: true }) or?: CaseFilter[];
  @Field(() => CaseFilter, { nullable: true }) not?: CaseFilter;
}

@InputType()
export class CaseOrder {
  @Field(() => caseOrderFields) field!: CaseOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class CaseListArgs extends PageArgs {
  @Field(() => CaseFilter, { nullable: true }) filter?: CaseFilter;
  @Field(() => [CaseOrder], { nullable: true }) orderBy?: CaseOrder[];
}
