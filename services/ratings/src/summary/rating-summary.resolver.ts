import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar } from '@guanjia/kit';
import type { RequestContext } from '@guanjia/kit';
import { Division } from '../registry/registry-stubs.type.ts';
import { ratingSummaryOf, summaryKey } from './rating-summary.loader.ts';
import { RatingSummary } from './rating-summary.type.ts';

// Added to another service's type: nullable, so that the division stays readable while this service is down.
@Resolver(() => Division)
export class DivisionRatingResolver {
  @FieldResolver(() => RatingSummary, { nullable: true, description: 'On a date, today unless told.' })
  ratingSummary(
    @Root() division: Division,
    @Arg('asOf', () => LocalDateScalar, { nullable: true }) asOf: string | null,
    @Ctx() context: RequestContext,
  ): Promise<RatingSummary> {
    return ratingSummaryOf(context).load(summaryKey(division.code, asOf ?? context.clock.today()));
  }
}
