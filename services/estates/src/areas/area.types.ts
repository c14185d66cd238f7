import {
  connectionType,
  IdFilter,
  LocalDateScalar,
  Node,
  PageArgs,
  SortDirection,
  StringFilter,
  Tier,
} from '@guanjia/kit';
import { ArgsType, Directive, Field, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum AreaOrderField {
  NAME = 'NAME',
  DIVISION = 'DIVISION',
}
registerEnumType(AreaOrderField, { name: 'AreaOrderField' });

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: '片区: a part of a community that groups estates.' })
export class Area extends Node {
  @Field(() => String) name!: string;
  @Field(() => Int) version!: number;
  divisionCode!: string;
}

@ObjectType({ description: '片长: who answers for an area, for one tier, from a day to a day.' })
export class AreaChief {
  @Field(() => ID) id!: string;
  @Field(() => Tier) tier!: Tier;
  @Field(() => LocalDateScalar) from!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null while it lasts.' }) to!:
    string | null;
  @Field(() => Int) version!: number;
  areaId!: string;
  staffMemberId!: string;
}

export const AreaConnection = connectionType<Area>('Area', () => Area);
export const AreaChiefConnection = connectionType<AreaChief>('AreaChief', () => AreaChief);

@InputType()
export class AreaFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) name?: StringFilter;
  @Field(() => StringFilter, { nullable: true }) divisionCode?: StringFilter;
  @Field(() => String, { nullable: true, description: 'Part of the name.' }) search?: string;
  @Field(() => [AreaFilter], { nullable: true }) and?: AreaFilter[];
  @Field(() => [AreaFilter], { nullable: true }) or?: AreaFilter[];
  @Field(() => AreaFilter, { nullable: true }) not?: AreaFilter;
}

@InputType()
export class AreaOrder {
  @Field(() => AreaOrderField) field!: AreaOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class AreaListArgs extends PageArgs {
  @Field(() => AreaFilter, { nullable: true }) filter?: AreaFilter;
  @Field(() => [AreaOrder], { nullable: true }) orderBy?: AreaOrder[];
}
