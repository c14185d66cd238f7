import {
  BooleanFilter,
  connectionType,
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
import { graphEnum, PetitionStageEnum, RefusalReasonEnum, type RefusalReason } from '../case/case-enums.ts';
import { TierFilter } from '../case/case-filter.type.ts';
import { Case, DeadlineExplanation } from '../case/case.type.ts';
import {
  PetitionNoticeKindEnum,
  PlainNoticeKindEnum,
  type PetitionNoticeKind,
  type PlainNoticeKind,
} from './notice-kinds.ts';
import {
  petitionActions,
  petitionRounds,
  reviewOutcomes,
  type PetitionAction,
  type PetitionRound as Round,
  type PetitionStage,
  type ReviewOutcome,
} from './petition-chain.ts';
import { petitionRoundStates, roundOrderFields, type PetitionRoundState } from './round-list.ts';

export const PetitionRoundKindEnum = graphEnum(
  'PetitionRoundKind',
  'HANDLING: 处理意见. REVIEW: 复查. RE_REVIEW: 复核.',
  petitionRounds,
);
const PetitionRoundStateEnum = graphEnum(
  'PetitionRoundState',
  'AWAITED: the opinion is to be given. GIVEN: to be delivered. DELIVERED: the petitioner may ask for the next round. ENDED: the next round was asked for, or the petition is final. SUPERSEDED: the case was reopened.',
  petitionRoundStates,
);
export const ReviewOutcomeEnum = graphEnum(
  'ReviewOutcome',
  'What a review says of the opinion before it: 维持, 变更, 撤销.',
  reviewOutcomes,
);
export const offeredPetitionActions = [
  ...petitionActions.filter((action) => action !== 'RESTART'),
  'REQUEST_EXTENSION',
] as const;
export type OfferedPetitionAction = Exclude<PetitionAction, 'RESTART'> | 'REQUEST_EXTENSION';
const PetitionActionEnum = graphEnum<OfferedPetitionAction>(
  'PetitionAction',
  'What can be done in the chain of opinions about a petition.',
  offeredPetitionActions,
);

@ObjectType({ description: 'A date that the law sets, with its reason.' })
export class PetitionDeadline {
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
  @Field(() => Boolean, { description: 'True while a calendar year it needs is not loaded.' })
  provisional!: boolean;
  @Field(() => DeadlineExplanation) explanation!: DeadlineExplanation;
}

@ObjectType({ description: 'Days of a hearing, both ends counted: they do not count for the re-review.' })
export class HearingPeriod {
  @Field(() => LocalDateScalar) from!: LocalDate;
  @Field(() => LocalDateScalar) to!: LocalDate;
}

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'One round of a petition, which ends with an opinion: handling, review or re-review.',
})
export class PetitionRound extends Node {
  @Field(() => PetitionRoundKindEnum) kind!: Round;
  @Field(() => PetitionRoundStateEnum) state!: PetitionRoundState;
  @Field(() => LocalDateScalar, {
    description: 'Until when the opinion is due, or the next round may be asked for; else when it was given.',
  })
  nextOn!: LocalDate;
  @Field(() => Tier, { nullable: true, description: 'Who gives the opinion; null: an authority above.' })
  tier?: Tier | null;
  @Field(() => String, { nullable: true, description: 'The authority above, by name.' })
  authority?: string | null;
  @Field(() => LocalDateScalar, { nullable: true }) requestedOn?: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'Why the petitioner asked.' }) grounds?: string | null;
  @Field(() => [HearingPeriod]) hearings!: HearingPeriod[];
  @Field(() => String, { nullable: true, description: 'The opinion.' }) text?: string | null;
  @Field(() => ReviewOutcomeEnum, { nullable: true }) outcome?: ReviewOutcome | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When the opinion was given.' })
  givenOn?: LocalDate | null;
  @Field(() => String, { nullable: true }) givenByName?: string | null;
  @Field(() => Boolean, { nullable: true, description: 'Null until the opinion is given.' })
  onTime?: boolean | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When the opinion reached the petitioner.' })
  deliveredOn?: LocalDate | null;
}
export const PetitionRoundConnection = connectionType<PetitionRound>('PetitionRound', () => PetitionRound);

@ObjectType({ description: 'When an action is not allowed, the reason is a stable key.' })
export class PetitionAllowedAction {
  @Field(() => PetitionActionEnum) action!: OfferedPetitionAction;
  @Field(() => Boolean) allowed!: boolean;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@ObjectType({ description: 'The written notice of a petition, with all that is printed on it.' })
export class PetitionNotice {
  @Field(() => ID) id!: string;
  @Field(() => PetitionNoticeKindEnum) kind!: PetitionNoticeKind;
  @Field(() => String, { description: 'Of the department and year, e.g. 〔2026〕7号.' }) number!: string;
  @Field(() => String, { description: 'Of the case.' }) caseNumber!: string;
  @Field(() => String, { nullable: true, description: 'Who gets it; masked unless it was revealed.' })
  addressee?: string | null;
  @Field(() => String, { nullable: true }) estateName?: string | null;
  @Field(() => String, { nullable: true, description: 'The department that issues it.' })
  departmentName?: string | null;
  @Field(() => Tier) tier!: Tier;
  @Field(() => LocalDateScalar) issuedOn!: LocalDate;
  @Field(() => String) issuedByName!: string;
  @Field(() => [String], { description: 'Stable keys of the articles it names.' }) articles!: string[];
  @Field(() => LocalDateScalar) receivedOn!: LocalDate;
  @Field(() => LocalDateScalar, { nullable: true }) acceptedOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) requestedOn?: LocalDate | null;
  @Field(() => LocalDateScalar, { nullable: true }) deliveredOn?: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'The opinion.' }) text?: string | null;
  @Field(() => ReviewOutcomeEnum, { nullable: true }) outcome?: ReviewOutcome | null;
  @Field(() => RefusalReasonEnum, { nullable: true }) refusalReason?: RefusalReason | null;
  @Field(() => Int, { nullable: true }) extensionDays?: number | null;
  @Field(() => [HearingPeriod]) hearings!: HearingPeriod[];
  @Field(() => PetitionDeadline, {
    nullable: true,
    description:
      'Until when it is handled; of an opinion, until when the next review can be asked for, once it is delivered.',
  })
  deadline?: PetitionDeadline | null;
}

@ObjectType({
  description: 'A notice that is issued by hand; when it cannot be now, the reason is a stable key.',
})
export class PetitionNoticeOffer {
  @Field(() => PlainNoticeKindEnum) kind!: PlainNoticeKind;
  @Field(() => Boolean) allowed!: boolean;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@ObjectType({ description: 'What came after a petition was resolved, and what can come.' })
export class PetitionChain {
  @Field(() => PetitionStageEnum) stage!: PetitionStage;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When more time was granted.' })
  extendedOn?: LocalDate | null;
  @Field(() => [PetitionRound], { description: 'Those that stand, from the handling opinion on.' })
  rounds!: PetitionRound[];
  @Field(() => [PetitionNotice], { description: 'Newest first.' }) notices!: PetitionNotice[];
  @Field(() => [PetitionAllowedAction]) allowedActions!: PetitionAllowedAction[];
  @Field(() => [PetitionNoticeOffer]) noticeOffers!: PetitionNoticeOffer[];
}

const RoundKindFilter = enumFilter(PetitionRoundKindEnum, 'PetitionRoundKind');
const RoundStateFilter = enumFilter(PetitionRoundStateEnum, 'PetitionRoundState');

@InputType()
export class PetitionRoundFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) caseId?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) divisionCode?: StringFilter;
  @Field(() => RoundKindFilter, { nullable: true }) kind?: object;
  @Field(() => TierFilter, { nullable: true, description: 'Who gives the opinion.' }) tier?: object;
  @Field(() => RoundStateFilter, { nullable: true }) state?: object;
  @Field(() => LocalDateFilter, { nullable: true }) dueOn?: LocalDateFilter;
  @Field(() => LocalDateFilter, { nullable: true }) nextOn?: LocalDateFilter;
  @Field(() => BooleanFilter, { nullable: true, description: 'The opinion has not been given.' })
  awaited?: BooleanFilter;
  @Field(() => BooleanFilter, { nullable: true }) overdue?: BooleanFilter;
  @Field(() => [PetitionRoundFilter], { nullable: true }) and?: PetitionRoundFilter[];
  @Field(() => [PetitionRoundFilter], { nullable: true }) or?: PetitionRoundFilter[];
  @Field(() => PetitionRoundFilter, { nullable: true }) not?: PetitionRoundFilter;
}

registerEnumType(roundOrderFields, { name: 'PetitionRoundOrderField' });
@InputType()
class PetitionRoundOrder {
  @Field(() => roundOrderFields) field!: keyof typeof roundOrderFields;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class PetitionRoundListArgs extends PageArgs {
  @Field(() => PetitionRoundFilter, { nullable: true }) filter?: PetitionRoundFilter;
  @Field(() => [PetitionRoundOrder], { nullable: true }) orderBy?: PetitionRoundOrder[];
}

@ObjectType()
export class PetitionPayload {
  @Field(() => Case) case!: Case;
}

@ObjectType()
export class PetitionNoticePayload {
  @Field(() => PetitionNotice) notice!: PetitionNotice;
  @Field(() => Case) case!: Case;
}
