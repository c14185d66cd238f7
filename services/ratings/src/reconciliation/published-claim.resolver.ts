import { Ctx, Directive, FieldResolver, Resolver, Root } from 'type-graphql';
import { CLAIM_FIELDS, reconcile, Reconciliation, requireWholeDivision } from '@guanjia/kit';
import type { RequestContext } from '@guanjia/kit';
import { ratingSummaryOf, summaryKey } from '../summary/rating-summary.loader.ts';
import { PublishedClaim } from './published-claim.type.ts';

@Resolver(() => PublishedClaim)
export class ClaimReconciliationResolver {
  @Directive(`@requires(fields: "${CLAIM_FIELDS}")`)
  @FieldResolver(() => Reconciliation, {
    nullable: true,
    description:
      'The claim held against the stars; null when its metric is not about them. Refused to who does not see them all.',
  })
  async ratingReconciliation(
    @Root() claim: PublishedClaim,
    @Ctx() context: RequestContext,
  ): Promise<Reconciliation | null> {
    if (claim.metric !== 'starRatedShare') return null;
    const { code } = claim.division;
    requireWholeDivision(context, code, 'claimOutsideDivision');
    const { starRatedShare } = await ratingSummaryOf(context).load(summaryKey(code, claim.asOf));
    return reconcile(claim, { recomputed: starRatedShare });
  }
}
