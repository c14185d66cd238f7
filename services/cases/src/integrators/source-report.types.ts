import { DateTimeScalar } from '@guanjia/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { SatisfactionEnum, type Satisfaction } from '../case/case-enums.ts';
import { Case } from '../case/case.type.ts';
import { LONGEST_MESSAGE } from '../conversation/message.ts';
import { MAX_DOCUMENTS } from './source-reports.ts';

@InputType()
class OwnCaseInput {
  @Field(() => String, { description: 'The same key again does nothing more and answers the same case.' })
  idempotencyKey!: string;
  @Field(() => ID, { description: 'A case of one of your channels.' }) caseId!: string;
}

@InputType()
export class SupplementCaseInput extends OwnCaseInput {
  @Field(() => String, { description: `What the complainant adds, 1 to ${LONGEST_MESSAGE} characters.` })
  text!: string;
  @Field(() => [ID], {
    nullable: true,
    description: `Documents that you uploaded (POST /files/cases/documents?name=…), at most ${MAX_DOCUMENTS}.`,
  })
  documentIds?: string[];
}

@InputType()
export class UrgeCaseInput extends OwnCaseInput {
  @Field(() => String, { nullable: true }) note?: string;
}

@InputType()
export class WithdrawOwnCaseInput extends OwnCaseInput {
  @Field(() => String, { description: 'Why the complainant takes it back.' }) reason!: string;
}

@InputType()
export class ReportSatisfactionInput extends OwnCaseInput {
  @Field(() => SatisfactionEnum) satisfaction!: Satisfaction;
  @Field(() => String, { nullable: true, description: 'Needed with DISSATISFIED: what is wrong.' })
  note?: string;
}

@ObjectType()
export class SourceReportPayload {
  @Field(() => Case) case!: Case;
  @Field(() => Boolean, { description: 'A withdrawal that a supervisor or head has yet to agree to.' })
  awaitsApproval!: boolean;
}

@ObjectType({ description: 'What has come from the source of a case since it was registered.' })
export class CaseSourceReports {
  @Field(() => Int) supplements!: number;
  @Field(() => DateTimeScalar, { nullable: true }) lastSupplementAt?: string | null;
  @Field(() => Int, { description: 'How often the source has urged it (催单).' }) reminders!: number;
  @Field(() => DateTimeScalar, { nullable: true }) lastReminderAt?: string | null;
}
