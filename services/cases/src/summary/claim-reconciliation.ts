import {
  CLAIM_FIELDS,
  ClaimStub,
  reconcile,
  Reconciliation,
  requireWholeDivision,
  type RequestContext,
} from '@guanjia/kit';
import { Ctx, Directive, Field, FieldResolver, ObjectType, Resolver, Root } from 'type-graphql';
import { requireDepartment } from '../integrators/client-reach.ts';
import { Division } from '../references/stubs.ts';
import { caseFigures } from './case-summary.ts';
import { totalCounts } from './figure-counts.ts';

@Directive('@key(fields: "id")')
@ObjectType()
export class PublishedClaim extends ClaimStub {
  @Directive('@external')
  @Field(() => Division)
  division!: Division;
}

@Resolver(() => PublishedClaim)
export class ClaimReconciliation {
  @Directive(`@requires(fields: "${CLAIM_FIELDS}")`)
  @FieldResolver(() => Reconciliation, {
    nullable: true,
    description:
      'The claim held against the cases; null when its metric is not about cases. Refused to who does not see them all.',
  })
  async caseReconciliation(
    @Root() claim: PublishedClaim,
    @Ctx() context: RequestContext,
  ): Promise<Reconciliation | null> {
    if (claim.metric !== 'resolutionRate') return null;
    requireDepartment(context);
    const { code } = claim.division;
    requireWholeDivision(context, code, 'claimOutsideDivision');
    const period = { from: null, to: claim.asOf };
    const figures = caseFigures({ code, period }, await totalCounts(context, code, period));
    return reconcile(claim, { recomputed: figures.resolutionRate });
  }
}
