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
  CollectivePetitionAllowedAction,
  CollectivePetitionCasesInput,
  CollectivePetitionEvent,
  CollectivePetitionPayload,
  CollectivePetitionStepInput,
  offeredBatchActions,
  PauseCollectivePetitionInput,
  type OfferedBatchAction,
  RegisterCollectivePetitionInput,
  RepresentativesPayload,
  RevealRepresentativesInput,
  ResolveCollectivePetitionInput,
} from './collective-petition.type.ts';
import { registerPetition, takeBatchStep, type BatchStepAsked } from './petition-steps.ts';
import { judgeBatch, openBatchStates } from './batch-life.ts';
import { eventsOfBatch, type BatchEventRow } from './batch-events.ts';
import { petitionList, type PetitionRow } from './petition-list.ts';
import { mayRevealRepresentatives, revealRepresentatives } from './reveal-representatives.ts';

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

  @FieldResolver(() => Boolean)
  overdue(@Root() { state, dueAt, pausedAt }: PetitionRow, @Ctx() { clock }: RequestContext): boolean {
    const until = pausedAt ? new Date(pausedAt) : clock.now();
    return openBatchStates.includes(state) && new Date(dueAt) < until;
  }

  @FieldResolver(() => Boolean, { description: 'The caller may see the representatives, for a reason.' })
  mayRevealRepresentatives(@Root() row: PetitionRow, @Ctx() { caller }: RequestContext): boolean {
    return row.representativesErasedOn === null && mayRevealRepresentatives(caller);
  }

  @FieldResolver(() => [CollectivePetitionEvent], { description: 'Oldest first.' })
  events(@Root() { id }: PetitionRow, @Ctx() context: RequestContext): Promise<BatchEventRow[]> {
    return eventsOfBatch(context).load(id);
  }

  @FieldResolver(() => [CollectivePetitionAllowedAction])
  allowedActions(
    @Root() { state, pausedAt, tier }: PetitionRow,
    @Ctx() { caller }: RequestContext,
  ): CollectivePetitionAllowedAction[] {
    return offeredBatchActions.map((action) => {
      const verdict = judgeBatch({ state, paused: pausedAt !== null, tier }, caller, action);
      return { action, allowed: verdict.allowed, reason: verdict.allowed ? null : verdict.reason };
    });
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

  @Mutation(() => CollectivePetitionPayload, { description: 'Its total limit counts from now.' })
  acceptCollectivePetition(
    @Arg('input', () => CollectivePetitionStepInput) input: CollectivePetitionStepInput,
    @Ctx() context: RequestContext,
  ): Promise<Stepped> {
    return stepped(context, 'acceptCollectivePetition', 'ACCEPT', input);
  }

  @Mutation(() => CollectivePetitionPayload, {
    description: 'A head lets its clock stand still until a day.',
  })
  pauseCollectivePetition(
    @Arg('input', () => PauseCollectivePetitionInput) input: PauseCollectivePetitionInput,
    @Ctx() context: RequestContext,
  ): Promise<Stepped> {
    return stepped(context, 'pauseCollectivePetition', 'PAUSE', input);
  }

  @Mutation(() => CollectivePetitionPayload, {
    description: 'Its clock goes on with the time that was left.',
  })
  resumeCollectivePetition(
    @Arg('input', () => CollectivePetitionStepInput) input: CollectivePetitionStepInput,
    @Ctx() context: RequestContext,
  ): Promise<Stepped> {
    return stepped(context, 'resumeCollectivePetition', 'RESUME', input);
  }

  @Mutation(() => CollectivePetitionPayload, {
    description: 'Records the result and whether it came in time.',
  })
  resolveCollectivePetition(
    @Arg('input', () => ResolveCollectivePetitionInput) input: ResolveCollectivePetitionInput,
    @Ctx() context: RequestContext,
  ): Promise<Stepped> {
    return stepped(context, 'resolveCollectivePetition', 'RESOLVE', input);
  }

  @Mutation(() => CollectivePetitionPayload, { description: 'The petitioners take it back.' })
  withdrawCollectivePetition(
    @Arg('input', () => CollectivePetitionStepInput) input: CollectivePetitionStepInput,
    @Ctx() context: RequestContext,
  ): Promise<Stepped> {
    return stepped(context, 'withdrawCollectivePetition', 'WITHDRAW', input);
  }

  @Mutation(() => CollectivePetitionPayload, { description: 'These cases are about its matter.' })
  linkCollectivePetitionCases(
    @Arg('input', () => CollectivePetitionCasesInput) input: CollectivePetitionCasesInput,
    @Ctx() context: RequestContext,
  ): Promise<Stepped> {
    return stepped(context, 'linkCollectivePetitionCases', 'LINK_CASES', input);
  }

  @Mutation(() => CollectivePetitionPayload, { description: 'These cases are not about its matter.' })
  unlinkCollectivePetitionCases(
    @Arg('input', () => CollectivePetitionCasesInput) input: CollectivePetitionCasesInput,
    @Ctx() context: RequestContext,
  ): Promise<Stepped> {
    return stepped(context, 'unlinkCollectivePetitionCases', 'UNLINK_CASES', input);
  }

  @Mutation(() => RepresentativesPayload, {
    description: 'The representatives in the clear; the reason is logged.',
  })
  async revealCollectivePetitionRepresentatives(
    @Arg('input', () => RevealRepresentativesInput) input: RevealRepresentativesInput,
    @Ctx() context: RequestContext,
  ): Promise<RepresentativesPayload> {
    return { representatives: await revealRepresentatives(context, input) };
  }
}

interface Stepped {
  collectivePetition: PetitionRow | null;
}

async function stepped(
  context: RequestContext,
  operation: string,
  action: OfferedBatchAction,
  asked: BatchStepAsked,
): Promise<Stepped> {
  await takeBatchStep(context, operation, action, asked);
  return { collectivePetition: await petitionList.byId(context).load(asked.id) };
}
