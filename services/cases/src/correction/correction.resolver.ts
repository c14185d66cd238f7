import type { RequestContext } from '@guanjia/kit';
import { Arg, Ctx, Field, ID, InputType, Int, Mutation, Resolver } from 'type-graphql';
import { UrgencyEnum } from '../case/case-enums.ts';
import { CasePayload } from '../case/case-inputs.ts';
import { caseList } from '../case/case-list.ts';
import type { Urgency } from '../deadlines/deadline-pack.ts';
import { correctCase } from './correct-case.ts';

@InputType({ description: 'A field that is not given stays; null empties the place or the estate.' })
class CorrectCaseInput {
  @Field(() => ID) id!: string;
  @Field(() => Int, { description: 'The version that the correction is based on.' }) version!: number;
  @Field(() => String, { description: 'Why; stays in the history of the case.' }) reason!: string;
  @Field(() => String, { nullable: true }) text?: string;
  @Field(() => String, { nullable: true }) location?: string | null;
  @Field(() => ID, { nullable: true }) categoryId?: string;
  @Field(() => UrgencyEnum, { nullable: true }) urgency?: Urgency;
  @Field(() => ID, { nullable: true, description: 'An estate of the division that the case is in.' })
  estateId?: string | null;
}

@Resolver()
export class CorrectionMutations {
  @Mutation(() => CasePayload, {
    description:
      'Puts right what was written down of an open case. Its running clocks follow its category and urgency.',
  })
  async correctCase(
    @Arg('input', () => CorrectCaseInput) { id, version, reason, ...given }: CorrectCaseInput,
    @Ctx() context: RequestContext,
  ): Promise<object> {
    const { text, location, categoryId, urgency, estateId } = given;
    await correctCase(context, {
      id,
      version,
      reason,
      values: {
        // What a case always has cannot be emptied: null says nothing of it.
        ...(text == null ? {} : { text }),
        ...(categoryId == null ? {} : { categoryId }),
        ...(urgency == null ? {} : { urgency }),
        ...(location === undefined ? {} : { location }),
        ...(estateId === undefined ? {} : { estateId }),
      },
    });
    return { case: await caseList.byId(context).load(id), approval: null };
  }
}
