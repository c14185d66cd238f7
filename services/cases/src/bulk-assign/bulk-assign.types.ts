import { JSONScalar, LocalDateScalar, type LocalDate } from '@guanjia/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Case } from '../case/case.type.ts';

@InputType()
export class CaseToAssignInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'The version that the step is based on.' }) version!: number;
}

@InputType()
export class AssignCasesInput {
  @Field(() => [CaseToAssignInput], { description: 'At most 100 in one call.' }) cases!: CaseToAssignInput[];
  @Field(() => ID) assigneeId!: string;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'For all of them; without it each gets its own due date, and an overdue one today.',
  })
  dueOn?: LocalDate;
  @Field(() => String, { nullable: true }) note?: string;
  @Field(() => Boolean, {
    defaultValue: true,
    description: 'Accepts a case that is only registered before it is assigned.',
  })
  acceptFirst!: boolean;
  @Field(() => Boolean, {
    defaultValue: false,
    description: 'Tells what would happen to each case and changes nothing.',
  })
  dryRun!: boolean;
}

@ObjectType({ description: 'What happened, or would happen, to one case of a bulk assignment.' })
export class AssignCaseResult {
  @Field(() => ID) id!: string;
  @Field(() => Boolean, { description: 'Whether it was assigned, or would be.' }) assigned!: boolean;
  @Field(() => LocalDateScalar, { nullable: true, description: 'The date that it was assigned with.' })
  dueOn!: LocalDate | null;
  @Field(() => String, { nullable: true, description: 'The error’s code when it was refused.' })
  code!: string | null;
  @Field(() => String, { nullable: true, description: 'Why it was refused: the same keys as of assignCase.' })
  reason!: string | null;
  @Field(() => JSONScalar, { nullable: true, description: 'Values for the sentence that tells why.' })
  params!: Record<string, unknown> | null;
  @Field(() => Case, { nullable: true, description: 'The case as it is now; null when it cannot be seen.' })
  case!: Case | null;
}

@ObjectType()
export class AssignCasesPayload {
  @Field(() => [AssignCaseResult], { description: 'In the order in which they were given.' })
  results!: AssignCaseResult[];
}
