import { DivisionCodeScalar, LocalDateScalar, type LocalDate } from '@guanjia/kit';
import { Directive, Field, ID, ObjectType } from 'type-graphql';

/** Types of the registry that cases point to or add fields to; everything else about them is the registry's. */
@Directive('@key(fields: "id")')
@ObjectType()
export class Estate {
  @Field(() => ID) id!: string;
}

@Directive('@key(fields: "code")')
@ObjectType()
export class Division {
  @Field(() => DivisionCodeScalar) code!: string;
}

@Directive('@key(fields: "id")')
@ObjectType()
export class StaffMember {
  @Field(() => ID) id!: string;
}

@Directive('@key(fields: "id", resolvable: false)')
@ObjectType()
export class PropertyCompany {
  @Field(() => ID) id!: string;
}

@Directive('@key(fields: "estateId on", resolvable: false)')
@ObjectType({ description: 'What an estate was on a day, by what is known of that day now.' })
export class EstateOnDay {
  @Field(() => ID) estateId!: string;
  @Field(() => LocalDateScalar) on!: LocalDate;
}
