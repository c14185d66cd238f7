import { Asked, listArgs, type AskedFields, type Connection, type RequestContext } from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, Mutation, Query, Resolver, Root } from 'type-graphql';
import { CaseListArgs } from '../case/case-filter.type.ts';
import { casesOfPetition, type CaseRow } from '../case/case-list.ts';
import { CaseConnection } from '../case/case.type.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { Division, Estate } from '../references/stubs.ts';
import {
  CollectivePetition,
  CollectivePetitionConnection,
  CollectivePetitionListArgs,
  CollectivePetitionPayload,
  RegisterCollectivePetitionInput,
  ResolveCollectivePetitionInput,
} from './collective-petition.type.ts';
import { registerPetition, resolvePetition } from './petition-steps.ts';
import { petitionList, type PetitionRow } from './petition-list.ts';

@Resolver(() => CollectivePetition)
export class CollectivePetitionResolver {
  @Query(() => CollectivePetitionConnection)
  collectivePetitions(
    @Args(() => CollectivePetitionListArgs) args: CollectivePetitionListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PetitionRow>> {
    requireDepartment(context);
    return petitionList.page(context, listArgs(args));
  }

  @FieldResolver(() => Division)
  division(@Root() { divisionCode }: PetitionRow): Division {
    return { code: divisionCode };
  }

  @FieldResolver(() => Estate, { nullable: true })
  estate(@Root() { estateId }: PetitionRow): Estate | null {
    return estateId ? { id: estateId } : null;
  }

  @FieldResolver(() => CaseConnection)
  cases(
    @Root() { id }: PetitionRow,
    @Args(() => CaseListArgs) args: CaseListArgs,
    @Asked() asked: AskedFields,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CaseRow>> {
    requireDepartment(context);
    return casesOfPetition(context, id, { ...listArgs(args), asked });
  }

  @Mutation(() => CollectivePetitionPayload)
  async registerCollectivePetition(
    @Arg('input', () => RegisterCollectivePetitionInput) input: RegisterCollectivePetitionInput,
    @Ctx() context: RequestContext,
  ): Promise<{ collectivePetition: PetitionRow | null }> {
    const id = await registerPetition(context, input);
    return { collectivePetition: await petitionList.byId(context).load(id) };
  }

  @Mutation(() => CollectivePetitionPayload)
  async resolveCollectivePetition(
    @Arg('input', () => ResolveCollectivePetitionInput) input: ResolveCollectivePetitionInput,
    @Ctx() context: RequestContext,
  ): Promise<{ collectivePetition: PetitionRow | null }> {
    await resolvePetition(context, input);
    return { collectivePetition: await petitionList.byId(context).load(input.id) };
  }
}
