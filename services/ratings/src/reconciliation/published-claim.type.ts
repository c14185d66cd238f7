import { Directive, Field, ObjectType } from 'type-graphql';
import { ClaimStub } from '@guanjia/kit';
import { Division } from '../registry/registry-stubs.type.ts';

/** The estates service's claim; what reconciliation needs of it comes along by @requires. */
@Directive('@key(fields: "id")')
@ObjectType()
export class PublishedClaim extends ClaimStub {
  @Directive('@external')
  @Field(() => Division)
  division!: Division;
}
