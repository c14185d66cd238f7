import {
  connectionType,
  DateTimeScalar,
  DivisionCodeScalar,
  enumFilter,
  IdFilter,
  LocalDateScalar,
  Node,
  StringFilter,
  Tier,
  type LocalDate,
} from '@guanjia/kit';
import { Directive, Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { graphEnum } from '../case/case-enums.ts';
import { CaseStepInput } from '../case/case-inputs.ts';
import { Case, DeadlineExplanation } from '../case/case.type.ts';
import { transferStates, type TransferState } from './transfer.rules.ts';

export const TransferStateEnum = graphEnum(
  'TransferState',
  'OPEN: the receiving desk may object. OBJECTED: the transferor answers. INSISTED: the tier above both decides.',
  transferStates,
);

@Directive('@key(fields: "id")')
@ObjectType({
  implements: Node,
  description: 'A case that one desk handed to another, or to an authority outside.',
})
export class CaseTransfer extends Node {
  @Field(() => String, { nullable: true, description: 'The outside authority, when it went to one.' })
  authority?: string | null;
  @Field(() => Tier, { description: 'The tier of both desks.' }) tier!: Tier;
  @Field(() => TransferStateEnum) state!: TransferState;
  @Field(() => String) reason!: string;
  @Field(() => DateTimeScalar) transferredAt!: string;
  @Field(() => String) transferredByName!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The last day for an objection.' })
  objectionDueOn?: LocalDate | null;
  @Field(() => Boolean, { description: 'The calendar of a year is missing: that day may still move.' })
  objectionProvisional!: boolean;
  @Field(() => DeadlineExplanation, { nullable: true }) objectionExplanation?: DeadlineExplanation | null;
  @Field(() => DateTimeScalar, { nullable: true }) objectedAt?: string | null;
  @Field(() => String, { nullable: true }) objectedByName?: string | null;
  @Field(() => String, { nullable: true }) objection?: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) answeredAt?: string | null;
  @Field(() => String, { nullable: true }) answeredByName?: string | null;
  @Field(() => String, { nullable: true }) answer?: string | null;
  @Field(() => DateTimeScalar, { nullable: true }) decidedAt?: string | null;
  @Field(() => String, { nullable: true }) decidedByName?: string | null;
  @Field(() => String, { nullable: true }) decision?: string | null;
  @Field(() => Int) version!: number;
}

export const CaseTransferConnection = connectionType<CaseTransfer>('CaseTransfer', () => CaseTransfer);

const StateFilter = enumFilter(TransferStateEnum, 'TransferState');

@InputType()
export class CaseTransferFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => IdFilter, { nullable: true }) caseId?: IdFilter;
  @Field(() => StateFilter, { nullable: true }) state?: object;
  @Field(() => StringFilter, { nullable: true }) fromDivision?: StringFilter;
  @Field(() => StringFilter, { nullable: true }) toDivision?: StringFilter;
}

@InputType()
export class TransferCaseInput extends CaseStepInput {
  @Field(() => DivisionCodeScalar, {
    description: 'Another division at the tier of the desk that holds the case.',
  })
  divisionCode!: string;
}

@InputType()
export class TransferCaseOutInput extends CaseStepInput {
  @Field(() => String, { description: 'The authority’s name.' }) authority!: string;
}

@InputType()
export class SettleTransferInput {
  @Field(() => ID, { description: 'Of the transfer.' }) id!: string;
  @Field(() => Int, { description: 'Of the transfer.' }) version!: number;
  @Field(() => String, { description: 'The reasons.' }) note!: string;
}

export type ObjectionAnswer = 'CONFIRM' | 'INSIST';
const ObjectionAnswerEnum = graphEnum<ObjectionAnswer>(
  'ObjectionAnswer',
  'CONFIRM: the case comes back. INSIST: the tier above both decides.',
  ['CONFIRM', 'INSIST'],
);

@InputType()
export class AnswerObjectionInput extends SettleTransferInput {
  @Field(() => ObjectionAnswerEnum) answer!: ObjectionAnswer;
}

export type TransferDecision = 'UPHOLD' | 'RETURN';
const TransferDecisionEnum = graphEnum<TransferDecision>(
  'TransferDecision',
  'What the tier above both desks decides.',
  ['UPHOLD', 'RETURN'],
);

@InputType()
export class DecideTransferInput extends SettleTransferInput {
  @Field(() => TransferDecisionEnum) decision!: TransferDecision;
}

@ObjectType()
export class CaseTransferPayload {
  @Field(() => CaseTransfer) transfer!: CaseTransfer;
  @Field(() => Case, { nullable: true, description: 'Null once it has left your division.' })
  case?: Case | null;
}
