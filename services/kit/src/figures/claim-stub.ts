import { Directive, Field, ID, ObjectType } from 'type-graphql';
import type { LocalDate } from '../dates/local-date.ts';
import { LocalDateScalar, SafeIntScalar } from '../scalars/scalars.ts';
import type { Claim } from './reconciliation.ts';

/**
 * What a service needs of the registry's published claims to hold them against rows of its own. Each service's
 * `PublishedClaim` extends it: a class of its own, because a type gets the fields that its service adds.
 */
@ObjectType()
export abstract class ClaimStub implements Claim {
  @Field(() => ID) id!: string;
  @Directive('@external')
  @Field(() => String)
  metric!: string;
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

/** The fields that come along with the reference of a claim: `@requires(fields: …)`. */
export const CLAIM_FIELDS = 'metric division { code } asOf numerator denominator percentage';
