import { LocalDateScalar } from '@guanjia/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** An estate as it was on a day, to which this service adds who managed it then. */
@Directive('@key(fields: "estateId on")')
@ObjectType()
export class EstateOnDay {
  @Field(() => ID) estateId!: string;
  @Field(() => LocalDateScalar) on!: string;
}
