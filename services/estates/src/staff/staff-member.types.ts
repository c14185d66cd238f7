import {
  BooleanFilter,
  connectionType,
  enumFilter,
  IdFilter,
  Node,
  PageArgs,
  Role,
  SortDirection,
  StringFilter,
  Tier,
} from '@guanjia/kit';
import { ArgsType, Directive, Field, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';

export enum StaffMemberOrderField {
  NAME = 'NAME',
  DIVISION = 'DIVISION',
}
registerEnumType(StaffMemberOrderField, { name: 'StaffMemberOrderField' });

@Directive('@key(fields: "id")')
@ObjectType({ implements: Node, description: 'Who works where, in which role.' })
export class StaffMember extends Node {
  @Field(() => String) name!: string;
  @Field(() => String, { description: 'The name with which the issuer of tokens knows the person.' })
  account!: string;
  @Field(() => String) department!: string;
  @Field(() => Tier) tier!: Tier;
  @Field(() => [Role]) roles!: Role[];
  @Field(() => Boolean, { description: 'False once the person has left.' }) active!: boolean;
  @Field(() => Int) version!: number;
  divisionCode!: string;
  phoneNumber!: string | null;
}

export const StaffMemberConnection = connectionType<StaffMember>('StaffMember', () => StaffMember);

const TierFilter = enumFilter(Tier, 'Tier');

@InputType()
export class StaffMemberFilter {
  @Field(() => IdFilter, { nullable: true }) id?: IdFilter;
  @Field(() => StringFilter, { nullable: true }) name?: StringFilter;
  @Field(() => StringFilter, { nullable: true }) account?: StringFilter;
  @Field(() => StringFilter, { nullable: true }) divisionCode?: StringFilter;
  @Field(() => TierFilter, { nullable: true }) tier?: object;
  @Field(() => Role, { nullable: true, description: 'Only who has this role.' }) role?: Role;
  @Field(() => BooleanFilter, { nullable: true }) active?: BooleanFilter;
  @Field(() => String, { nullable: true, description: 'Part of the name, the account or the department.' })
  search?: string;
  @Field(() => [StaffMemberFilter], { nullable: true }) and?: StaffMemberFilter[];
  @Field(() => [StaffMemberFilter], { nullable: true }) or?: StaffMemberFilter[];
  @Field(() => StaffMemberFilter, { nullable: true }) not?: StaffMemberFilter;
}

@InputType()
export class StaffMemberOrder {
  @Field(() => StaffMemberOrderField) field!: StaffMemberOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class StaffMemberListArgs extends PageArgs {
  @Field(() => StaffMemberFilter, { nullable: true }) filter?: StaffMemberFilter;
  @Field(() => [StaffMemberOrder], { nullable: true }) orderBy?: StaffMemberOrder[];
}
