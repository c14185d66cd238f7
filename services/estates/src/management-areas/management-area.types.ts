import { connectionType, IdFilter, Node, PageArgs, SortDirection, StringFilter } from '@guanjia/kit';
import { CountedEstatesFilter } from '../estates/counted-estates.ts';
import { ArgsType, Directive, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum ManagementAreaOrderField {
  NAME = 'NAME',
}
registerEnumType(ManagementAreaOrderField, { name: 'ManagementAreaOrderField' });

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'Small estates of one community that are managed together.' })
export class ManagementArea extends Node {
  @Field(() => String) name!: string;
  @Field(() => Int) version!: number;
  divisionCode!: string;
}

export const ManagementAreaConnection = connectionType<ManagementArea>(
  'ManagementArea',
  () => ManagementArea,
);

@InputType()
export class ManagementAreaFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) name?: StringFilter;
  @Field(() => StringFilter, { nullable: true }) divisionCode?: StringFilter;
  @Field(() => CountedEstatesFilter, {
    nullable: true,
    description: 'Those that the estates were grouped into.',
  })
  groupingOn?: CountedEstatesFilter;
  @Field(() => [ManagementAreaFilter], { nullable: true }) and?: ManagementAreaFilter[];
  @Field(() => [ManagementAreaFilter], { nullable: true }) or?: ManagementAreaFilter[];
  @Field(() => ManagementAreaFilter, { nullable: true }) not?: ManagementAreaFilter;
}

@InputType()
export class ManagementAreaOrder {
  @Field(() => ManagementAreaOrderField) field!: ManagementAreaOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class ManagementAreaListArgs extends PageArgs {
  @Field(() => ManagementAreaFilter, { nullable: true }) filter?: ManagementAreaFilter;
  @Field(() => [ManagementAreaOrder], { nullable: true }) orderBy?: ManagementAreaOrder[];
}
