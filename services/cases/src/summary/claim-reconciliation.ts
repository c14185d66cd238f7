import {
  LocalDateScalar,
  reconcile,
  Reconciliation,
  SafeIntScalar,
  type LocalDate,
  type RequestContext,
} from '@guanjia/kit';
import { Ctx, Directive, Field, FieldResolver, ID, ObjectType, Resolver, Root } from 'type-graphql';
import { Division } from '../references/stubs.ts';
import { requireDepartment } from '../integrators/client-reach.ts';
import { caseCounts } from './case-counts.ts';
import { resolutionRate } from './case-summary.ts';
import { requireWholeDivision } from './division-in-scope.ts';

@Directive('@key(fields: "id")')
@ObjectType()
export class PublishedClaim {
  @Field(() => ID) id!: string;
  @Directive('@external')
  @Field(() => String)
  metric!: string;
  @Directive('@external')
  @Field(() => Division)
  division!: Division;
  @Directive('@external')
  @Field(() => LocalDateScalar)
  asOf!: LocalDate;
  @Directive('@external')
  @Field(() => SafeIntScalar, { nullable: true })
  numerator?: number | null;
  @Directive('@external')
  @Field(() => SafeIntScalar, { nullable: true })
  denominator?: number | null;
  @Directive('@external')
  @Field(() => String, { nullable: true })
  percentage?: string | null;
}

@Resolver(() => PublishedClaim)
export class ClaimReconciliation {
  @Directive('@requires(fields: "metric division { code } asOf numerator denominator percentage")')
  @FieldResolver(() => Reconciliation, {
    nullable: true,
    description: 'The claim held against the cases; null when its metric is not about cases.',
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
    const recomputed = resolutionRate(code, period, await caseCounts(context).load({ code, ...period }));
    const { numerator = null, denominator = null, percentage = null } = claim;
    return reconcile({ numerator, denominator, percentage }, { recomputed });
  }
}
