import { LocalDateScalar, type LocalDate } from '@guanjia/kit';
import { Field, ID, InputType, Int } from 'type-graphql';
import { CaseStepInput } from '../case/case-inputs.ts';
import {
  PetitionNoticeKindEnum,
  PlainNoticeKindEnum,
  type PetitionNoticeKind,
  type PlainNoticeKind,
} from './notice-kinds.ts';
import type { ReviewOutcome } from './petition-chain.ts';
import { ReviewOutcomeEnum } from './petition.type.ts';

@InputType()
class PetitionStepInput {
  @Field(() => ID, { description: 'Of the case.' }) id!: string;
  @Field(() => Int, { description: 'Of the case.' }) version!: number;
}

@InputType()
export class RequestExtensionInput extends CaseStepInput {
  @Field(() => Int, { description: '1 to 30 natural days on top of the total limit.' }) days!: number;
}

@InputType()
export class GiveOpinionInput extends PetitionStepInput {
  @Field(() => String) text!: string;
}

@InputType()
export class DeliverOpinionInput extends PetitionStepInput {
  @Field(() => LocalDateScalar, { nullable: true, description: 'Today unless told.' }) on?: LocalDate;
}

@InputType()
export class RequestReviewInput extends PetitionStepInput {
  @Field(() => String, { description: 'Why the petitioner asks.' }) grounds!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'When it was asked; today unless told.' })
  on?: LocalDate;
  @Field(() => String, {
    nullable: true,
    description: 'Who reviews, when it is an authority above the district.',
  })
  authority?: string;
}

@InputType()
export class GiveReviewOpinionInput extends GiveOpinionInput {
  @Field(() => ReviewOutcomeEnum) outcome!: ReviewOutcome;
}

@InputType()
export class RecordHearingInput extends PetitionStepInput {
  @Field(() => LocalDateScalar) from!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'The last day of it.' }) to!: LocalDate;
}

@InputType()
export class IssuePetitionNoticeInput {
  @Field(() => ID) caseId!: string;
  @Field(() => Int, { description: 'Of the case.' }) version!: number;
  @Field(() => PlainNoticeKindEnum) kind!: PlainNoticeKind;
}

@InputType()
export class RevealPetitionNoticeInput {
  @Field(() => ID) caseId!: string;
  @Field(() => PetitionNoticeKindEnum) kind!: PetitionNoticeKind;
  @Field(() => String, { description: 'Why it is needed; goes into the audit log.' }) reason!: string;
}

@InputType()
export class FinalPetitionsInput {
  @Field(() => ID, { nullable: true }) estateId?: string;
  @Field(() => String, { nullable: true }) complainantPhone?: string;
}
