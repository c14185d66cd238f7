import {
  listArgs,
  reconcile,
  Reconciliation,
  requireWholeDivision,
  type Connection,
  type Recomputation,
  type RequestContext,
} from '@guanjia/kit';
import { Args, Ctx, FieldResolver, Query, Resolver, Root } from 'type-graphql';
import { divisionOf } from '../divisions/division.list.ts';
import { Division } from '../divisions/division.types.ts';
import { registrySummary } from '../summary/registry-summary.loader.ts';
import type { RegistrySummary } from '../summary/registry-summary.types.ts';
import { publishedClaimList } from './published-claim.list.ts';
import { PublishedClaim, PublishedClaimConnection, PublishedClaimListArgs } from './published-claim.types.ts';

/** m² of floor area per household that a reader would find usual for housing estates; flats alone have 80 to 120 m². */
const USUAL_AREA_PER_HOUSEHOLD = { from: 70, to: 180 };

/** How each of the registry's metrics is recomputed; other services answer for theirs. */
const RECOMPUTATIONS: Readonly<Record<string, (summary: RegistrySummary) => Recomputation>> = {
  committeeShare: ({ committeeShare }) => ({ recomputed: committeeShare }),
  areaPerHousehold: ({ areaPerHousehold }) => ({
    recomputed: areaPerHousehold,
    plausible: USUAL_AREA_PER_HOUSEHOLD,
  }),
  managementCoverage: ({ managementCoverage, professionalCoverage }) => ({
    recomputed: managementCoverage,
    alternatives: [professionalCoverage],
  }),
};

@Resolver(() => PublishedClaim)
export class PublishedClaimResolver {
  @Query(() => PublishedClaimConnection)
  publishedClaims(
    @Args(() => PublishedClaimListArgs) args: PublishedClaimListArgs,
    @Ctx() context: RequestContext,
  ): Promise<Connection<PublishedClaim>> {
    return publishedClaimList.page(context, listArgs(args));
  }

  @FieldResolver(() => Division)
  division(@Root() claim: PublishedClaim, @Ctx() context: RequestContext): Promise<Division> {
    return divisionOf(context, claim.divisionCode);
  }

  @FieldResolver(() => Reconciliation, {
    nullable: true,
    description:
      'The claim held against the registry; null when the metric is another service’s. Refused to who does not see all its rows.',
  })
  async registryReconciliation(
    @Root() claim: PublishedClaim,
    @Ctx() context: RequestContext,
  ): Promise<Reconciliation | null> {
    const recompute = RECOMPUTATIONS[claim.metric];
    if (!recompute) return null;
    requireWholeDivision(context, claim.divisionCode, 'claimOutsideDivision');
    const summary = await registrySummary(context).load({ code: claim.divisionCode, asOf: claim.asOf });
    return reconcile(claim, recompute(summary));
  }
}
