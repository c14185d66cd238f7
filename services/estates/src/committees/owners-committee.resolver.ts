import {
  listArgs,
  LocalDateScalar,
  notFound,
  PageArgs,
  type Connection,
  type LocalDate,
  type RequestContext,
} from '@guanjia/kit';
import { Arg, Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { estateById } from '../estates/estate.list.ts';
import { Estate } from '../estates/estate.types.ts';
import { allowedSteps, committeeStatus, type CommitteeStatus } from './committee-rules.ts';
import {
  allStepsOfCommittee,
  ownersCommitteeList,
  rulePackById,
  stepsOfCommittee,
  type RulePack,
} from './owners-committee.list.ts';
import {
  CommitteeNextStep,
  CommitteeState,
  CommitteeStepConnection,
  CommitteeStepKind,
  OwnersCommittee,
  OwnersCommitteeConnection,
  OwnersCommitteeListArgs,
  type CommitteeStep,
} from './owners-committee.types.ts';

@Resolver(() => OwnersCommittee)
export class OwnersCommitteeResolver {
  @Query(() => OwnersCommitteeConnection)
  ownersCommittees(
    @Args(() => OwnersCommitteeListArgs) args: OwnersCommitteeListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<OwnersCommittee>> {
    return ownersCommitteeList.page(context, listArgs(args));
  }

  @FieldResolver(() => Estate)
  async estate(@Root() committee: OwnersCommittee, @Ctx() context: RequestContext): Promise<Estate> {
    const estate = await estateById(context).load(committee.estateId);
    if (!estate) throw notFound('Estate', committee.estateId);
    return estate;
  }

  @FieldResolver(() => CommitteeState, { description: 'On a day, today unless told.' })
  async state(
    @Root() committee: OwnersCommittee,
    @Arg('asOf', () => LocalDateScalar, { nullable: true }) asOf: string | undefined,
    @Ctx() context: RequestContext,
  ): Promise<CommitteeState> {
    return (await statusOn(context, committee, asOf ?? context.clock.today())).state as CommitteeState;
  }

  @FieldResolver(() => CommitteeNextStep, {
    nullable: true,
    description: 'Null when nothing more is expected of it.',
  })
  async nextStep(
    @Root() committee: OwnersCommittee,
    @Ctx() context: RequestContext,
  ): Promise<CommitteeNextStep | null> {
    return (await statusOn(context, committee, context.clock.today())).nextStep as CommitteeNextStep | null;
  }

  @FieldResolver(() => [CommitteeStepKind], { description: 'The steps that may be recorded today.' })
  async allowedSteps(
    @Root() committee: OwnersCommittee,
    @Ctx() context: RequestContext,
  ): Promise<CommitteeStepKind[]> {
    const [steps, rules] = await Promise.all([
      allStepsOfCommittee(context).load(committee.id),
      rulesOf(context, committee),
    ]);
    return allowedSteps(steps, rules, context.clock.today()) as CommitteeStepKind[];
  }

  @FieldResolver(() => CommitteeStepConnection, { description: 'What was recorded, the first step first.' })
  steps(
    @Root() committee: OwnersCommittee,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<CommitteeStep>> {
    return stepsOfCommittee(context, committee.id, listArgs(page));
  }
}

async function statusOn(
  context: RequestContext,
  committee: OwnersCommittee,
  day: LocalDate,
): Promise<CommitteeStatus> {
  const [steps, rules] = await Promise.all([
    allStepsOfCommittee(context).load(committee.id),
    rulesOf(context, committee),
  ]);
  return committeeStatus(steps, rules, day);
}

async function rulesOf(context: RequestContext, committee: OwnersCommittee): Promise<RulePack> {
  const rules = await rulePackById(context).load(committee.rulePackId);
  if (!rules)
    throw new Error(
      `committee ${committee.id} names the rule pack ${committee.rulePackId}, which is not there`,
    );
  return rules;
}
