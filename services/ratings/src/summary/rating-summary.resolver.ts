import { Arg, Ctx, FieldResolver, Resolver, Root } from 'type-graphql';
import { LocalDateScalar, requireWholeDivision } from '@guanjia/kit';
import type { RequestContext } from '@guanjia/kit';
import { Division } from '../registry/registry-stubs.type.ts';
import { ratingSummaryOf, summaryKey } from './rating-summary.loader.ts';
import { RatingSummary } from './rating-summary.type.ts';

// Added to another service's type: nullable, so that the division stays readable while this service is down.
@Resolver(() => Division)
export class DivisionRatingResolver {
  @FieldResolver(() => RatingSummary, {
    nullable: true,
    description: 'On a date, today unless told. Refused for a division that you do not see whole.',
  })
  async ratingSummary(
    @Root() division: Division,
    @Arg('asOf', () => LocalDateScalar, { nullable: true }) asOf: string | null,
    @Ctx() context: RequestContext,
  ): Promise<RatingSummary> {
    requireWholeDivision(context, division.code);
    return ratingSummaryOf(context).load(summaryKey(division.code, asOf ?? context.clock.today()));
  }
}
