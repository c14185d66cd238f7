import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { covers, reconcile, Reconciliation } from '@guanjia/kit';
import type { RequestContext } from '@guanjia/kit';
import { ratingSummaryOf, summaryKey } from '../summary/rating-summary.loader.ts';
import { PublishedClaim } from './published-claim.type.ts';

@Resolver(() => PublishedClaim)
export class ClaimReconciliationResolver {
  @Directive('@requires(fields: "metric asOf numerator denominator percentage division { code }")')
  @FieldResolver(() => Reconciliation, {
    nullable: true,
    description:
      'Null when the metric is not of ratings, or when the claim is about more than your division.',
  })
  async ratingReconciliation(
    @Root() claim: PublishedClaim,
    @Ctx() context: RequestContext,
  ): Promise<Reconciliation | null> {
    const { metric, division, asOf, numerator = null, denominator = null, percentage = null } = claim;
    // Whoever sees only a part of the rows would take a true claim for a wrong one.
    if (metric !== 'starRatedShare' || !covers(context.scope, division.code)) return null;
    const { starRatedShare } = await ratingSummaryOf(context).load(summaryKey(division.code, asOf));
    return reconcile({ numerator, denominator, percentage }, { recomputed: starRatedShare });
  }
}
