import { DivisionCodeScalar, LocalDateScalar, Tier } from '@guanjia/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { Area, AreaChief } from './area.types.ts';

@InputType()
export class CreateAreaInput {
  @Field(() => String, { nullable: true, description: 'The same key with the same input makes one area.' })
  idempotencyKey?: string | null;
  @Field(() => String) name!: string;
  @Field(() => DivisionCodeScalar, { description: 'Its community.' }) divisionCode!: string;
}

@InputType()
export class AssignAreaChiefInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input makes one assignment.',
  })
  idempotencyKey?: string | null;
  @Field(() => ID) areaId!: string;
  @Field(() => Tier) tier!: Tier;
  @Field(() => ID, { description: 'Somebody of the department of that tier which answers for the area.' })
  staffMemberId!: string;
  @Field(() => LocalDateScalar) from!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day, when it is known.' }) to?:
    string | null;
  @Field(() => Boolean, { defaultValue: false, description: 'Ends the present chief’s time the day before.' })
  replacesPresent!: boolean;
}

@InputType()
export class EndAreaChiefInput {
  @Field(() => ID, { description: 'The assignment.' }) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => LocalDateScalar, { description: 'Last day.' }) to!: string;
}

@ObjectType()
export class AreaPayload {
  @Field(() => Area) area!: Area;
}

@ObjectType()
export class AreaChiefPayload {
  @Field(() => AreaChief) areaChief!: AreaChief;
  @Field(() => Area) area!: Area;
}
