import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { LocalDateScalar, SafeIntScalar } from '@guanjia/kit';
import { Division } from '../registry/registry-stubs.type.ts';

/** The estates service's claim; what reconciliation needs of it comes along by @requires. */
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
  asOf!: string;
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
