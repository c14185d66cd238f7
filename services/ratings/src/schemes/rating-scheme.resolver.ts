import { Arg, Args, Ctx, FieldResolver, Float, ID, Int, Mutation, Query, Resolver, Root } from 'type-graphql';
import { listArgs, notFound } from '@guanjia/kit';
import type { Connection, RequestContext } from '@guanjia/kit';
import { decimal } from '../credit/points.ts';
import { schemeList, sectionsOfScheme } from './rating-scheme.list.ts';
import type { RatingSchemeRow } from './rating-scheme.list.ts';
import {
  CreateRatingSchemeInput,
  PublishRatingSchemeInput,
  RatingSchemePayload,
} from './rating-scheme.input.ts';
import {
  RatingScheme,
  RatingSchemeConnection,
  RatingSchemeLevel,
  RatingSchemeListArgs,
  RatingSchemeProblem,
  RatingSchemeSection,
} from './rating-scheme.type.ts';
import { createScheme, publishScheme } from './rating-scheme.writes.ts';
import { shownProblem } from './scheme-problem.ts';
import { schemeProblems, WHOLE_WEIGHT } from './scheme.rules.ts';
import type { SchemeSection } from './scheme.rules.ts';

@Resolver(() => RatingScheme)
export class RatingSchemeResolver {
  @Query(() => RatingScheme, { nullable: true })
  ratingScheme(
    @Arg('id', () => ID) id: string,
    @Ctx() context: RequestContext,
  ): Promise<RatingSchemeRow | null> {
    return schemeList.byId(context).load(id);
  }

  @Query(() => RatingSchemeConnection)
  ratingSchemes(
    @Args(() => RatingSchemeListArgs) args: RatingSchemeListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<RatingSchemeRow>> {
    return schemeList.page(context, listArgs(args));
  }

  @FieldResolver(() => Float, { description: 'The total that the scheme declares.' })
  total(@Root() scheme: RatingSchemeRow): number {
    return decimal(scheme.totalPoints);
  }

  @FieldResolver(() => Int, { description: 'How many levels its stars have.' })
  scale(@Root() scheme: RatingSchemeRow): number {
    return scheme.levels.length;
  }

  @FieldResolver(() => [RatingSchemeLevel])
  levels(@Root() scheme: RatingSchemeRow): RatingSchemeLevel[] {
    return scheme.levels.map((level) => ({ ...level, from: decimal(level.from) }));
  }

  @FieldResolver(() => [RatingSchemeSection])
  async sections(
    @Root() scheme: RatingSchemeRow,
    @Ctx() context: RequestContext,
  ): Promise<RatingSchemeSection[]> {
    return (await sectionsOfScheme(context).load(scheme.id)).map(shownSection);
  }

  @FieldResolver(() => [RatingSchemeProblem], {
    description: 'What keeps it from being published; empty when nothing does.',
  })
  async problems(
    @Root() scheme: RatingSchemeRow,
    @Ctx() context: RequestContext,
  ): Promise<RatingSchemeProblem[]> {
    const sections = await sectionsOfScheme(context).load(scheme.id);
    return schemeProblems({ total: scheme.totalPoints, levels: scheme.levels, sections }).map(shownProblem);
  }

  @Mutation(() => RatingSchemePayload)
  async createRatingScheme(
    @Arg('input', () => CreateRatingSchemeInput) input: CreateRatingSchemeInput,
    @Ctx() context: RequestContext,
  ): Promise<RatingSchemePayload> {
    return payload(context, await createScheme(context, input));
  }

  @Mutation(() => RatingSchemePayload)
  async publishRatingScheme(
    @Arg('input', () => PublishRatingSchemeInput) input: PublishRatingSchemeInput,
    @Ctx() context: RequestContext,
  ): Promise<RatingSchemePayload> {
    return payload(context, await publishScheme(context, input));
  }
}

async function payload(context: RequestContext, id: string): Promise<RatingSchemePayload> {
  const ratingScheme = await schemeList.byId(context).load(id);
  if (ratingScheme === null) throw notFound('RatingScheme', id);
  return { ratingScheme };
}

function shownSection(section: SchemeSection): RatingSchemeSection {
  return {
    key: section.code,
    name: section.name,
    points: decimal(section.points),
    items: section.items.map(({ code, points, weights, ...item }) => ({
      ...item,
      key: code,
      points: decimal(points),
      weights: weights.map(({ tier, weight }) => ({ tier, weight: weight / WHOLE_WEIGHT })),
    })),
  };
}
