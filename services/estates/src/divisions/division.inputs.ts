import { DivisionCodeScalar, LocalDateScalar } from '@guanjia/kit';
import { Field, InputType, ObjectType } from 'type-graphql';
import { Division } from './division.types.ts';

@InputType()
export class RenameDivisionInput {
  @Field(() => DivisionCodeScalar) code!: string;
  @Field(() => String) name!: string;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day of the new name, today unless told.',
  })
  from?: string | null;
}

@InputType()
export class SucceedDivisionInput {
  @Field(() => DivisionCodeScalar, { description: 'The community, or empty subdistrict, that ends.' })
  code!: string;
  @Field(() => DivisionCodeScalar, {
    description: 'The division of the same level that it becomes a part of.',
  })
  successorCode!: string;
  @Field(() => String, {
    nullable: true,
    description: 'Its name, when there is no such division yet: it is added.',
  })
  successorName?: string | null;
  @Field(() => LocalDateScalar, {
    nullable: true,
    description: 'First day of the successor, today unless told; the other one ends the day before.',
  })
  from?: string | null;
}

@ObjectType()
export class DivisionPayload {
  @Field(() => Division) division!: Division;
}
