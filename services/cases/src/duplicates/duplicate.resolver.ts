import { defineLoader, groupedByKey, type RequestContext } from '@guanjia/kit';
import { sql } from 'kysely';
import {
  Arg,
  Ctx,
  Field,
  FieldResolver,
  ID,
  InputType,
  Int,
  Mutation,
  ObjectType,
  Query,
  Resolver,
  Root,
} from 'type-graphql';
import { graphEnum } from '../case/case-enums.ts';
import { CasePayload, CaseStepInput } from '../case/case-inputs.ts';
import { caseReachable } from '../case/case-by-id.ts';
import { caseList, type CaseRow } from '../case/case-list.ts';
import { Case } from '../case/case.type.ts';
import { linkDuplicate, resolveDuplicate, unlinkDuplicate } from './link-duplicate.ts';
import { duplicateReasons, possibleDuplicates, type DuplicateReason } from './possible-duplicates.ts';

const DuplicateReasonEnum = graphEnum(
  'DuplicateReason',
  'What makes a case look like the same matter.',
  duplicateReasons,
);

@InputType()
class PossibleDuplicatesInput {
  @Field(() => ID, { nullable: true }) estateId?: string;
  @Field(() => String) text!: string;
  @Field(() => String, { nullable: true }) complainantPhone?: string;
}

@ObjectType({ description: 'A recent case that may be about the same matter.' })
export class PossibleDuplicate {
  @Field(() => Int, { description: '0 to 100; higher is likelier.' }) score!: number;
  @Field(() => [DuplicateReasonEnum]) reasons!: DuplicateReason[];
}

@InputType()
class LinkDuplicateInput extends CaseStepInput {
  @Field(() => ID, { description: 'The earlier case about the same matter.' }) ofId!: string;
}

const duplicateIds = defineLoader<string, { id: string; ofId: string }[]>(async (ids, context) =>
  groupedByKey(
    ids,
    await context.rows<{ id: string; ofId: string }>(sql`
      select id, duplicate_of_id as "ofId" from case_record where duplicate_of_id = any(${ids})
      order by received_at, id`),
    (row) => row.ofId,
  ),
);

@Resolver(() => PossibleDuplicate)
export class PossibleDuplicates {
  @Query(() => [PossibleDuplicate], {
    description: 'For intake: recent cases with two of these in common: estate, text, caller. At most five.',
  })
  possibleDuplicates(
    @Arg('input', () => PossibleDuplicatesInput) input: PossibleDuplicatesInput,
    @Ctx() context: RequestContext,
  ) {
    return possibleDuplicates(context, input);
  }

  @FieldResolver(() => Case)
  case(@Root() { caseId }: { caseId: string }, @Ctx() context: RequestContext): Promise<CaseRow | null> {
    return caseList.byId(context).load(caseId);
  }
}

@Resolver(() => Case)
export class DuplicatesOfCase {
  @FieldResolver(() => Case, { nullable: true, description: 'The earlier case about the same matter.' })
  async duplicateOf(
    @Root() { duplicateOfId }: CaseRow,
    @Ctx() context: RequestContext,
  ): Promise<CaseRow | null> {
    return duplicateOfId ? caseReachable(context, duplicateOfId) : null;
  }

  @FieldResolver(() => [Case], { description: 'Later cases about the same matter, oldest first.' })
  async duplicates(@Root() { id }: CaseRow, @Ctx() context: RequestContext): Promise<CaseRow[]> {
    const linked = await duplicateIds(context).load(id);
    const rows = await Promise.all(linked.map((one) => caseReachable(context, one.id)));
    return rows.filter((row) => row !== null);
  }

  @Mutation(() => CasePayload, { description: 'Nothing else changes; see resolveDuplicate.' })
  async linkDuplicate(
    @Arg('input', () => LinkDuplicateInput) input: LinkDuplicateInput,
    @Ctx() context: RequestContext,
  ): Promise<{ case: CaseRow | null }> {
    await linkDuplicate(context, input);
    return { case: await caseList.byId(context).load(input.id) };
  }

  @Mutation(() => CasePayload)
  async unlinkDuplicate(
    @Arg('input', () => CaseStepInput) input: CaseStepInput,
    @Ctx() context: RequestContext,
  ): Promise<{ case: CaseRow | null }> {
    await unlinkDuplicate(context, input);
    return { case: await caseList.byId(context).load(input.id) };
  }

  @Mutation(() => CasePayload, { description: 'Resolves a linked case with the result of its original.' })
  async resolveDuplicate(
    @Arg('input', () => CaseStepInput) input: CaseStepInput,
    @Ctx() context: RequestContext,
  ): Promise<{ case: CaseRow | null }> {
    await resolveDuplicate(context, input);
    return { case: await caseList.byId(context).load(input.id) };
  }
}
