import { DateTimeScalar, DivisionCodeScalar, LocalDateScalar, type LocalDate } from '@guanjia/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import type { Channel, Urgency } from '../deadlines/deadline-pack.ts';
import { Approval } from '../approvals/approval.type.ts';
import {
  ChannelEnum,
  RefusalReasonEnum,
  SatisfactionEnum,
  UrgencyEnum,
  type RefusalReason,
  type Satisfaction,
  SettlementLevelEnum,
  type SettlementLevel,
} from './case-enums.ts';
import { Case } from './case.type.ts';

@InputType()
export class RegisterCaseInput {
  @Field(() => String, {
    nullable: true,
    description: 'Sent again with the same content it makes no second case.',
  })
  idempotencyKey?: string;
  @Field(() => ChannelEnum) channel!: Channel;
  @Field(() => String, { nullable: true, description: 'The number in the source; unique per channel.' })
  sourceNumber?: string;
  @Field(() => ID, { nullable: true }) estateId?: string;
  @Field(() => DivisionCodeScalar, {
    nullable: true,
    description: 'Where it belongs when the estate is not known.',
  })
  divisionCode?: string;
  @Field(() => ID) categoryId!: string;
  @Field(() => UrgencyEnum, { nullable: true, description: 'NORMAL unless told.' }) urgency?: Urgency;
  @Field(() => String) text!: string;
  @Field(() => String, { nullable: true }) location?: string;
  @Field(() => String, { nullable: true }) complainantName?: string;
  @Field(() => String, { nullable: true }) complainantPhone?: string;
  @Field(() => String, {
    nullable: true,
    description: 'Of an identity card, whose last sign is checked (GB 11643), or of another paper.',
  })
  complainantIdNumber?: string;
  @Field(() => DateTimeScalar, { nullable: true, description: 'Now unless told; never in the future.' })
  receivedAt?: string;
}

@InputType()
export class CaseStepInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'The version that the step is based on.' }) version!: number;
  @Field(() => String, { nullable: true }) note?: string;
}

@InputType()
export class RefuseCaseInput extends CaseStepInput {
  @Field(() => RefusalReasonEnum, { nullable: true, description: 'OTHER unless told.' })
  reason?: RefusalReason;
}

@InputType()
export class SuspendCaseInput extends CaseStepInput {
  @Field(() => LocalDateScalar, { description: 'It goes on by itself on this date.' }) until!: LocalDate;
}

@InputType()
export class AssignCaseInput extends CaseStepInput {
  @Field(() => ID) assigneeId!: string;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
}

@InputType()
export class ResolveCaseInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { description: 'What was done.' }) text!: string;
  @Field(() => SettlementLevelEnum, {
    nullable: true,
    description:
      'Where it was settled; your tier unless told. ESTATE: within the estate, which the case must name, while it is at its community’s desk.',
  })
  level?: SettlementLevel;
  @Field(() => String, {
    nullable: true,
    description: 'Why it is resolved while co-handlers’ tasks are open.',
  })
  note?: string;
}

@InputType()
export class FollowUpInput extends CaseStepInput {
  @Field(() => SatisfactionEnum) satisfaction!: Satisfaction;
}

@InputType()
export class RevealComplainantInput {
  @Field(() => ID) id!: string;
  @Field(() => String, { description: 'Why it is needed; goes into the audit log.' }) reason!: string;
}

@ObjectType()
export class CasePayload {
  @Field(() => Case) case!: Case;
  @Field(() => Approval, {
    nullable: true,
    description: 'The request that waits, when the step needs an approval: the case is as it was.',
  })
  approval?: Approval | null;
}

@ObjectType({ description: 'Personal data in the clear. Do not keep it.' })
export class RevealPayload {
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) idNumber?: string | null;
}
