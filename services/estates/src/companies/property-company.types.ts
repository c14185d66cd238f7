import { connectionType, IdFilter, Node, PageArgs, SortDirection, StringFilter } from '@guanjia/kit';
import { CountedEstatesFilter } from '../estates/counted-estates.ts';
import { ArgsType, Directive, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum PropertyCompanyOrderField {
  NAME = 'NAME',
}
registerEnumType(PropertyCompanyOrderField, { name: 'PropertyCompanyOrderField' });

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: '物业服务企业.' })
export class PropertyCompany extends Node {
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'Unified social credit code, checked by GB 32100-2015.' })
  creditCode!: string;
  @Field(() => Int) version!: number;
  phoneNumber!: string | null;
}

export const PropertyCompanyConnection = connectionType<PropertyCompany>(
  'PropertyCompany',
  () => PropertyCompany,
);

@InputType()
export class PropertyCompanyFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) name?: StringFilter;
  @Field(() => StringFilter, { nullable: true }) creditCode?: StringFilter;
  @Field(() => CountedEstatesFilter, {
    nullable: true,
    description: 'Those that managed one of the estates.',
  })
  managingOn?: CountedEstatesFilter;
  @Field(() => String, { nullable: true, description: 'Part of the name or of the credit code.' })
  search?: string;
  @Field(() => [PropertyCompanyFilter], { nullable: true }) and?: PropertyCompanyFilter[];
  @Field(() => [PropertyCompanyFilter], { nullable: true }) or?: PropertyCompanyFilter[];
  @Field(() => PropertyCompanyFilter, { nullable: true }) not?: PropertyCompanyFilter;
}

@InputType()
export class PropertyCompanyOrder {
  @Field(() => PropertyCompanyOrderField) field!: PropertyCompanyOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class PropertyCompanyListArgs extends PageArgs {
  @Field(() => PropertyCompanyFilter, { nullable: true }) filter?: PropertyCompanyFilter;
  @Field(() => [PropertyCompanyOrder], { nullable: true }) orderBy?: PropertyCompanyOrder[];
}

@ObjectType({ description: 'What a typed credit code means and whether it holds.' })
export class CreditCodeCheck {
  @Field(() => Boolean) valid!: boolean;
  @Field(() => String, { description: 'Half-width, without spaces, in capital letters.' })
  normalised!: string;
  @Field(() => String, { nullable: true, description: 'What is wrong: a stable key. Null when valid.' })
  reason!: string | null;
  @Field(() => String, {
    nullable: true,
    description: 'The last character that the first seventeen ask for.',
  })
  expected!: string | null;
}
