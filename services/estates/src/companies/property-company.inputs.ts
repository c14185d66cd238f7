import { Field, ID, InputType, Int, ObjectType } from 'type-graphql';
import { PropertyCompany } from './property-company.types.ts';

@InputType()
export class CreatePropertyCompanyInput {
  @Field(() => String, { nullable: true, description: 'The same key with the same input makes one company.' })
  idempotencyKey?: string | null;
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'As it was typed; it is normalised and checked.' }) creditCode!: string;
  @Field(() => String, { nullable: true }) phone?: string | null;
}

@InputType({ description: 'What is left out stays as it is.' })
export class UpdatePropertyCompanyInput {
  @Field(() => ID) id!: string;
  @Field(() => Int) version!: number;
  @Field(() => String, { nullable: true }) name?: string | null;
  @Field(() => String, { nullable: true }) creditCode?: string | null;
  @Field(() => String, { nullable: true }) phone?: string | null;
}

@ObjectType()
export class PropertyCompanyPayload {
  @Field(() => PropertyCompany) propertyCompany!: PropertyCompany;
}
