import { DivisionCodeScalar, Role } from '@guanjia/kit';
import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { StaffMember } from './staff-member.types.ts';

@InputType({ description: 'With id and version it changes a person, without them it adds one.' })
export class SaveStaffMemberInput {
  @Field(() => String, {
    nullable: true,
    description: 'For a new person: the same key with the same input adds one.',
  })
  idempotencyKey?: string | null;
  @Field(() => ID, { nullable: true }) id?: string | null;
  @Field(() => Int, { nullable: true }) version?: number | null;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'The name with which the issuer of tokens knows the person.' })
  account!: string;
  @Field(() => String) department!: string;
  @Field(() => DivisionCodeScalar, { description: 'The division whose department it is; it says the tier.' })
  divisionCode!: string;
  @Field(() => [Role]) roles!: Role[];
  @Field(() => String, { nullable: true, description: 'Left out, it stays as it is.' }) phone?: string | null;
  @Field(() => Boolean, { defaultValue: true, description: 'False once the person has left.' })
  active!: boolean;
}

@ObjectType()
export class StaffMemberPayload {
  @Field(() => StaffMember) staffMember!: StaffMember;
}
