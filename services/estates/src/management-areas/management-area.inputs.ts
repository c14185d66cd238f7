import { LocalDateScalar } from '@guanjia/kit';
import { Field, ID, InputType, ObjectType } from 'type-graphql';
import { ManagementArea } from './management-area.types.ts';

@InputType()
export class GroupEstatesInput {
  @Field(() => String, {
    nullable: true,
    description: 'The same key with the same input makes one management area.',
  })
  idempotencyKey?: string | null;
  @Field(() => String) name!: string;
  @Field(() => [ID], { description: '1 to 50 estates of one community.' }) estateIds!: string[];
  @Field(() => LocalDateScalar, { nullable: true, description: 'First day, today unless told.' })
  from?: string | null;
}

@ObjectType()
export class ManagementAreaPayload {
  @Field(() => ManagementArea) managementArea!: ManagementArea;
}
