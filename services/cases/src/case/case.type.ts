import {
  connectionType,
  DateTimeScalar,
  JSONScalar,
  LocalDateScalar,
  Node,
  Tier,
  type LocalDate,
} from '@guanjia/kit';
import { Directive, Field, ID, Int, ObjectType } from 'type-graphql';
import type { DeadlineClock, DeadlineUnit } from '../deadlines/deadline.rules.ts';
import type { Channel, Urgency } from '../deadlines/deadline-pack.ts';
import type { CaseState } from '../life/case-life.ts';
import {
  CaseActionEnum,
  CaseEventTypeEnum,
  CaseStateEnum,
  ChannelEnum,
  ClockEnum,
  DeadlineStateEnum,
  DeadlineUnitEnum,
  RefusalReasonEnum,
  SatisfactionEnum,
  UrgencyEnum,
  type CaseEventType,
  type DeadlineState,
  type OfferedAction,
  type RefusalReason,
  type Satisfaction,
  SettlementLevelEnum,
  type SettlementLevel,
} from './case-enums.ts';

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'A complaint or petition (信访投诉) and what became of it.' })
export class Case extends Node {
  @Field(() => String, { description: 'Readable and unique, e.g. 2018-000210.' }) number!: string;
  @Field(() => ChannelEnum) channel!: Channel;
  @Field(() => String, { nullable: true, description: 'The number it has where it came from.' })
  sourceNumber?: string | null;
  @Field(() => UrgencyEnum) urgency!: Urgency;
  @Field(() => String) text!: string;
  @Field(() => String, { nullable: true }) location?: string | null;
  @Field(() => DateTimeScalar) receivedAt!: string;
  @Field(() => DateTimeScalar) registeredAt!: string;
  @Field(() => DateTimeScalar, { nullable: true }) acceptedAt?: string | null;
  @Field(() => CaseStateEnum) state!: CaseState;
  @Field(() => Tier, { description: 'The tier whose desk holds the case.' }) tier!: Tier;
  @Field(() => String, { nullable: true }) assigneeName?: string | null;
  @Field(() => LocalDateScalar, {
    description: 'The date of the total clock; before that one starts, of the acceptance clock.',
  })
  dueOn!: LocalDate;
  @Field(() => RefusalReasonEnum, { nullable: true, description: 'Why it was not accepted.' })
  refusalReason?: RefusalReason | null;
  @Field(() => CaseStateEnum, {
    nullable: true,
    description: 'The state that it goes on in once it is resumed.',
  })
  suspendedFrom?: CaseState | null;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The date on which it goes on by itself.' })
  suspendedUntil?: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'The outside authority that it was handed to.' })
  transferredTo?: string | null;
  @Field(() => DateTimeScalar, { description: 'The last moment that keeps dueOn.' }) dueAt!: string;
  @Field(() => DateTimeScalar, { description: 'When its last step was taken.' }) updatedAt!: string;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'When the complainant’s name and numbers were erased: they are kept for a set time only.',
  })
  complainantErasedOn?: LocalDate | null;
  @Field(() => Boolean, {
    description:
      'An imported old case whose clocks do not run (归档件): never due, never escalated, counted all the same.',
  })
  archived!: boolean;
  @Field(() => Int, { description: 'How often it was reopened.' }) reopenedCount!: number;
  @Field(() => Int) version!: number;
}

export const CaseConnection = connectionType<Case>('Case', () => Case);

@ObjectType({ description: 'Who complained, masked. The clear values come by revealComplainant alone.' })
export class Complainant {
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
  @Field(() => String, { nullable: true }) idNumber?: string | null;
}

@ObjectType({ description: 'Whose move it is: a person, or a department’s desk.' })
export class WaitingFor {
  @Field(() => Tier) tier!: Tier;
  @Field(() => String, { nullable: true }) name?: string | null;
}

@ObjectType()
export class CaseResolution {
  @Field(() => String) text!: string;
  @Field(() => SettlementLevelEnum, { description: 'Where it was settled.' }) level!: SettlementLevel;
  @Field(() => DateTimeScalar) recordedAt!: string;
  @Field(() => Boolean, {
    description:
      'By the deadline as it stood then. Of a repeated one: by the time limit that began with the reopening.',
  })
  onTime!: boolean;
  @Field(() => DateTimeScalar, { nullable: true, description: 'When it was undone; null while it stands.' })
  reopenedAt?: string | null;
}

@ObjectType({ description: 'The follow-up visit (回访).' })
export class CaseFollowUp {
  @Field(() => SatisfactionEnum) satisfaction!: Satisfaction;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => DateTimeScalar) recordedAt!: string;
}

@ObjectType({
  description:
    'A next step; when it is not allowed, the reason is a stable key that the frontends translate.',
})
export class AllowedAction {
  @Field(() => CaseActionEnum) action!: OfferedAction;
  @Field(() => Boolean) allowed!: boolean;
  @Field(() => Boolean, { description: 'Taken once somebody else has agreed: doing it asks for that.' })
  needsApproval!: boolean;
  @Field(() => String, { nullable: true }) reason?: string | null;
}

@ObjectType({ description: 'A time during which a clock stood still, and how its date moved.' })
export class DeadlinePause {
  @Field(() => DateTimeScalar) pausedAt!: string;
  @Field(() => DateTimeScalar) resumedAt!: string;
  @Field(() => Int, { description: 'What was left: days of the limit’s unit, or minutes of one in hours.' })
  remaining!: number;
  @Field(() => LocalDateScalar, { description: 'The date before.' }) from!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'The date after.' }) to!: LocalDate;
}

@ObjectType({ description: 'More time that was granted, and how the date moved.' })
export class DeadlineExtension {
  @Field(() => String, { description: 'Stable key of the article that allows it.' }) rule!: string;
  @Field(() => Int, { description: 'Natural days.' }) days!: number;
  @Field(() => DateTimeScalar) grantedAt!: string;
  @Field(() => LocalDateScalar, { description: 'The date before.' }) from!: LocalDate;
  @Field(() => LocalDateScalar, { description: 'The date after.' }) to!: LocalDate;
}

@ObjectType({ description: 'Why a deadline is when it is.' })
export class DeadlineExplanation {
  @Field(() => String, {
    description: 'Stable key of the law’s article or local rule, e.g. petition2022.article34.',
  })
  rule!: string;
  @Field(() => Int) amount!: number;
  @Field(() => DeadlineUnitEnum) unit!: DeadlineUnit;
  @Field(() => LocalDateScalar, { description: 'The first day, which is not counted.' }) from!: LocalDate;
  @Field(() => DateTimeScalar) fromAt!: string;
  @Field(() => LocalDateScalar, { description: 'Where the limit ends before it rolls.' })
  unrolledEnd!: LocalDate;
  @Field(() => Boolean) rolled!: boolean;
  @Field(() => Boolean, { description: 'Whether the rule rolls to the next working day.' }) roll!: boolean;
  @Field(() => String, { nullable: true, description: 'The public holiday that unrolledEnd falls into.' })
  holidayName?: string | null;
  @Field(() => [Int], { description: 'Years whose calendar was needed and is not loaded.' })
  provisionalYears!: number[];
  @Field(() => [DeadlinePause], { description: 'How it moved while the case was suspended, in order.' })
  pauses!: DeadlinePause[];
  @Field(() => DeadlineExtension, { nullable: true, description: 'Null unless it was prolonged.' })
  extension?: DeadlineExtension | null;
}

@ObjectType()
export class Deadline {
  @Field(() => ClockEnum) clock!: DeadlineClock;
  @Field(() => LocalDateScalar) dueOn!: LocalDate;
  @Field(() => DateTimeScalar) dueAt!: string;
  @Field(() => DeadlineStateEnum) state!: DeadlineState;
  @Field(() => Boolean, {
    description: 'True while a calendar year it needs is not loaded: the date may move.',
  })
  provisional!: boolean;
  @Field(() => DeadlineExplanation) explanation!: DeadlineExplanation;
}

@ObjectType({ description: 'What happened, never changed afterwards.' })
export class CaseEvent {
  @Field(() => ID) id!: string;
  @Field(() => CaseEventTypeEnum) type!: CaseEventType;
  @Field(() => DateTimeScalar) occurredAt!: string;
  @Field(() => String, { nullable: true, description: 'Null when the platform did it by itself.' })
  actorName?: string | null;
  @Field(() => Tier) actorTier!: Tier;
  @Field(() => String, { nullable: true }) note?: string | null;
  @Field(() => JSONScalar, { description: 'from, to, tier, assignee, dueOn, result … of the step.' })
  data!: Record<string, unknown>;
}

export const CaseEventConnection = connectionType<CaseEvent>('CaseEvent', () => CaseEvent);
