import { Directive, Field, ID, ObjectType } from 'type-graphql';
import { DivisionCodeScalar, LocalDateScalar } from '@guanjia/kit';

/** The estates service's estate, to which this service adds its star. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Estate {
  @Field(() => ID) id!: string;
}

/** The estates service's company, to which this service adds its credit. */
@Directive('@key(fields: "id")')
@ObjectType()
export class PropertyCompany {
  @Field(() => ID) id!: string;
}

/** The estates service's division, to which this service adds its summary. */
@Directive('@key(fields: "code")')
@ObjectType()
export class Division {
  @Field(() => DivisionCodeScalar) code!: string;
}

/** An estate as it was on a day, to which this service adds the star and the credit of then. */
@Directive('@key(fields: "estateId on")')
@ObjectType()
export class EstateOnDay {
  @Field(() => ID) estateId!: string;
  @Field(() => LocalDateScalar) on!: string;
}
