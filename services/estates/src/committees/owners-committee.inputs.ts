import { LocalDateScalar } from '@guanjia/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { CommitteeStepKind, OwnersCommittee } from './owners-committee.types.ts';

/** A step and what belongs to it. */
@InputType()
abstract class StepInput {
  @Field(() => CommitteeStepKind) step!: CommitteeStepKind;
  @Field(() => LocalDateScalar, { description: 'The day on which it happened.' }) on!: string;
  @Field(() => Boolean, {
    nullable: true,
    description: 'Needed for CONGRESS_VOTED: whether the committee was elected.',
  })
  passed?: boolean | null;
  @Field(() => Int, { nullable: true, description: 'Members; needed for a vote that elected them.' }) size?:
    number | null;
  @Field(() => Int, {
    nullable: true,
    description: 'Length of the term; needed for a vote that elected the committee.',
  })
  termYears?: number | null;
  @Field(() => String, { nullable: true }) note?: string | null;
}

@InputType({ description: 'The first step of a term: the preparation group, or the vote of a re-election.' })
export class BeginCommitteeInput extends StepInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input makes one committee.',
  })
  idempotencyKey?: string | null;
  @Field(() => ID) estateId!: string;
}

@InputType({ description: 'What happened next. What may follow is told by allowedSteps.' })
export class RecordCommitteeStepInput extends StepInput {
  @Field(() => ID, { description: 'The committee.' }) id!: string;
  @Field(() => Int) version!: number;
}

@ObjectType()
export class OwnersCommitteePayload {
  @Field(() => OwnersCommittee) ownersCommittee!: OwnersCommittee;
}
