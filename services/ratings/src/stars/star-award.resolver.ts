import { Arg, Args, Ctx, FieldResolver, ID, Query, Resolver, Root } from 'type-graphql';
import { listArgs, LocalDateScalar, PageArgs } from '@guanjia/kit';
import type { Connection, RequestContext } from '@guanjia/kit';
import { Division, Estate } from '../registry/registry-stubs.type.ts';
import { schemeList } from '../schemes/rating-scheme.list.ts';
import type { RatingSchemeRow } from '../schemes/rating-scheme.list.ts';
import { RatingScheme } from '../schemes/rating-scheme.type.ts';
import { inspectionsOfAward, PlaqueInspectionConnection } from './plaque-inspection.list.ts';
import type { PlaqueInspectionRow } from './plaque-inspection.list.ts';
import { PlaqueState, plaqueStateOn } from './plaque.rules.ts';
import { starAwardsOn } from './star-award.list.ts';
import type { StarAwardRow } from './star-award.list.ts';
import {
  awardFacts,
  changesOfAward,
  dateOf,
  findingsOfAward,
  starKey,
  starOfEstate,
} from './star-award.loader.ts';
import type { StarChangeRow } from './star-award.loader.ts';
import { StarAward, StarAwardConnection, StarAwardListArgs, StarChangeEntry } from './star-award.type.ts';

@Resolver(() => StarAward)
export class StarAwardResolver {
  @Query(() => StarAward, { nullable: true })
  starAward(@Arg('id', () => ID) id: string, @Ctx() context: RequestContext): Promise<StarAwardRow | null> {
    return starAwardsOn(context, context.clock.today()).byId(context).load(id);
  }

  @Query(() => StarAwardConnection)
  starAwards(
    @Args(() => StarAwardListArgs) args: StarAwardListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<StarAwardRow>> {
    const { asOf, ...filter } = args.filter ?? {};
    return starAwardsOn(context, dateOf(context, asOf)).page(context, listArgs({ ...args, filter }));
  }

  @FieldResolver(() => Estate)
  estate(@Root() award: StarAwardRow): Estate {
    return { id: award.estateId };
  }

  @FieldResolver(() => Division)
  division(@Root() award: StarAwardRow): Division {
    return { code: award.divisionCode };
  }

  @FieldResolver(() => RatingScheme, { nullable: true })
  scheme(@Root() award: StarAwardRow, @Ctx() context: RequestContext): Promise<RatingSchemeRow | null> {
    return schemeList.byId(context).load(award.schemeId);
  }

  @FieldResolver(() => PlaqueState, { nullable: true, description: 'On the same date as the level.' })
  async plaqueState(
    @Root() award: StarAwardRow,
    @Ctx() context: RequestContext,
  ): Promise<PlaqueState | null> {
    const [facts, changes, findings] = await Promise.all([
      awardFacts(context).load(award.id),
      changesOfAward(context).load(award.id),
      findingsOfAward(context).load(award.id),
    ]);
    return facts && plaqueStateOn(facts, changes, findings, award.asOf);
  }

  @FieldResolver(() => [StarChangeEntry], { description: 'All that happened after the award, in its order.' })
  changes(@Root() award: StarAwardRow, @Ctx() context: RequestContext): Promise<StarChangeRow[]> {
    return changesOfAward(context).load(award.id);
  }

  @FieldResolver(() => PlaqueInspectionConnection)
  inspections(
    @Root() award: StarAwardRow,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PlaqueInspectionRow>> {
    return inspectionsOfAward(context, award.id, listArgs(page));
  }
}

// Added to another service's type: nullable, so that the estate stays readable while this service is down.
@Resolver(() => Estate)
export class EstateStarResolver {
  @FieldResolver(() => StarAward, {
    nullable: true,
    description: 'The valid star on a date, today unless told.',
  })
  star(
    @Root() estate: Estate,
    @Arg('asOf', () => LocalDateScalar, { nullable: true }) asOf: string | null,
    @Ctx() context: RequestContext,
  ): Promise<StarAwardRow | null> {
    return starOfEstate(context).load(starKey(estate.id, dateOf(context, asOf)));
  }

  @FieldResolver(() => StarAwardConnection, { nullable: true, description: 'All awards, newest first.' })
  starHistory(
    @Root() estate: Estate,
    @Args(() => PageArgs) page: PageArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<StarAwardRow>> {
    return starAwardsOn(context, context.clock.today()).ofEstate(context, estate.id, listArgs(page));
  }
}
