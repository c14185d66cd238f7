import { connectionType, enumFilter, IdFilter, LocalDateScalar, PageArgs, SortDirection } from '@guanjia/kit';
import { ArgsType, Field, ID, InputType, ObjectType, registerEnumType } from 'type-graphql';

export enum ManagementMode {
  PROPERTY_COMPANY = 'PROPERTY_COMPANY',
  OWNING_UNIT = 'OWNING_UNIT',
  ENTRUSTED = 'ENTRUSTED',
  SELF_MANAGED = 'SELF_MANAGED',
  QUASI = 'QUASI',
  NONE = 'NONE',
}
registerEnumType(ManagementMode, {
  name: 'ManagementMode',
  description: '物业服务企业, 产权单位, 村委会或社区代管, 业主自治, 准物业, none.',
});

export const ManagementModeFilter = enumFilter(ManagementMode, 'ManagementMode');

@ObjectType({ description: 'How an estate was managed from a day to a day.' })
export class ManagementPeriod {
  @Field(() => ID) id!: string;
  @Field(() => ManagementMode) mode!: ManagementMode;
  @Field(() => LocalDateScalar) from!: string;
  @Field(() => LocalDateScalar, { nullable: true, description: 'Last day; null while it lasts.' }) to!:
    string | null;
  companyId!: string | null;
}

export const ManagementPeriodConnection = connectionType<ManagementPeriod>(
  'ManagementPeriod',
  () => ManagementPeriod,
);

@InputType({ description: 'Who managed an estate on a day.' })
export class ManagedOnFilter {
  @Field(() => LocalDateScalar) on!: string;
  @Field(() => ManagementModeFilter, { nullable: true }) mode?: object;
  @Field(() => IdFilter, { nullable: true }) companyId?: IdFilter;
}

export enum ManagementPeriodOrderField {
  FROM = 'FROM',
}
registerEnumType(ManagementPeriodOrderField, { name: 'ManagementPeriodOrderField' });

@InputType()
export class ManagementPeriodOrder {
  @Field(() => ManagementPeriodOrderField) field!: ManagementPeriodOrderField;
  @Field(() => SortDirection, { defaultValue: SortDirection.ASC }) direction!: SortDirection;
}

@ArgsType()
export class ManagementPeriodListArgs extends PageArgs {
  @Field(() => [ManagementPeriodOrder], { nullable: true }) orderBy?: ManagementPeriodOrder[];
}
