import { Arg, Ctx, Mutation, Resolver } from 'type-graphql';
import { notFound } from '@guanjia/kit';
import type { RequestContext } from '@guanjia/kit';
import { inspectPlaque } from './plaque-inspection.writes.ts';
import { AwardStarInput, ChangeStarInput, InspectPlaqueInput, StarAwardPayload } from './star-award.input.ts';
import { starAwardsOn } from './star-award.list.ts';
import { awardStar, changeStar } from './star-award.writes.ts';

@Resolver()
export class StarAwardMutations {
  @Mutation(() => StarAwardPayload)
  async awardStar(
    @Arg('input', () => AwardStarInput) input: AwardStarInput,
    @Ctx() context: RequestContext,
  ): Promise<StarAwardPayload> {
    return payload(context, await awardStar(context, input));
  }

  @Mutation(() => StarAwardPayload, { description: 'Downgrades, revokes or reissues a star.' })
  async changeStar(
    @Arg('input', () => ChangeStarInput) input: ChangeStarInput,
    @Ctx() context: RequestContext,
  ): Promise<StarAwardPayload> {
    return payload(context, await changeStar(context, input));
  }

  @Mutation(() => StarAwardPayload)
  async inspectPlaque(
    @Arg('input', () => InspectPlaqueInput) input: InspectPlaqueInput,
    @Ctx() context: RequestContext,
  ): Promise<StarAwardPayload> {
    return payload(context, await inspectPlaque(context, input));
  }
}

async function payload(context: RequestContext, id: string): Promise<StarAwardPayload> {
  const starAward = await starAwardsOn(context, context.clock.today()).byId(context).load(id);
  if (starAward === null) throw notFound('StarAward', id);
  return { starAward };
}
